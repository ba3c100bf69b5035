using System.Text;
using System.Text.Json;
using Handinger.LocalServer.Http;

namespace Handinger.LocalServer.Validation;

/// <summary>The members of a JSON object, read by what the document demands of them; a violation is 422 and names the field.</summary>
internal sealed class Fields
{
    private readonly JsonElement _object;
    private readonly string _prefix;

    public Fields(JsonElement element, string prefix = "")
    {
        if (element.ValueKind != JsonValueKind.Object)
            throw new ApiException(422, $"{(prefix.Length == 0 ? "body" : prefix.TrimEnd('.'))}: must be an object.");

        _object = element;
        _prefix = prefix;
    }

    public string RequiredText(string name, int least = 0, int most = int.MaxValue) =>
        OptionalText(name, least, most) ?? throw Invalid(name, "is required");

    public string? OptionalText(string name, int least = 0, int most = int.MaxValue)
    {
        if (Find(name) is not { } value)
            return null;
        if (value.ValueKind != JsonValueKind.String)
            throw Invalid(name, "must be a string");

        string text = value.GetString()!;
        int length = Length(text);
        if (length < least)
            throw Invalid(name, $"must have at least {least} character{(least == 1 ? "" : "s")}");
        if (length > most)
            throw Invalid(name, $"must have at most {most} characters");

        return text;
    }

    public string RequiredChoice(string name, ReadOnlySpan<string> choices)
    {
        string text = RequiredText(name);
        return choices.Contains(text) ? text : throw Invalid(name, $"must be one of {string.Join(", ", choices.ToArray())}");
    }

    public string? OptionalChoice(string name, ReadOnlySpan<string> choices) => Find(name) is null ? null : RequiredChoice(name, choices);

    public bool OptionalBoolean(string name) => Find(name) switch
    {
        null => false,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => throw Invalid(name, "must be true or false"),
    };

    public long RequiredInteger(string name, long least, long most)
    {
        JsonElement value = Find(name) ?? throw Invalid(name, "is required");
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetDecimal(out decimal number) || decimal.Truncate(number) != number)
            throw Invalid(name, "must be an integer");
        if (number < least || number > most)
            throw Invalid(name, $"must be from {least} to {most}");

        return (long)number;
    }

    public JsonElement? OptionalObject(string name)
    {
        if (Find(name) is not { } value)
            return null;

        return value.ValueKind == JsonValueKind.Object ? value.Clone() : throw Invalid(name, "must be an object");
    }

    public Fields RequiredFields(string name) => new(Find(name) ?? throw Invalid(name, "is required"), _prefix + name + ".");

    public bool Has(string name) => Find(name) is not null;

    public bool IsNull(string name) => Find(name) is { ValueKind: JsonValueKind.Null };

    public ApiException Invalid(string name, string problem) => new(422, $"{_prefix}{name}: {problem}.");

    private JsonElement? Find(string name) => _object.TryGetProperty(name, out JsonElement value) ? value : null;

    /// <summary>JSON Schema counts characters, not UTF-16 units.</summary>
    private static int Length(string text)
    {
        int length = 0;
        foreach (Rune _ in text.EnumerateRunes())
            length++;

        return length;
    }
}
