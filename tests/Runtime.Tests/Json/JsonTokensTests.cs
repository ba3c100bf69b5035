using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;

namespace Handinger.Runtime.Tests;

/// <summary>Tokens, against <see cref="Utf8JsonReader"/>: the same ones of what is JSON, and the same complaint about what is not.</summary>
public sealed class JsonTokensTests
{
    private static readonly string[] s_pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"a\":", "\"\\u0061b\" :", "\"\"", "\"x\\n\"", "\"\\\"\"", "\"\\uD800\"", "\"\\u12\"", "\"\\x\"", "\"\n\"", "\"é\"", "\"", "\\", "0", "-0", "-", "01", "1.5", "1.", ".5", "1e3",
        "1E+", "-12345678901234567890", "999999999999999999", "true", "tru", "false", "null", "nul", " ", "\t", "\r\n", "\f", "/**/", "é", "\0",
    ];

    private static readonly Gen<string> s_soup = Pick(s_pieces).Array[0, 12].Select(string.Concat);

    // JSON by the book, with white space anywhere.
    private static readonly Gen<string> s_json = Gen.Recursive<string>((depth, inner) => depth >= 5 ? Scalar() : Gen.Frequency(
        (1, Scalar()),
        (2, Gen.Select(Space(), inner).Select((space, value) => space + value + space).Array[0, 4].Select(items => "[" + string.Join(",", items) + "]")),
        (2, Gen.Select(Pick("\"a\"", "\"\"", "\"\\u0061\"", "\"é\""), Space(), inner).Select((name, space, value) => space + name + space + ":" + space + value).Array[0, 4]
            .Select(items => "{" + string.Join(",", items) + " }"))));

    [Fact]
    public void What_is_JSON_has_the_same_tokens() => s_json.Sample(json => Assert.DoesNotContain('!', Same(json)), iter: 3000);

    [Fact]
    public void What_is_cut_or_changed_is_refused_alike() => Gen.Select(s_json, Gen.Int[0, 200], Pick(s_pieces)).Sample(
        (json, at, piece) =>
        {
            at %= json.Length + 1;
            Same(json[..at]);
            Same(json[..at] + piece + json[at..]);
            Same(json[..at] + piece + json[Math.Min(json.Length, at + 1)..]);
        },
        iter: 3000);

    [Fact]
    public void What_is_made_of_anything_is_refused_alike() => s_soup.Sample(json => Same(json), iter: 20_000);

    [Fact]
    public void Each_piece_is_seen_alike_at_every_place_of_a_token()
    {
        foreach (string piece in s_pieces)
        {
            foreach (string around in new[] { "{0}", "[{0}]", "[1{0}]", "[1,{0}]", "{{\"a\"{0}}}", "{{\"a\":{0}}}", "{{{0}\"a\":1}}", "{{\"a\":1{0}}}", "{{\"a\":\"{0}\"}}", "[true{0},1]" })
            {
                Same(string.Format(CultureInfo.InvariantCulture, around, piece));
            }
        }
    }

    [Fact]
    public void Levels_are_counted_alike()
    {
        foreach (int depth in new[] { 1, 63, 64, 65, 66, 128, 129, 255, 256, 257 })
        {
            string mixed = string.Concat(Enumerable.Range(0, depth).Select(static i => i % 3 == 0 ? "[" : "{\"a\":"));
            string ends = string.Concat(Enumerable.Range(0, depth).Reverse().Select(static i => i % 3 == 0 ? "]" : "}"));
            Assert.Equal(depth > JsonSource.MaxDepth, Same(mixed + "1" + ends).Contains('!'));
            Assert.Contains("!", Same(mixed + "1" + ends.Replace(']', '}')), StringComparison.Ordinal);
        }
    }

    private static Gen<string> Pick(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static Gen<string> Scalar() => Gen.OneOf(
        Pick("true", "false", "null", "0", "-0", "1.5", "-1e3", "2E-7", "\"\"", "\"\\u00e9\\n\"", "\"é\\\"\"", "\"\\ud83d\\ude00\""),
        Gen.Long.Select(static number => number.ToString(CultureInfo.InvariantCulture)),
        Gen.String[Gen.Char['a', 'z'], 0, 40].Select(static text => "\"" + text + "\""));

    private static Gen<string> Space() => Pick("", "", "", " ", "\n\t", "\r\n  ");

    private static string Same(string json)
    {
        byte[] text = Encoding.UTF8.GetBytes(json);
        string ours = Ours(text);
        Assert.Equal(Theirs(text), ours);
        return ours;
    }

    private static string Ours(byte[] text)
    {
        var seen = new StringBuilder();
        var tokens = new JsonTokens(text, JsonSource.MaxDepth);
        try
        {
            while (tokens.Read())
            {
                seen.Append(CultureInfo.InvariantCulture, $"{tokens.TokenType} {tokens.Start}-{tokens.End} {tokens.Depth} ");
                if (tokens.TokenType is JsonTokenType.String or JsonTokenType.PropertyName or JsonTokenType.Number)
                {
                    seen.Append(Encoding.UTF8.GetString(tokens.Value)).Append(tokens.IsEscaped);
                    if (tokens.TokenType == JsonTokenType.Number && tokens.TryHeld(out long held))
                    {
                        Assert.True(tokens.Reader().TryGetInt64(out long number) && number == held);
                    }
                }
            }
        }
        catch (JsonException exception)
        {
            seen.Clear().Append('!').Append(exception.Message);
        }

        return seen.ToString();
    }

    private static string Theirs(byte[] text)
    {
        var seen = new StringBuilder();
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = JsonSource.MaxDepth });
        try
        {
            while (reader.Read())
            {
                seen.Append(CultureInfo.InvariantCulture, $"{reader.TokenType} {reader.TokenStartIndex}-{reader.BytesConsumed} {reader.CurrentDepth} ");
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName or JsonTokenType.Number)
                {
                    seen.Append(Encoding.UTF8.GetString(reader.ValueSpan)).Append(reader.ValueIsEscaped);
                }
            }
        }
        catch (JsonException exception)
        {
            seen.Clear().Append('!').Append(exception.Message);
        }

        return seen.ToString();
    }
}
