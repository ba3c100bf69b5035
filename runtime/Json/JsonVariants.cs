using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace Handinger.Runtime;

/// <summary>
/// The variants of a union, and the choice between them: by the discriminator's value, else by tags, required and known properties, else by
/// the kind of JSON. It looks ahead with a copy of the reader; no document is built.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonVariants
{
    private readonly byte[]? _discriminator;
    private readonly byte[]? _quotedDiscriminator;
    private readonly List<JsonVariant> _variants = [];
    private JsonVariantChoice? _choice;
    private JsonVariantScore? _score;

    /// <summary>Begins a union.</summary>
    /// <param name="discriminator">The property whose value chooses; null when there is none.</param>
    public JsonVariants(string? discriminator = null)
    {
        if (discriminator is not null)
        {
            _discriminator = Encoding.UTF8.GetBytes(discriminator);
            _quotedDiscriminator = JsonBuffer.IsPlain(_discriminator) ? Encoding.UTF8.GetBytes('"' + discriminator + '"') : null;
        }
    }

    /// <summary>Adds a variant.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="shape">Which JSON it can be: an object, or <c>string</c>, <c>integer</c>, <c>number</c>, <c>boolean</c>, a list of one of these in brackets, several with bars between them.</param>
    /// <param name="read">Reads it; null for types that are neither lists nor maps.</param>
    /// <param name="write">Writes it; null for types that are neither lists nor maps.</param>
    /// <param name="values">The discriminator's values that mean it.</param>
    /// <param name="texts">For strings, the only ones it can be.</param>
    /// <param name="required">Properties that must be there.</param>
    /// <param name="known">All properties that the document names.</param>
    /// <param name="tags">Properties that have only certain values.</param>
    /// <param name="closed">Whether it has no others.</param>
    /// <param name="shapes">Which JSON some of its properties are, each as its shape, a colon and its name.</param>
    /// <returns>The union itself.</returns>
    public JsonVariants Add<[DynamicallyAccessedMembers(JsonTypes.Kept)] T>(
        string shape = "object",
        JsonReadFunc<T>? read = null,
        JsonWriteFunc<T>? write = null,
        string[]? values = null,
        string[]? texts = null,
        string[]? required = null,
        string[]? known = null,
        JsonTag[]? tags = null,
        bool closed = false,
        string[]? shapes = null)
    {
        ArgumentNullException.ThrowIfNull(shape);
        _variants.Add(new JsonVariant<T>(read, write)
        {
            Shape = JsonShape.Parse(shape),
            Values = JsonVariant.Utf8(values),
            Texts = JsonVariant.Utf8(texts),
            Required = required ?? [],
            Known = known ?? [],
            Tags = tags ?? [],
            IsClosed = closed,
            KeyShapes = JsonVariant.ParseShapes(shapes),
        });
        return this;
    }

    /// <summary>Reads a value: as one of the variants, or as any JSON when it is none of them. Only null is not a value.</summary>
    internal bool TryRead(ref JsonModelReader reader, [NotNullWhen(true)] out object? value)
    {
        value = null;
        if (reader.TokenType == JsonTokenType.Null)
        {
            return reader.Wrong("a value");
        }

        value = reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadObject(ref reader),
            JsonTokenType.String => ReadText(ref reader),
            _ => ReadByShape(ref reader),
        }
        ?? reader.ParseElement();
        return true;
    }

    internal void Write(JsonModelWriter writer, object value)
    {
        foreach (JsonVariant variant in _variants)
        {
            if (variant.TryWrite(writer, value))
            {
                return;
            }
        }

        throw new InvalidOperationException($"A {value.GetType()} is no variant of this union.");
    }

    private object? ReadObject(ref JsonModelReader reader)
    {
        JsonVariant? variant = ChooseObject(reader.Probe());
        return variant is null ? null : TryOne(variant, ref reader);
    }

    private JsonVariant? ChooseObject(JsonTokens probe)
    {
        if (_discriminator is not null && TryFindDiscriminator(probe, out ReadOnlySpan<byte> value))
        {
            _choice ??= new JsonVariantChoice(_variants);
            if (_choice.TryChoose(value, out JsonVariant? chosen))
            {
                return chosen;
            }
        }

        _score ??= new JsonVariantScore(_variants, _discriminator);
        return _score.Choose(probe);
    }

    private bool TryFindDiscriminator(JsonTokens probe, out ReadOnlySpan<byte> value)
    {
        if (_quotedDiscriminator is not null && probe.TryFindText(_quotedDiscriminator, out value))
        {
            return true;
        }

        while (probe.Read() && probe.TokenType == JsonTokenType.PropertyName)
        {
            bool isIt = probe.Unescaped.SequenceEqual(_discriminator);
            probe.Read();
            if (isIt && probe.TokenType is not (JsonTokenType.Null or JsonTokenType.StartObject or JsonTokenType.StartArray))
            {
                value = probe.Unescaped;
                return true;
            }

            probe.Skip();
        }

        value = default;
        return false;
    }

    private object? ReadText(ref JsonModelReader reader)
    {
        ReadOnlySpan<byte> text = reader.Probe().Unescaped;
        JsonVariant? only = null;
        int strings = 0;
        foreach (JsonVariant variant in _variants)
        {
            if (!variant.Shape.IsString)
            {
                continue;
            }

            if (JsonVariant.Contains(variant.Texts, text))
            {
                return TryOne(variant, ref reader);
            }

            strings++;
            only = variant;
        }

        if (strings == 1)
        {
            return TryOne(only!, ref reader);
        }

        foreach (JsonVariant variant in _variants)
        {
            if (variant.Shape.IsString && variant.Texts.Length == 0 && TryOne(variant, ref reader) is { } value)
            {
                return value;
            }
        }

        return null;
    }

    // Only scalars are tried one after the other: trying lists would take time that doubles with each level of nesting.
    private object? ReadByShape(ref JsonModelReader reader)
    {
        bool isScalar = reader.TokenType != JsonTokenType.StartArray;
        foreach (JsonVariant variant in _variants)
        {
            JsonTokens probe = reader.Probe();
            if (variant.Shape.Fits(ref probe))
            {
                object? value = TryOne(variant, ref reader);
                if (value is not null || !isScalar)
                {
                    return value;
                }
            }
        }

        return null;
    }

    private static object? TryOne(JsonVariant variant, ref JsonModelReader reader)
    {
        JsonTokens before = reader.Probe();
        if (variant.TryRead(ref reader, out object? value))
        {
            return value;
        }

        reader.Restore(before);
        return null;
    }
}
