using System.Text;
using System.Text.Json;
using Handinger.Runtime;

namespace Handinger.Json.Tests;

public sealed class JsonTextTests
{
    private const string Json = """{"a":1}""";

    [Fact]
    public void A_string_bytes_and_spans_read_alike()
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(Json);
        JsonText[] texts = [Json, utf8, (ReadOnlyMemory<byte>)utf8, """{"a":1}"""u8, new JsonText((byte[])[0xEF, 0xBB, 0xBF, .. utf8])];
        Assert.All(texts, static text => Assert.Equal(Json, text.Read<JsonElement>().GetRawText()));
    }

    [Fact]
    public void No_text_is_no_JSON()
    {
        Assert.Throws<ArgumentNullException>(static () => { JsonText _ = (string)null!; });
        Assert.ThrowsAny<JsonException>(static () => default(JsonText).Read<JsonElement>());
        Assert.ThrowsAny<JsonException>(static () => ((JsonText)(byte[])null!).Read<JsonElement>());
    }

    [Fact]
    public void Texts_compare_by_what_they_hold()
    {
        JsonText text = Json;
        Assert.True(text == Json && text.Equals((object)new JsonText(Json)) && text.GetHashCode() == new JsonText(Json).GetHashCode());
        Assert.True(text != Encoding.UTF8.GetBytes(Json));
        Assert.True((JsonText)Encoding.UTF8.GetBytes(Json) == Encoding.UTF8.GetBytes(Json));
    }
}
