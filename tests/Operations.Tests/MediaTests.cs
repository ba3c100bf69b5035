using System.Globalization;

namespace Handinger.Operations.Tests;

/// <summary>Several media types of one body or answer: what is another thing has a method, what is left out is told.</summary>
public sealed class MediaTests
{
    private const string Thing = """{"name":"n"}""";

    private const string Bundle = "client.Bundle(new() { Files = new Dictionary<string, FileUpload> { [\"a\"] = File(\"a.txt\", \"A\") } })";

    private const string InJson = "client.OnlyJson(new FileSource { File = File(\"a.txt\", \"A\") })";

    private const string Shown =
        "var a = new AttachNamedRequest { AdditionalProperties = new Dictionary<string, FileUpload> { [\"b\"] = File(\"b.txt\", \"B\") } };"
        + " var same = a with { AdditionalProperties = a.AdditionalProperties }; var other = a with { AdditionalProperties = new Dictionary<string, FileUpload> { [\"b\"] = File(\"b.txt\", \"B\") } };"
        + " return a + \" \" + ((JsonModel)a).AdditionalProperties[\"b\"] + \" \" + a.AdditionalProperties[\"b\"] + \" \" + (a == same) + \" \" + (a == other);";

    private static readonly Api s_api = new("media.yaml", [.. Answers.Select(row => row.Data.Item1), .. Bodies.Select(row => row.Data.Item1), .. Parts.Select(row => row.Data.Item1), Bundle, Shown, InJson]);

    public static TheoryData<string, string, string, string, string> Answers => new()
    {
        { "return (await client.Report()).Name;", "application/json", Thing, "application/json", "n" },
        { "return Text(await client.ReportBinary());", "application/pdf", "%PDF", "application/pdf", "%PDF" },
        { "return Text(await client.Page());", "application/pdf", "%PDF", "application/pdf", "%PDF" },
        { "return await client.DrawingText();", "image/svg+xml", "<svg/>", "image/svg+xml", "<svg/>" },
        { "return await client.PageText();", "text/html", "<p>", "text/html", "<p>" },
        { "return (await client.Thing()).Name;", "application/json", Thing, "application/json", "n" },
        { "return await All(client.Feed());", "text/event-stream", $"data: {Thing}\n\n", "text/event-stream", Thing },
    };

    public static TheoryData<string, string, string> Bodies => new()
    {
        { "client.Photo(Bytes(\"png\"))", "image/png", "png" },
        { "client.Photo(Bytes(\"jpeg\"), new RequestOptions { Headers = new Dictionary<string, string?> { [\"Content-Type\"] = \"image/jpeg\" } })", "image/jpeg", "jpeg" },
        { "client.Picture(Bytes(\"gif\"), new RequestOptions { Headers = new Dictionary<string, string?> { [\"content-type\"] = \"image/gif\" } })", "image/gif", "gif" },
        { "client.Import(new() { Name = \"n\" })", "application/json", Thing },
        { "client.ImportText(\"a,b\")", "text/csv; charset=utf-8", "a,b" },
        { "client.Avatar(new() { Name = \"n\" })", "application/json", Thing },
        { "client.AvatarBinary(Bytes(\"png\"))", "image/png", "png" },
        { "client.MaybeUpload(null)", "application/json", "null" },
        { "client.MaybeUpload(new() { Note = \"n\" })", "application/json", "{\"note\":\"n\"}" },
        { "client.EitherSource(new UrlSource { Url = \"u\" })", "application/json", "{\"url\":\"u\"}" },
        { "client.OnlyJson(FileSource.FromJson(\"{\\\"file\\\":\\\"x\\\"}\"))", "application/json", "{\"file\":\"x\"}" },
        { "client.NoteOrFiles(new() { Note = \"n\" })", "application/json", "{\"note\":\"n\"}" },
        { "client.OtherSource(OtherSourceRequest.FromJson(\"{\\\"base64\\\":\\\"x\\\"}\"))", "application/json", "{\"base64\":\"x\"}" },
        { "client.Anything(new() { Name = \"n\" })", "application/json", Thing },
        { "client.OneOrMany(new() { Name = \"n\" })", "application/json", Thing },
        { "client.OneOrManySequence([new() { Name = \"n\" }, new() { Name = \"n\" }])", "application/x-ndjson", Thing + "\n" + Thing + "\n" },
        { "client.Change(new() { Name = \"n\" })", "application/json", Thing },
    };

    public static TheoryData<string, string> Parts => new()
    {
        {
            "client.Upload(new FileSource { File = File(\"a.png\", \"A\"), Note = \"# n\" })",
            """
            Content-Disposition: form-data; name="note"
            Content-Type: text/markdown

            # n
            --
            Content-Disposition: form-data; name="file"; filename="a.png"
            Content-Type: image/png

            A
            """
        },
        {
            "client.Upload(new UrlSource { Url = \"u\" })",
            """
            Content-Disposition: form-data; name="url"

            u
            """
        },
        {
            "client.Attach(new() { Note = \"n\", AdditionalProperties = new Dictionary<string, FileUpload> { [\"b\"] = File(\"b.txt\", \"B\") } })",
            """
            Content-Disposition: form-data; name="note"

            n
            --
            Content-Disposition: form-data; name="b"; filename="b.txt"
            Content-Type: application/octet-stream

            B
            """
        },
        {
            "client.MaybeUpload(new() { Picture = File(\"a.png\", \"A\") })",
            """
            Content-Disposition: form-data; name="picture"; filename="a.png"
            Content-Type: application/octet-stream

            A
            """
        },
        {
            "client.EitherSource(new FileSource { File = File(\"a.png\", \"A\") })",
            """
            Content-Disposition: form-data; name="file"; filename="a.png"
            Content-Type: application/octet-stream

            A
            """
        },
        {
            "client.NoteOrFilesMultipart(new() { AdditionalProperties = new Dictionary<string, FileUpload> { [\"b\"] = File(\"a.png\", \"A\") } })",
            """
            Content-Disposition: form-data; name="b"; filename="a.png"
            Content-Type: application/octet-stream

            A
            """
        },
        {
            // The encoding of attachments is that of the other alternative's texts.
            "client.WideSource(new Files { Attachments = [File(\"a.png\", \"A\")], Cover = File(\"c\", \"C\") })",
            """
            Content-Disposition: form-data; name="kind"

            files
            --
            Content-Disposition: form-data; name="attachments"; filename="a.png"
            Content-Type: application/octet-stream

            A
            --
            Content-Disposition: form-data; name="cover"; filename="c"
            Content-Type: application/octet-stream

            C
            """
        },
        {
            "client.WideSource(new Texts { Attachments = [\"a\", \"b\"] })",
            """
            Content-Disposition: form-data; name="kind"

            texts
            --
            Content-Disposition: form-data; name="attachments"

            a,b
            """
        },
        {
            // A file that the document names, beside one that it does not.
            "client.AttachNamed(new() { Main = File(\"a.txt\", \"A\"), AdditionalProperties = new Dictionary<string, FileUpload> { [\"b\"] = File(\"b.txt\", \"B\") } })",
            """
            Content-Disposition: form-data; name="main"; filename="a.txt"
            Content-Type: application/octet-stream

            A
            --
            Content-Disposition: form-data; name="b"; filename="b.txt"
            Content-Type: application/octet-stream

            B
            """
        },
    };

    [Fact]
    public void What_is_left_out_is_told()
    {
        Assert.Empty(s_api.Client.Value.CompilerDiagnostics);
        Assert.Equal(
            [
                "HGEN0206 The body is sent as 'application/json'; the media type '*/*' is left out",
                "HGEN0206 The body is sent as 'application/json'; the media type 'application/merge-patch+json' is left out",
                "HGEN0206 The body is sent as 'application/json'; the media type 'application/x-msgpack' is left out",
                "HGEN0207 The response is read as 'application/json'; the media type 'application/vnd.acme.v2+json' is left out",
                "HGEN0207 The response is read as 'application/json'; the media type 'application/x-protobuf' is left out",
                "HGEN0207 The response is read as 'text/event-stream'; the media type 'application/x-ndjson' is left out",
            ],
            s_api.Client.Value.Reported.Select(static d => d.Id + " " + d.GetMessage(CultureInfo.InvariantCulture)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_body_says_how_its_type_is_chosen()
    {
        string code = string.Join("\n", s_api.Client.Value.Files.Values);
        Assert.Contains("The body to send. Sent as image/png, unless the call's headers have another Content-Type (image/png, image/jpeg).", code, StringComparison.Ordinal);
        Assert.Contains("A picture of any kind. Sent as application/octet-stream, unless the call's headers have another Content-Type (image/*).", code, StringComparison.Ordinal);
    }

    [Fact]
    public void A_body_that_is_sent_as_JSON_or_in_parts_needs_no_form() =>
        Assert.DoesNotContain(s_api.Client.Value.Load().GetType("Acme.AcmeClient")!.GetMethods(), static method => method.Name.EndsWith("Form", StringComparison.Ordinal));

    [Theory, MemberData(nameof(Answers))]
    public async Task Answers_are_asked_for(string call, string type, string body, string accept, string expected)
    {
        Outcome outcome = await s_api.Call(call, new Answer(body, 200, type));
        Assert.Equal(expected, outcome.Result);
        Assert.Equal(accept, outcome.Only["Accept"]);
    }

    [Theory, MemberData(nameof(Bodies))]
    public async Task Bodies_are_sent(string call, string type, string body)
    {
        Sent sent = (await s_api.Call(call)).Only;
        Assert.Equal(type, sent["Content-Type"]);
        Assert.Equal(body, sent.Body);
    }

    [Theory, MemberData(nameof(Parts))]
    public async Task Files_are_parts_wherever_the_body_has_them(string call, string parts) =>
        Assert.Equal(parts.ReplaceLineEndings("\r\n"), (await s_api.Call(call)).Only.Parts);

    [Fact]
    public async Task A_file_that_no_part_can_carry_is_refused_before_anything_is_sent() =>
        Assert.Contains("'files'", (await Assert.ThrowsAsync<InvalidOperationException>(() => s_api.Call(Bundle))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Files_under_names_of_ones_own_are_shown_and_compared() =>
        Assert.Equal("""{"b":"b.txt"} b.txt b.txt (application/octet-stream) True False""", (await s_api.Call(Shown)).Result);

    [Fact]
    public async Task A_file_has_no_JSON() => await Assert.ThrowsAsync<InvalidOperationException>(() => s_api.Call(InJson));
}
