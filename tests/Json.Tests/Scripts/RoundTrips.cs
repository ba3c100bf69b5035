using System;
using System.Collections.Generic;
using System.Text;
using Acme.Shop;
using Handinger.Runtime;

namespace Scripts
{
    /// <summary>Reading and writing back, for the property tests: by type.</summary>
    internal static class RoundTrips
    {
        public static Dictionary<string, Func<string, byte[]>> All { get; } = new()
        {
            ["Order"] = static json => Touch(Order.FromJson(json)),
            ["Customer"] = static json => Touch(Customer.FromJson(json)),
            ["Prices"] = static json => Touch(Prices.FromJson(json)),
            ["Hostile"] = static json => Touch(Hostile.FromJson(json)),
            ["Event"] = static json => Touch(Event.FromJson(json)),
            ["Tagged"] = static json => Touch(Tagged.FromJson(json)),
            ["Keyed"] = static json => Touch(Keyed.FromJson(json)),
            ["Input"] = static json => Touch(Input.FromJson(json)),
            ["Tokens"] = static json => Touch(Tokens.FromJson(json)),
        };

        // What every user may do with what was read must work too.
        private static byte[] Touch(JsonModel model)
        {
            _ = model.ToString();
            _ = model.GetHashCode();
            _ = model.AdditionalProperties.Count;
            Check.True(model.Equals(model with { }));
            return model.ToJson();
        }

        private static byte[] Touch(JsonUnion union)
        {
            _ = union.ToString();
            _ = union.GetHashCode();
            Check.True(union.Equals(union with { }));
            return union.ToJson();
        }
    }
}
