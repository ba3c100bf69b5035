using System.Collections;
using System.Globalization;

namespace Handinger.Runtime;

/// <summary>Checks constraints and gathers what does not meet them.</summary>
internal sealed class RequestChecker(ApiRequest request, List<RequestViolation> violations, string path) : RequestCheck
{
    public override RequestCheck Text(string name, string? value, long min = 0, long max = -1, string? pattern = null)
    {
        if (value is null)
            return this;

        // JSON Schema counts characters; a surrogate pair is one.
        if (min > 0 || max >= 0)
        {
            long length = value.Length;
            foreach (var c in value)
                length -= char.IsLowSurrogate(c) ? 1 : 0;

            if (length < min)
                Add(name, "minLength", $"has {Count(length, "character")}, at least {Number(min)} are needed");
            else if (max >= 0 && length > max)
                Add(name, "maxLength", $"has {Count(length, "character")}, at most {Number(max)} are allowed");
        }

        if (pattern is not null && !PatternCache.IsMatch(pattern, value))
            Add(name, "pattern", $"does not match {pattern}");

        return this;
    }

    public override RequestCheck Number(string name, object? value, string? min = null, string? max = null, string? above = null, string? below = null, string? multipleOf = null)
    {
        if (value is null || NumericValue.From(value) is not { } number)
            return this;

        if (min is not null && number.CompareTo(min) < 0)
            Add(name, "minimum", $"is less than {min}");

        if (max is not null && number.CompareTo(max) > 0)
            Add(name, "maximum", $"is more than {max}");

        if (above is not null && number.CompareTo(above) <= 0)
            Add(name, "exclusiveMinimum", $"is not more than {above}");

        if (below is not null && number.CompareTo(below) >= 0)
            Add(name, "exclusiveMaximum", $"is not less than {below}");

        if (multipleOf is not null && !number.IsMultipleOf(multipleOf))
            Add(name, "multipleOf", $"is not a multiple of {multipleOf}");

        return this;
    }

    public override RequestCheck Items(string name, IEnumerable? value, long min = 0, long max = -1, bool unique = false)
    {
        if (value is null)
            return this;

        long count = 0;
        var seen = unique ? new HashSet<object>() : null;
        var isRepeated = false;
        foreach (var item in value)
        {
            count++;
            if (seen is not null && item is not null)
                isRepeated |= !seen.Add(item is System.Text.Json.JsonElement element ? element.GetRawText() : item);
        }

        if (count < min)
            Add(name, "minItems", $"has {Count(count, "item")}, at least {Number(min)} are needed");
        else if (max >= 0 && count > max)
            Add(name, "maxItems", $"has {Count(count, "item")}, at most {Number(max)} are allowed");

        if (isRepeated)
            Add(name, "uniqueItems", "has an item twice");

        return this;
    }

    public override RequestCheck All<T>(string name, IReadOnlyList<T>? value, Action<RequestCheck, T> check)
    {
        for (var i = 0; i < (value?.Count ?? 0); i++)
        {
            if (value![i] is { } item)
                check(At(PathOf(name) + Index(i)), item);
        }

        return this;
    }

    public override RequestCheck All<T>(string name, IReadOnlyDictionary<string, T>? value, Action<RequestCheck, T> check)
    {
        foreach (var pair in value ?? new Dictionary<string, T>())
        {
            if (pair.Value is { } item)
                check(At(PathOf(name) + "." + pair.Key), item);
        }

        return this;
    }

    public override RequestCheck Into(string name, object? value)
    {
        switch (value)
        {
            case IRequestChecked known:
                known.Check(At(PathOf(name)));
                break;
            case JsonUnion union:
                Into(name, union.Value);
                break;
            case string or null:
                break;
            case IEnumerable items when value is not JsonModel:
                var index = 0;
                foreach (var item in items)
                    At(PathOf(name) + Index(index++)).Into("", item);
                break;
        }

        return this;
    }

    public override RequestCheck Into<T>(string name, IReadOnlyDictionary<string, T>? value) => All(name, value, static (check, item) => check.Into("", item));

    public override string? Path(string name) => RoutePath.ValueOf(request.Operation.Route, request.Path, name);

    private static string Index(int index) => "[" + index.ToString(CultureInfo.InvariantCulture) + "]";

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Count(long count, string what) => Number(count) + " " + what + (count == 1 ? "" : "s");

    private string PathOf(string name) => name.Length == 0 ? path : path.Length == 0 ? name : path + "." + name;

    private RequestChecker At(string place) => new(request, violations, place);

    private void Add(string name, string constraint, string message) => violations.Add(new RequestViolation(PathOf(name), constraint, message));
}
