using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;

namespace Handinger.Json.Tests;

using Gen = CsCheck.Gen;

/// <summary>Any JSON into any type gives a value that writes the same JSON, or a JsonException.</summary>
public static class RoundTripProperties
{
    private static readonly string[] s_names =
    [
        "id", "count", "note", "at", "status", "label", "schema", "tags", "holes", "matrix", "rates", "customer", "lines", "token", "createdBy", "kind", "price", "total",
        "key", "blob", "day", "hour", "span", "big", "events", "priority", "next", "name", "age", "type", "size", "currency", "jsonRead", "jsonWrite", "json", "first", "", "x", "é\"\n",
    ];

    private static readonly string[] s_scalars =
    [
        "null", "true", "false", "0", "-1", "1.0", "1.50", "1e3", "1e400", "9223372036854775808", "0.1234567890123456789012345", "123456789012345678901234567890", "\"\"", "\"a\"",
        "\"open\"", "\"order\"", "\"created\"", "\"removed\"", "\"2026-01-02T03:04:05Z\"", "\"2026-01-02\"", "\"12:30:00\"", "\"P1D\"", "\"P1Y\"", "\"AQID\"", "\"A\"",
        "\"0f8fad5b-d9cb-469f-a165-70867728950e\"", "\"\\u0061\\n\\ud83d\\udc04\"", "\"<&'>\"",
    ];

    private static readonly Gen<string> s_json = Gen.Recursive<string>((depth, value) =>
        depth >= 4
            ? Pick(s_scalars)
            : Gen.Frequency(
                (4, Pick(s_scalars)),
                (1, value.Array[0, 3].Select(static items => "[" + string.Join(",", items) + "]")),
                (3, Object(value))));

    private static Dictionary<string, Func<string, byte[]>> RoundTrips { get; } =
        (Dictionary<string, Func<string, byte[]>>)Emitted.Assembly.GetType("Scripts.RoundTrips", throwOnError: true)!.GetProperty("All")!.GetValue(null)!;

    public static TheoryData<string> Types { get; } = [.. RoundTrips.Keys];

    [Theory]
    [MemberData(nameof(Types))]
    public static void Nothing_is_lost(string type) => Object(s_json).Sample(
        json =>
        {
            byte[]? written;
            try
            {
                written = RoundTrips[type](json);
            }
            catch (JsonException)
            {
                return true;
            }

            return JsonElement.DeepEquals(JsonElement.Parse(json), JsonElement.Parse(written))
                ? true
                : throw new InvalidOperationException(type + ": " + json + " became " + Encoding.UTF8.GetString(written));
        },
        iter: 5000);

    [Theory]
    [MemberData(nameof(Types))]
    public static void Damaged_text_fails_as_JSON(string type) => Gen.Select(Object(s_json), Gen.Int[0, 200], Pick(['{', '}', '"', ',', '[', '\\', '\0', '\ud800'])).Sample(
        (json, at, with) =>
        {
            string damaged = json.Length == 0 ? "" : json.Remove(at % json.Length, 1).Insert(at % json.Length, with.ToString());
            try
            {
                RoundTrips[type](damaged);
            }
            catch (JsonException)
            {
            }
        },
        iter: 3000);

    private static Gen<T> Pick<T>(T[] from) => Gen.Int[0, from.Length - 1].Select(i => from[i]);

    private static Gen<string> Object(Gen<string> value) => Gen.Select(Pick(s_names), value).Array[0, 6]
        .Select(static properties => "{" + string.Join(",", properties.DistinctBy(static property => property.Item1).Select(static property => JsonValue.Create(property.Item1)!.ToJsonString() + ":" + property.Item2)) + "}");
}
