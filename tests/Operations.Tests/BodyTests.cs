using System.Reflection;

namespace Handinger.Operations.Tests;

/// <summary>Bodies of every media type, byte for byte.</summary>
public sealed class BodyTests
{
    private const string Thing = "new() { Name = \"n\" }";

    private static readonly Api s_api = new("bodies.yaml", [.. Bodies.Select(row => row.Data.Item1), .. Parts.Select(row => row.Data.Item1), .. Refused.Select(row => row.Data.Item1)]);

    public static TheoryData<string, string?, string> Bodies => new()
    {
        { $"client.Json({Thing})", "application/json", """{"name":"n"}""" },
        { "client.Json(new() { Name = \"ü\\\"\\n\", Size = null })", "application/json", "{\"name\":\"ü\\\"\\n\",\"size\":null}" },
        { "client.Json(Thing.FromJson(\"{\\\"name\\\":\\\"n\\\",\\\"made\\\":\\\"2026-01-01T00:00:00Z\\\",\\\"x\\\":[1]}\"))", "application/json", """{"name":"n","x":[1]}""" },
        { "client.OptionalJson()", null, "" },
        { $"client.OptionalJson({Thing})", "application/json", """{"name":"n"}""" },
        { $"client.PatchJson({Thing})", "application/merge-patch+json", """{"name":"n"}""" },
        { "client.NullableJson(null)", "application/json", "null" },
        { "client.JsonString(\"a\\\"b\")", "application/json", "\"a\\\"b\"" },
        { "client.JsonList([1, 2])", "application/json", "[1,2]" },
        { "client.AnyJson(Json.Parse(\"{\\\"a\\\":[null]}\"))", "application/json", """{"a":[null]}""" },
        {
            "client.Form(new() { Name = \"a b&c=ü\", Count = 2, On = true, Day = new DateOnly(2026, 1, 2), Level = FormRequestLevel.High })",
            "application/x-www-form-urlencoded", "name=a+b%26c%3D%C3%BC&count=2&on=true&day=2026-01-02&level=high"
        },
        { "client.Form(new() { Name = \"n\", Repeated = [\"a\", \"b\"], Joined = [\"a\", \"b\"], Piped = [\"a\", \"b\"] })", "application/x-www-form-urlencoded", "name=n&repeated=a&repeated=b&joined=a,b&piped=a%7Cb" },
        {
            $"client.Form(new() {{ Name = \"n\", Deep = {Thing}, Spread = {Thing}, Json = {Thing}, List = [{Thing}] }})",
            "application/x-www-form-urlencoded", "name=n&deep%5Bname%5D=n&name=n&json=%7B%22name%22%3A%22n%22%7D&list=%5B%7B%22name%22%3A%22n%22%7D%5D"
        },
        { "client.Form(new() { Name = \"n\", Text = \"/a?b\" })", "application/x-www-form-urlencoded", "name=n&text=/a?b" },
        { "client.OptionalForm()", null, "" },
        { "client.OptionalForm(new() { A = \"\" })", "application/x-www-form-urlencoded", "a=" },
        { "client.Bytes(Bytes(\"raw\"))", "application/octet-stream", "raw" },
        { "client.Picture(Bytes(\"png\"))", "application/octet-stream", "png" },
        { "client.Text(\"hällo\")", "text/plain; charset=utf-8", "hällo" },
        { "client.Xml(\"<a/>\")", "application/xml; charset=utf-8", "<a/>" },
        { $"client.Ndjson([{Thing}, {Thing}])", "application/x-ndjson", "{\"name\":\"n\"}\n{\"name\":\"n\"}\n" },
        { $"client.JsonSeq([{Thing}, {Thing}])", "application/json-seq", "\u001e{\"name\":\"n\"}\n\u001e{\"name\":\"n\"}\n" },
        { $"client.NdjsonFromStream(Later<Thing>({Thing}, {Thing}))", "application/x-ndjson", "{\"name\":\"n\"}\n{\"name\":\"n\"}\n" },
        { "client.JsonSeqFromStream(Later(new Thing { Name = \"n\" }))", "application/json-seq", "\u001e{\"name\":\"n\"}\n" },
        { "client.WithRawResponse.NdjsonFromStream(Later(new Thing { Name = \"n\" }))", "application/x-ndjson", "{\"name\":\"n\"}\n" },
        { $"client.OptionalLinesFromStream(5, Later<long?>(1, null))", "application/jsonl", "1\nnull\n" },
        { "client.OptionalLines(5)", null, "" },
        { "client.JsonOrFiles(new() { Text = \"t\" })", "application/json", """{"text":"t"}""" },
        { "client.JsonOrFiles(new() { Text = \"t\", Files = [] })", "application/json", """{"text":"t"}""" },
        { "client.Several(new() { Url = \"u\" })", "application/json", """{"url":"u"}""" },
        { "client.SeveralBinary(Bytes(\"png\"))", "image/png", "png" },
        { "client.SeveralText(\"a,b\")", "text/csv; charset=utf-8", "a,b" },
    };

    public static TheoryData<string, string> Parts => new()
    {
        {
            $"client.Multipart(new() {{ Title = \"ü\", Tags = [\"a\", \"b\"], Meta = {Thing}, Metas = [{Thing}, {Thing}], Note = \"# n\" }})",
            """
            Content-Disposition: form-data; name="title"

            ü
            --
            Content-Disposition: form-data; name="tags"

            a
            --
            Content-Disposition: form-data; name="tags"

            b
            --
            Content-Disposition: form-data; name="meta"
            Content-Type: application/json

            {"name":"n"}
            --
            Content-Disposition: form-data; name="metas"
            Content-Type: application/json

            {"name":"n"}
            --
            Content-Disposition: form-data; name="metas"
            Content-Type: application/json

            {"name":"n"}
            --
            Content-Disposition: form-data; name="note"
            Content-Type: text/markdown

            # n
            """
        },
        {
            "client.Multipart(new() { Title = \"t\", Avatar = File(\"a.png\", \"A\"), Files = [File(\"b.txt\", \"B\"), FileUpload.FromBytes(\"c\\\".csv\", new byte[] { 67 }, \"text/csv\")], Raw = File(\"r\", \"R\") })",
            """
            Content-Disposition: form-data; name="title"

            t
            --
            Content-Disposition: form-data; name="avatar"; filename="a.png"
            Content-Type: image/png
            X-Kind: face

            A
            --
            Content-Disposition: form-data; name="files"; filename="b.txt"
            Content-Type: application/octet-stream

            B
            --
            Content-Disposition: form-data; name="files"; filename="c%22.csv"
            Content-Type: text/csv

            C
            --
            Content-Disposition: form-data; name="raw"; filename="r"
            Content-Type: image/png

            R
            """
        },
        {
            "client.Multipart(new() { Title = \"t\", Tags = [], Metas = [], Files = [] })",
            """
            Content-Disposition: form-data; name="title"

            t
            """
        },
        {
            "client.JsonOrFiles(new() { Text = \"t\", Files = [File(\"b.txt\", \"B\")] })",
            """
            Content-Disposition: form-data; name="text"

            t
            --
            Content-Disposition: form-data; name="files"; filename="b.txt"
            Content-Type: application/octet-stream

            B
            """
        },
    };

    public static TheoryData<string, string> Refused => new()
    {
        { "client.Json(null!)", "body" },
        { "client.JsonList(null!)", "body" },
        { "client.Form(null!)", "body" },
        { "client.Multipart(null!)", "body" },
        { "client.JsonOrFiles(null!)", "body" },
        { "client.Bytes(null!)", "body" },
        { "client.Text(null!)", "body" },
        { "client.Ndjson(null!)", "body" },
        { "client.NdjsonFromStream(null!)", "body" },
        { "client.OptionalLinesFromStream(5, null!)", "body" },
    };

    [Fact]
    public void It_compiles_without_a_word()
    {
        Assert.Empty(s_api.Client.Value.Reported);
        Assert.Empty(s_api.Client.Value.CompilerDiagnostics);
    }

    [Fact]
    public void No_operation_has_two_overloads()
    {
        IEnumerable<string> methods = s_api.Client.Value.Load().GetType("Acme.AcmeClient")!
            .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Select(static method => method.Name);
        Assert.Empty(methods.GroupBy(static name => name).Where(static name => name.Count() > 1).Select(static name => name.Key));
    }

    [Theory, MemberData(nameof(Bodies))]
    public async Task Whole(string call, string? contentType, string body)
    {
        Sent sent = (await s_api.Call(call)).Only;
        Assert.Equal(body, sent.Body);
        Assert.Equal(contentType, sent["Content-Type"]);
    }

    [Theory, MemberData(nameof(Parts))]
    public async Task In_parts(string call, string parts) => Assert.Equal(parts.ReplaceLineEndings("\r\n"), (await s_api.Call(call)).Only.Parts);

    [Theory, MemberData(nameof(Refused))]
    public async Task Needed(string call, string name) => Assert.Equal(name, (await Assert.ThrowsAsync<ArgumentNullException>(() => s_api.Call(call))).ParamName);
}
