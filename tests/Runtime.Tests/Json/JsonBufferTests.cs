using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Handinger.Runtime.Tests;

/// <summary>What is written by hand, against <see cref="Utf8JsonWriter"/>.</summary>
public sealed class JsonBufferTests
{
    // Characters at the edges of what is written as it stands, and beyond.
    private const string Letters = "a\0\u001f !\"#/[\\]~\u007f\u0080é\u2028\ud83d\ude00\ud800\uffff<>&'+\n\t";

    [Fact]
    public void Text_is_what_the_system_writes()
    {
        for (int length = 0; length < 70; length++)
        {
            foreach (char letter in Letters)
            {
                foreach (int place in new[] { 0, length / 2, length - 1 })
                {
                    string text = new('x', length);
                    text = place < 0 || length == 0 ? text : text[..place] + letter + text[(place + 1)..];
                    Same(json => json.WriteStringValue(text), json => json.WriteStringValue(text));
                    byte[] utf8 = Encoding.UTF8.GetBytes(text);
                    Same(json => json.WriteStringValue(utf8), json => json.WriteStringValue(utf8));
                }
            }
        }
    }

    [Fact]
    public void Names_and_values_follow_each_other() => Same(
        static json =>
        {
            json.WriteStartObject();
            json.WritePropertyName("a"u8);
            json.WriteStringValue("1");
            json.WriteNull("b\"\\é\n"u8);
            json.WritePropertyName("ö\t");
            json.WriteStartArray();
            json.WriteNumberValue(long.MinValue);
            json.WriteNumberValue(ulong.MaxValue);
            json.WriteNumberValue(0);
            json.WriteNumberValue(-1.5);
            json.WriteNumberValue(0.1f);
            json.WriteNumberValue(1.50m);
            json.WriteStartObject();
            json.WriteEndObject();
            json.WriteStartArray();
            json.WriteEndArray();
            json.WriteStringValue((string?)null);
            json.WriteBooleanValue(true);
            json.WriteEndArray();
            json.WritePropertyName("raw"u8);
            json.WriteRawValue("[1, 2]"u8);
            json.WritePropertyName("bytes"u8);
            json.WriteBase64StringValue([1, 2, 3]);
            json.WritePropertyName("id"u8);
            json.WriteStringValue(Guid.Empty);
            json.WriteEndObject();
        },
        static json =>
        {
            json.WriteStartObject();
            json.WriteString("a", "1");
            json.WriteNull("b\"\\é\n");
            json.WritePropertyName("ö\t");
            json.WriteStartArray();
            json.WriteNumberValue(long.MinValue);
            json.WriteNumberValue(ulong.MaxValue);
            json.WriteNumberValue(0);
            json.WriteNumberValue(-1.5);
            json.WriteNumberValue(0.1f);
            json.WriteNumberValue(1.50m);
            json.WriteStartObject();
            json.WriteEndObject();
            json.WriteStartArray();
            json.WriteEndArray();
            json.WriteNullValue();
            json.WriteBooleanValue(true);
            json.WriteEndArray();
            json.WritePropertyName("raw");
            json.WriteRawValue("[1, 2]");
            json.WritePropertyName("bytes");
            json.WriteBase64StringValue([1, 2, 3]);
            json.WritePropertyName("id");
            json.WriteStringValue(Guid.Empty);
            json.WriteEndObject();
        });

    [Theory]
    [InlineData("0001-01-01T00:00:00")]
    [InlineData("2026-05-11T09:14:22")]
    [InlineData("2026-05-11T09:14:22.5")]
    [InlineData("2024-02-29T23:59:59.9999999")]
    [InlineData("9999-12-31T23:59:59")]
    public void Times_are_what_the_system_writes(string text)
    {
        var time = DateTime.SpecifyKind(DateTime.Parse(text, CultureInfo.InvariantCulture), DateTimeKind.Utc);
        Same(json => json.WriteStringValue(time), json => json.WriteStringValue(time));
        if (time.Year is > 1 and < 9999)
        {
            var local = new DateTimeOffset(time.Ticks, TimeSpan.FromHours(2));
            Same(json => json.WriteStringValue(local), json => json.WriteStringValue(local));
        }
    }

    [Fact]
    public void Large_texts_grow_and_leave_nothing_behind()
    {
        string large = new('y', 200_000);
        for (int i = 0; i < 3; i++)
        {
            string[] texts = ["a", large, "b\n", large];
            Assert.Equal(JsonSerializer.Serialize(texts), Written(json => JsonWrite.List(new JsonModelWriter(json, JsonWriteMode.Full), texts, JsonWrite.String)));
            Assert.Equal("[]", Written(static json => JsonWrite.List<string>(new JsonModelWriter(json, JsonWriteMode.Full), [], JsonWrite.String)));
        }
    }

    [Fact]
    public void What_holds_itself_is_refused()
    {
        Assert.Throws<InvalidOperationException>(() => Written(static json =>
        {
            while (true)
            {
                json.WriteStartArray();
            }
        }));
        Assert.Equal("[1]", Written(static json => JsonWrite.List(new JsonModelWriter(json, JsonWriteMode.Full), [1L], JsonWrite.Int64)));
    }

    [Theory]
    [InlineData("""{"a":[1,2.50,-0,-0.0,1e3,123456789012345678901234567890,{}],"b":"<é>","h":"\ud800","c":null,"d":[true,false,"\n"],"é":{}}""")]
    [InlineData("7")]
    public void Another_writer_keeps_its_indentation_and_encoder(string text)
    {
        JsonElement value = Json.Parse(text);
        foreach (JavaScriptEncoder? encoder in new[] { null, JavaScriptEncoder.UnsafeRelaxedJsonEscaping })
        {
            string plain = Copied(value, new JsonWriterOptions { Encoder = encoder });
            string indented = Copied(value, new JsonWriterOptions { Encoder = encoder, Indented = true });
            Assert.Equal(text.StartsWith('{') && encoder is not null, plain.Contains("<é>", StringComparison.Ordinal));
            Assert.Equal(text.StartsWith('{'), indented.Contains("\n  \"b\": \"", StringComparison.Ordinal));
            Assert.True(JsonDigits.AreAllThatDiffers(Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetBytes(plain)));
            Assert.True(JsonDigits.AreAllThatDiffers(Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetBytes(indented)));
            Assert.Equal(text.Contains("1e3"), plain.Contains("1e3"));
            Assert.Equal(text.Contains("-0,-0.0"), plain.Contains("-0,-0.0"));
        }
    }

    private static string Copied(JsonElement value, JsonWriterOptions options)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, options))
        {
            JsonBuffer.Copy(value, JsonWrite.Json, writer);
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void Same(Action<JsonBuffer> ours, Action<Utf8JsonWriter> theirs)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            theirs(writer);
        }

        Assert.Equal(Encoding.UTF8.GetString(bytes.ToArray()), Written(ours));
    }

    private static string Written(Action<JsonBuffer> write)
    {
        using JsonBuffer json = JsonBuffer.Rent();
        write(json);
        return json.ToText();
    }
}
