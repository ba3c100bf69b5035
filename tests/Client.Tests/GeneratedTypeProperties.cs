using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Handinger.R20260710;
using Handinger.Runtime;

namespace Handinger.Client.Tests;

/// <summary>Any JSON into any generated type gives a value that writes the same JSON, or an exception that names the path; and each property of a value likewise.</summary>
public static class GeneratedTypeProperties
{
    private static readonly Type[] s_types =
    [
        .. typeof(HandingerClient).Assembly.GetExportedTypes()
            .Where(type => type.Namespace == typeof(HandingerClient).Namespace && FromJson(type) is not null)
            .OrderBy(type => type.Name, StringComparer.Ordinal),
    ];

    private static readonly string[] s_names = [.. s_types.SelectMany(JsonNames).Append("unknown").Append("").Append("é\"\n").Distinct().Order(StringComparer.Ordinal)];

    private static readonly string[] s_scalars =
    [
        "null", "true", "false", "0", "-1", "1.50", "1e400", "9223372036854775808", "\"\"", "\"a\"", "\"cron\"", "\"interval\"", "\"once\"", "\"private\"", "\"low\"", "\"2026-01-02T03:04:05Z\"",
        "\"2026-01-02T03:04:05.123456789+02:00\"", "\"2026-13-40\"", "\"\\u0061\\n\\ud83d\\udc04\"", "\"<&'>\"",
    ];

    private static readonly Gen<string> s_json = Gen.Recursive<string>((depth, value) =>
        depth >= 4
            ? Pick(s_scalars)
            : Gen.Frequency((4, Pick(s_scalars)), (1, value.Array[0, 3].Select(static items => "[" + string.Join(",", items) + "]")), (2, Object(Pick(s_names), value))));

    public static TheoryData<string> Types { get; } = [.. s_types.Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Types))]
    public static void Any_JSON_is_a_value_or_an_exception_that_names_the_path(string name)
    {
        Type type = s_types.Single(candidate => candidate.Name == name);
        Func<JsonText, object> read = Reader(type);
        PropertyInfo[] properties = [.. type.GetProperties().Where(property => property.DeclaringType == type && property.GetIndexParameters().Length == 0)];
        string[] own = [.. JsonNames(type)];

        // Mostly objects with names of the type itself: other JSON is refused at once.
        Gen.Frequency((6, Object(own.Length == 0 ? Pick(s_names) : Gen.Frequency((5, Pick(own)), (1, Pick(s_names))), s_json)), (1, s_json)).Sample(
            json =>
            {
                object value;
                try
                {
                    value = read(Encoding.UTF8.GetBytes(json));
                }
                catch (JsonPropertyException e)
                {
                    NamesThePath(e);
                    return;
                }

                foreach (PropertyInfo property in properties)
                {
                    try
                    {
                        property.GetValue(value, BindingFlags.DoNotWrapExceptions, null, null, null);
                    }
                    catch (JsonPropertyException e)
                    {
                        NamesThePath(e);
                    }
                }

                byte[] written = value is JsonModel model ? model.ToJson() : ((JsonUnion)value).ToJson();
                Assert.True(SameJson.Of(JsonNode.Parse(json), JsonNode.Parse(written)), name + ": " + json + " became " + Encoding.UTF8.GetString(written));
                Assert.Equal(value, read(written));
            },
            iter: 200, threads: 1);
    }

    [Theory]
    [InlineData("""{"d":"1","\ud800type":"cron"}""")]
    [InlineData("""{"type":"cron","\udc00":{"\ud800":null}}""")]
    [InlineData("""{"\u0074ype":"cron","cron":"\ud800"}""")]
    public static void What_is_no_Unicode_is_no_other_exception(string json)
    {
        foreach (Type type in s_types)
        {
            try
            {
                _ = Reader(type)(Encoding.UTF8.GetBytes(json)).ToString();
            }
            catch (JsonPropertyException e)
            {
                NamesThePath(e);
            }
        }
    }

    [Fact]
    public static void There_are_types_to_try() => Assert.True(s_types.Length > 30, s_types.Length + " types");

    private static void NamesThePath(JsonPropertyException error)
    {
        Assert.StartsWith("$", error.Path, StringComparison.Ordinal);
        Assert.StartsWith(error.Path!, error.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> JsonNames(Type type) => type.GetProperties()
        .Where(property => property.DeclaringType == type && !property.Name.StartsWith("Has", StringComparison.Ordinal))
        .Select(static property => JsonNamingPolicy.CamelCase.ConvertName(property.Name));

    private static MethodInfo? FromJson(Type type) => type.GetMethod("FromJson", BindingFlags.Public | BindingFlags.Static, [typeof(JsonText)]);

    private static Func<JsonText, object> Reader(Type type) => FromJson(type)!.CreateDelegate<Func<JsonText, object>>();

    private static Gen<T> Pick<T>(T[] from) => Gen.Int[0, from.Length - 1].Select(i => from[i]);

    private static Gen<string> Object(Gen<string> name, Gen<string> value) => Gen.Select(name, value).Array[0, 6]
        .Select(static properties => "{" + string.Join(",", properties.DistinctBy(static property => property.Item1).Select(static property => JsonValue.Create(property.Item1)!.ToJsonString() + ":" + property.Item2)) + "}");
}
