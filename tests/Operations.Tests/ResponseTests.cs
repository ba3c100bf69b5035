namespace Handinger.Operations.Tests;

/// <summary>What answers of every status and media type become.</summary>
public sealed class ResponseTests
{
    private const string Thing = """{"name":"n"}""";

    private static readonly Api s_api = new("responses.yaml", [.. Values.Select(row => row.Data.Item1), .. Failures.Select(row => row.Data.Item1)]);

    public static TheoryData<string, int, string, string, string> Values => new()
    {
        { "return (await client.TwoStatuses()).ToString();", 200, "application/json", Thing, Thing },
        { "return (await client.TwoStatuses()).TryGetTicket(out var ticket) ? \"ticket \" + ticket : \"none\";", 202, "application/json", "{\"ticket\":7}", "ticket {\"ticket\":7}" },
        { "return (await client.SameTwice()).Name;", 201, "application/json", Thing, "n" },
        { "return (await client.Range()).Name;", 206, "application/vnd.acme+json", Thing, "n" },
        { "return (await client.OnlyDefault()).Name;", 200, "application/json", Thing, "n" },
        { "return (await client.MaybeNothing())?.Name ?? \"none\";", 200, "application/json", Thing, "n" },
        { "return (await client.MaybeNothing())?.Name ?? \"none\";", 204, "", "", "none" },
        { "var raw = await client.WithRawResponse.Peek(); return (int)raw.StatusCode;", 200, "", "", "200" },
        { "await client.Nothing(); return \"done\";", 200, "text/html", "<p>", "done" },
        { "return Text(await client.Binary());", 200, "application/pdf", "%PDF", "%PDF" },
        { "return await client.Text();", 200, "text/plain; charset=utf-8", "hällo", "hällo" },
        { "return await client.Xml();", 200, "application/xml", "<a/>", "<a/>" },
        { "return (await client.JsonOrPdf()).Name;", 200, "application/json", Thing, "n" },
        { "return Text(await client.JsonOrPdfBinary());", 200, "application/pdf", "%PDF", "%PDF" },
        { "return await client.JsonOrPdfText();", 200, "text/csv", "a,b", "a,b" },
        { "return string.Join(\",\", (await client.List()).Select(t => t.Name));", 200, "application/json", $"[{Thing},{Thing}]", "n,n" },
        { "return await client.Number();", 200, "application/json", "5", "5" },
        { "return await All(client.Events());", 200, "text/event-stream", $"data: {Thing}\n\n: ping\n\ndata: {Thing}\n\n", Thing + "|" + Thing },
        { "var all = new List<string>(); await foreach (ServerSentEvent e in client.PlainEvents()) all.Add(e.Event + \"=\" + e.Data); return string.Join(\"|\", all);", 200, "text/event-stream", "event: a\ndata: 1\n\ndata: 2\n\n", "a=1|=2" },
        { "return await All(client.ItemEvents());", 200, "text/event-stream", $"event: x\ndata: {Thing}\n\n", Thing },
        { "return await All(client.Lines());", 200, "application/x-ndjson", $"{Thing}\n\n{Thing}\n", Thing + "|" + Thing },
        { "return await All(client.Records());", 200, "application/json-seq", $"\u001e{Thing}\n\u001e{Thing}\n", Thing + "|" + Thing },
        { "return (await client.Chat(new() { Text = \"t\" })).Name;", 200, "application/json", Thing, "n" },
        { "return await All(client.ChatStreaming(new() { Text = \"t\" }));", 200, "text/event-stream", "data: {\"ticket\":1}\n\ndata: [DONE]\n\n", "{\"ticket\":1}" },
    };

    public static TheoryData<string, int, string, string> Failures => new()
    {
        { "try { await client.Errors(); } catch (NotFoundException e) { return e.ErrorAs<Problem>()!.Title; } return null;", 404, """{"title":"no such thing"}""", "no such thing" },
        { "try { await client.Errors(); } catch (UnprocessableEntityException e) { return string.Join(\",\", e.ErrorAs<ErrorsUnprocessableContentError>()!.Fields!); } return null;", 422, """{"fields":["a","b"]}""", "a,b" },
        { "try { await client.Errors(); } catch (InternalServerException e) { return e.ErrorAs<Ticket>()!.ToString(); } return null;", 503, """{"ticket":7}""", "{\"ticket\":7}" },
        { "try { await client.Errors(); } catch (ApiException e) { return e.ErrorAs<string>(); } return null;", 418, "\"teapot\"", "teapot" },
    };

    [Fact]
    public void It_compiles_without_a_word()
    {
        Assert.Empty(s_api.Client.Value.Reported);
        Assert.Empty(s_api.Client.Value.CompilerDiagnostics);
    }

    [Theory, MemberData(nameof(Values))]
    public async Task Values_are_read(string call, int status, string type, string body, string expected) => Assert.Equal(expected, (await s_api.Call(call, new Answer(body, status, type))).Result);

    [Theory, MemberData(nameof(Failures))]
    public async Task Failures_are_typed(string call, int status, string body, string expected) => Assert.Equal(expected, (await s_api.Call(call, new Answer(body, status))).Result);
}
