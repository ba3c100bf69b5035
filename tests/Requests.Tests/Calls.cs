using System.Text;
using System.Text.Json;
using Handinger.Runtime;

namespace Handinger.Requests.Tests;

/// <summary>What the tests begin with.</summary>
internal static class Calls
{
    public static readonly IReadOnlyList<string> Colors = ["blue", "black", "brown"];

    public static readonly JsonWriteFunc<IReadOnlyList<string>> WriteList = JsonWrite.ListOf<string>(JsonWrite.String);

    /// <summary>R=100, G=200, B=150: the object of OpenAPI's table.</summary>
    public static readonly JsonElement Rgb = Json.Parse("""{ "R": 100, "G": 200, "B": 150 }""");

    public static ApiRequest New(string route = "/", RequestOptions? options = null, string method = "GET") => new(new ApiOperation(method, "test", route), options);

    public static async Task<string> Text(this RequestContent content)
    {
        using HttpContent http = content.ToHttpContent();
        return await http.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    public static async Task<string> BodyText(this ApiRequest request) => await request.Content!.Text();

    public static Stream Unseekable(string text) => new OneWay(Encoding.UTF8.GetBytes(text));

    private sealed class OneWay(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
