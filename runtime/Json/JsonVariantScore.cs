using System.Text;
using System.Text.Json;

namespace Handinger.Runtime;

/// <summary>Chooses among variants that are objects by the properties that are there. One pass over the object.</summary>
internal sealed class JsonVariantScore
{
    private readonly JsonVariant[] _variants;
    private readonly JsonKnownStrings _names;
    private readonly Dictionary<string, List<Use>> _uses = new(StringComparer.Ordinal);

    public JsonVariantScore(List<JsonVariant> variants, byte[]? discriminator)
    {
        _variants = [.. variants.Where(static variant => variant.Shape.IsObject)];
        for (int i = 0; i < _variants.Length; i++)
        {
            JsonVariant variant = _variants[i];
            foreach (string name in variant.Known.Union(variant.Required).Union(variant.Tags.Select(static tag => tag.Name)).Union(variant.KeyShapes.Keys))
            {
                JsonTag? tag = Array.Find(variant.Tags, tag => tag.Name == name);
                Add(name, new Use(i, Array.IndexOf(variant.Required, name) >= 0, tag is null ? null : [.. tag.Values.Select(TextOf)], tag is { IsRequired: true }, variant.KeyShapes.TryGetValue(name, out JsonShape? shape) ? shape : null));
            }

            // Several variants may share a value of the discriminator: among those it counts as a tag.
            if (discriminator is not null && variant.Values.Length > 0)
            {
                Add(Encoding.UTF8.GetString(discriminator), new Use(i, false, variant.Values, false, null));
            }
        }

        _names = new JsonKnownStrings([.. _uses.Keys]);
    }

    public JsonVariant? Choose(JsonTokens probe)
    {
        if (_variants.Length <= 1)
        {
            return _variants.Length == 0 ? null : _variants[0];
        }

        var scores = new Score[_variants.Length];
        int properties = 0;
        while (probe.Read() && probe.TokenType == JsonTokenType.PropertyName)
        {
            string? name = _names.Find(probe.Unescaped);
            probe.Read();
            properties++;
            if (name is not null)
            {
                foreach (Use use in _uses[name])
                {
                    Count(ref scores[use.Variant], use, ref probe);
                }
            }

            probe.Skip();
        }

        int best = -1;
        for (int i = 0; i < scores.Length; i++)
        {
            scores[i].Complete(_variants[i], properties);
            if (scores[i].Fits && (best < 0 || scores[i].IsBetterThan(scores[best])))
            {
                best = i;
            }
        }

        return best < 0 ? null : _variants[best];
    }

    private static void Count(ref Score score, Use use, ref JsonTokens value)
    {
        score.Known++;
        score.Required += use.IsRequired ? 1 : 0;
        if (use.Shape is not null && value.TokenType != JsonTokenType.Null)
        {
            JsonTokens ahead = value;
            score.Misshapen += use.Shape.Fits(ref ahead) ? 0 : 1;
        }

        if (use.Values is null)
        {
            return;
        }

        ReadOnlySpan<byte> text = value.Unescaped;
        if (value.TokenType is not (JsonTokenType.StartArray or JsonTokenType.StartObject) && JsonVariant.Contains(use.Values, text))
        {
            score.Tags++;
            score.RequiredTags += use.IsRequiredTag ? 1 : 0;
        }
        else
        {
            score.IsContradicted = true;
        }
    }

    // A string's text without its quotes, anything else as it is written.
    private static byte[] TextOf(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return reader.ValueIsEscaped ? JsonStrings.UnescapeUtf8(ref reader) : reader.ValueSpan.ToArray();
    }

    private void Add(string name, Use use)
    {
        if (!_uses.TryGetValue(name, out List<Use>? uses))
        {
            _uses[name] = uses = [];
        }

        uses.Add(use);
    }

    private readonly record struct Use(int Variant, bool IsRequired, byte[][]? Values, bool IsRequiredTag, JsonShape? Shape);

    private struct Score
    {
        public int Known;
        public int Required;
        public int Tags;

        /// <summary>How many properties are other JSON than the variant has there.</summary>
        public int Misshapen;
        public int RequiredTags;
        public bool IsContradicted;
        private int _missing;
        private bool _isClosedTooSoon;

        public bool Fits { get; private set; }

        public void Complete(JsonVariant variant, int properties)
        {
            _missing = variant.Required.Length - Required;
            _isClosedTooSoon = variant.IsClosed && Known < properties;

            // A server may leave out what its document requires; but something must speak for the variant.
            Fits = !IsContradicted && RequiredTags >= variant.RequiredTags && (_missing <= 0 || Tags > 0 || Known > 0);
        }

        public readonly bool IsBetterThan(in Score other)
        {
            // What is there says more than what is left out.
            if (Misshapen != other.Misshapen)
            {
                return Misshapen < other.Misshapen;
            }

            if (_missing > 0 != other._missing > 0)
            {
                return _missing <= 0;
            }

            if (Tags != other.Tags)
            {
                return Tags > other.Tags;
            }

            if (_isClosedTooSoon != other._isClosedTooSoon)
            {
                return !_isClosedTooSoon;
            }

            return Known != other.Known ? Known > other.Known : _missing < other._missing;
        }
    }
}
