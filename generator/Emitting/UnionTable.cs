using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using Handinger.Gen.Modeling.Model;

namespace Handinger.Gen.Emitting;

/// <summary>What the runtime has to know to choose among a union's variants; no more than it takes.</summary>
internal static class UnionTable
{
    /// <summary>Writes the table as one expression over several lines, without the semicolon's line.</summary>
    public static void Write(CodeWriter writer, UnionModel union, IReadOnlyList<UnionVariant> variants, MemberScope scope)
    {
        var objects = variants.Where(static variant => (variant.Kinds & JsonKinds.Object) != 0).ToList();
        string? discriminator = union.DiscriminatorName is not null && objects.Any(static variant => variant.DiscriminatorValues.Count > 0) ? union.DiscriminatorName : null;
        var values = variants.Select(static variant => (IReadOnlyList<string>)variant.DiscriminatorValues).ToArray();
        bool isDecided = objects.Count <= 1 || (discriminator is not null && AreDisjoint(objects.Select(static variant => (IReadOnlyList<string>)variant.DiscriminatorValues)));
        if (!isDecided && discriminator is null && FindTag(objects) is { } tag)
        {
            // A property that every variant must have, with values that no two share, chooses as a discriminator does.
            discriminator = tag;
            isDecided = true;
            for (int i = 0; i < values.Length; i++)
            {
                if ((variants[i].Kinds & JsonKinds.Object) != 0)
                    values[i] = variants[i].Tags.First(one => one.JsonName == tag).Values.Select(Unquote).ToList();
            }
        }

        HashSet<string> told = isDecided ? [] : KeysTold(objects);

        // Keys that all variants have tell nothing, unless one of them allows no others or they hold other kinds of JSON.
        var common = new HashSet<string>(objects.Count == 0 || objects.Any(static variant => variant.IsClosed) ? [] : objects[0].KnownKeys);
        foreach (UnionVariant variant in objects)
        {
            common.IntersectWith(variant.KnownKeys);
        }

        common.ExceptWith(told);

        writer.Line("private static readonly JsonVariants s_variants = new JsonVariants(", discriminator is null ? "" : Literals.String(discriminator), ")");
        writer.Deeper();
        for (int i = 0; i < variants.Count; i++)
        {
            UnionVariant variant = variants[i];
            var call = new List<string>();
            string shape = ShapeOf(variant);
            if (shape != "o" || variant.Type is MapRef)
            {
                call.Add(Literals.String(Words(shape)));
            }

            if (variant.Type is ListRef or MapRef)
            {
                call.Add(scope.Reader(variant.Type, false));
                call.Add(scope.Writer(variant.Type, false));
            }

            if ((variant.Kinds & JsonKinds.Object) != 0 && discriminator is not null)
            {
                AddStrings(call, "values", values[i]);
            }

            AddStrings(call, "texts", variant.StringTags);
            if ((variant.Kinds & JsonKinds.Object) != 0 && !isDecided)
            {
                AddStrings(call, "required", variant.RequiredKeys.Where(key => !common.Contains(key)));
                AddStrings(call, "known", variant.KnownKeys.Where(key => !common.Contains(key)));
                AddStrings(call, "shapes", variant.KeyShapes.Where(key => told.Contains(key.JsonName)).Select(static key => Words(key.Shape) + ":" + key.JsonName));
                if (variant.Tags.Count > 0)
                {
                    call.Add("tags: [" + string.Join(", ", variant.Tags.Select(TagOf)) + "]");
                }

                if (variant.IsClosed)
                {
                    call.Add("closed: true");
                }
            }

            writer.Line(".Add<" + TypeNames.Of(variant.Type) + ">(", string.Join(", ", call), i == variants.Count - 1 ? ");" : ")");
        }

        if (variants.Count == 0)
        {
            writer.Line(";");
        }

        writer.Shallower();
        writer.Line();
    }

    // Properties of one name that are different JSON in different variants.
    private static HashSet<string> KeysTold(List<UnionVariant> objects)
    {
        var first = new Dictionary<string, string>();
        var told = new HashSet<string>();
        foreach (KeyShape key in objects.SelectMany(static variant => variant.KeyShapes))
        {
            if (!first.TryGetValue(key.JsonName, out string? shape))
            {
                first[key.JsonName] = key.Shape;
            }
            else if (shape != key.Shape)
            {
                told.Add(key.JsonName);
            }
        }

        return told;
    }

    private static string TagOf(UnionTag tag) =>
        "new JsonTag(" + Literals.String(tag.JsonName) + ", " + Literals.Bool(tag.IsRequired) + ", " + string.Join(", ", tag.Values.Select(Literals.String)) + ")";

    private static void AddStrings(List<string> call, string name, IEnumerable<string> texts)
    {
        string list = string.Join(", ", texts.Select(Literals.String));
        if (list.Length > 0)
        {
            call.Add(name + ": [" + list + "]");
        }
    }

    private static string? FindTag(List<UnionVariant> objects)
    {
        foreach (UnionTag tag in objects[0].Tags)
        {
            var all = objects.Select(variant => variant.Tags.FirstOrDefault(one => one.JsonName == tag.JsonName && one.IsRequired)).ToList();
            if (all.TrueForAll(static one => one is not null) && AreDisjoint(all.Select(static one => (IReadOnlyList<string>)one!.Values)))
            {
                return tag.JsonName;
            }
        }

        return null;
    }

    private static bool AreDisjoint(IEnumerable<IReadOnlyList<string>> sets)
    {
        var seen = new HashSet<string>();
        foreach (IReadOnlyList<string> set in sets)
        {
            if (set.Count == 0 || !set.All(seen.Add))
            {
                return false;
            }
        }

        return true;
    }

    private static string Unquote(string json)
    {
        if (!json.StartsWith("\"", System.StringComparison.Ordinal))
        {
            return json;
        }

        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.GetString()!;
    }

    /// <summary>A shape as generated code tells it.</summary>
    private static string Words(string shape)
    {
        var words = new StringBuilder();
        foreach (char letter in shape)
        {
            if (words.Length > 0 && letter != ']' && words[words.Length - 1] != '[')
            {
                words.Append('|');
            }

            words.Append(letter switch
            {
                'o' => "object",
                's' => "string",
                'i' => "integer",
                'n' => "number",
                'b' => "boolean",
                '0' => "null",
                '*' => "any",
                _ => letter.ToString(),
            });
        }

        return words.ToString();
    }

    private static string ShapeOf(UnionVariant variant) =>
        variant.Type is ListRef list ? "[" + ShapeOf(list.Item, list.ItemNullable) + "]" : ShapeOf(variant.Kinds);

    private static string ShapeOf(JsonKinds kinds) =>
        ((kinds & JsonKinds.Object) != 0 ? "o" : "")
        + ((kinds & JsonKinds.Array) != 0 ? "[*]" : "")
        + ((kinds & JsonKinds.String) != 0 ? "s" : "")
        + ((kinds & JsonKinds.Number) != 0 ? "n" : (kinds & JsonKinds.Integer) != 0 ? "i" : "")
        + ((kinds & JsonKinds.Boolean) != 0 ? "b" : "");

    private static string ShapeOf(TypeRef type, bool nullable) => (nullable ? "0" : "") + type switch
    {
        ListRef list => "[" + ShapeOf(list.Item, list.ItemNullable) + "]",
        MapRef => "o",
        NamedRef { Kind: NamedKind.Record } => "o",
        NamedRef { Kind: NamedKind.Enum } => "sn",
        NamedRef => "*",
        PrimitiveRef primitive => primitive.Kind switch
        {
            PrimitiveKind.Boolean => "b",
            PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.UInt64 or PrimitiveKind.BigInteger => "i",
            PrimitiveKind.Single or PrimitiveKind.Double or PrimitiveKind.Decimal => "n",
            PrimitiveKind.Json => "*",
            _ => "s",
        },
        _ => "*",
    };
}
