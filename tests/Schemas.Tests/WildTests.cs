using System.Net;
using System.Text;
using Acme.Wild;

namespace Handinger.Schemas.Tests;

/// <summary>
/// Documents/wild.yaml: a byte order mark, CRLF, block scalars, anchors and merged keys, references to other files, names that are one in C#, a name longer than
/// a file's can be.
/// </summary>
public sealed class WildTests
{
    [Fact]
    public void The_document_is_one_of_those()
    {
        byte[] bytes = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Documents", "wild.yaml"));
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Contains("\r\n", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_are_merged_in()
    {
        const string json = """{"id":"a","extra":5,"more":true}""";
        Merged read = JsonAssert.Kept(json, Merged.FromJson(json));
        Assert.Equal(("a", 5), (read.Id, read.Extra));
    }

    [Fact]
    public void An_anchor_is_a_schema_wherever_it_is_used()
    {
        const string json = """{"one":{"id":"a"},"list":[{"id":"b"}]}""";
        Aliased read = JsonAssert.Kept(json, Aliased.FromJson(json));
        Assert.Equal(["a", "b"], [read.One!.Id, read.List![0].Id]);
    }

    [Fact]
    public async Task References_lead_into_other_files()
    {
        const string json = """{"price":{"amount":1.50,"unit":"EUR","of":{"amount":1}},"label":{"text":"t","price":{"amount":2}},"unit":"CHF"}""";
        Order read = JsonAssert.Kept(json, Order.FromJson(json));
        Assert.Equal((1.5, 1, 2), (read.Price!.Amount, read.Price.Of!.Amount, read.Label!.Price!.Amount));
        Assert.Equal((MoneyUnit.EUR, MoneyUnit.CHF), (read.Price.Unit, read.Unit));

        using var handler = new Answer("""{"amount":3}""");
        using var http = new HttpClient(handler);
        using var client = new WildClient(new() { HttpClient = http, BaseUrl = new("https://wild.example") });
        Money found = await client.Find();
        Assert.Equal(3, found.Amount);
    }

    [Fact]
    public void Names_that_are_one_in_CSharp_are_types_of_their_own()
    {
        const string json = """{"snake":{"a":"1"},"camel":{"b":"2"},"shout":{"c":"3"},"long":{"d":"4"}}""";
        AllNames read = JsonAssert.Kept(json, AllNames.FromJson(json));
        Assert.Equal(("1", "2", "3", "4"), (read.Snake!.A, read.Camel!.B, read.Shout!.C, read.Long!.D));
        Assert.Equal(100, read.Long.GetType().Name.Length);
    }

    private sealed class Answer(string json) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(json, Encoding.UTF8, "application/json") });
    }
}
