namespace Handinger.Runtime;

/// <summary>Which variant of a union a value of its discriminator means.</summary>
internal sealed class JsonVariantChoice
{
    private readonly byte[][] _values;
    private readonly JsonVariant?[] _variants;
    private readonly bool _hasOpen;

    public JsonVariantChoice(List<JsonVariant> variants)
    {
        var values = new List<byte[]>();
        var chosen = new List<JsonVariant?>();
        foreach (JsonVariant variant in variants)
        {
            foreach (byte[] value in variant.Values)
            {
                int known = values.FindIndex(other => other.AsSpan().SequenceEqual(value));
                if (known < 0)
                {
                    values.Add(value);
                    chosen.Add(variant);
                }
                else if (!ReferenceEquals(chosen[known], variant))
                {
                    chosen[known] = null;
                }
            }

            _hasOpen |= variant.Values.Length == 0 && variant.Shape.IsObject;
        }

        _values = [.. values];
        _variants = [.. chosen];
    }

    /// <summary>Chooses by a value of the discriminator. No variant is a choice too: where each has values, another value is of one that this build does not know.</summary>
    /// <returns>Whether the value is enough to choose by.</returns>
    public bool TryChoose(ReadOnlySpan<byte> value, out JsonVariant? variant)
    {
        for (int i = 0; i < _values.Length; i++)
        {
            if (value.SequenceEqual(_values[i]))
            {
                variant = _variants[i];
                return variant is not null;
            }
        }

        variant = null;
        return !_hasOpen;
    }
}
