using System.Text;
using System.Text.Json;
using Handinger.Runtime;

namespace Handinger.Requests.Tests;

public sealed class BodyTests
{
    private static readonly JsonElement s_body = Json.Parse("""{ "a": 1, "b": ["x", "y"], "c": { "d": true }, "e": null, "f": "z & ü" }""");

    [Fact]
    public async Task Json_is_written_as_it_is()
    {
        ApiRequest request = Calls.New().SetJson(Calls.Colors, Calls.WriteList);
        Assert.Equal("""["blue","black","brown"]""", await request.BodyText());
        Assert.Equal("application/json", request.Content!.ContentType);
        Assert.True(request.Content.IsReplayable);
        Assert.Equal("""["blue","black","brown"]""", await request.BodyText());
        using HttpContent http = request.Content.ToHttpContent();
        Assert.Equal("application/json", http.Headers.ContentType!.ToString());
        Assert.Equal(24, http.Headers.ContentLength);
    }

    [Fact]
    public async Task Null_bodies()
    {
        Assert.Throws<ArgumentNullException>(() => Calls.New().SetJson((string?)null, JsonWrite.String));
        Assert.Equal("null", await Calls.New().SetNullableJson((string?)null, JsonWrite.String).BodyText());
        Assert.Null(Calls.New().SetOptionalJson((string?)null, JsonWrite.String).Content);
    }

    [Fact]
    public async Task Extra_properties_go_over_the_bodys_own()
    {
        var options = new RequestOptions { BodyProperties = new Dictionary<string, JsonElement> { ["a"] = Json.Parse("2"), ["n"] = Json.Parse("""{"x":[]}""") } };
        Assert.Equal("""{"b":["x","y"],"stream":true,"a":2,"n":{"x":[]}}""",
            await Calls.New(options: options).SetBodyProperty("stream", "true").SetJson(Json.Parse("""{"a":1,"b":["x","y"],"stream":false}"""), JsonWrite.Json).BodyText());
        Assert.Equal("""{"a":2,"n":{"x":[]}}""", await Calls.New(options: options).SetOptionalJson((string?)null, JsonWrite.String).BodyText());
        Assert.Equal("""{"a":2,"n":{"x":[]}}""", await Calls.New(options: options).BodyText());
        Assert.Throws<InvalidOperationException>(() => Calls.New(options: options).SetJson(Calls.Colors, Calls.WriteList));
    }

    [Fact]
    public async Task The_caller_overrides_what_the_method_sets()
    {
        var options = new RequestOptions { BodyProperties = new Dictionary<string, JsonElement> { ["stream"] = Json.Parse("\"no\"") } };
        Assert.Equal("""{"stream":"no"}""", await Calls.New(options: options).SetBodyProperty("stream", "true").SetJson(Json.Parse("{}"), JsonWrite.Json).BodyText());
    }

    [Fact]
    public async Task Forms()
    {
        Assert.Equal("a=1&b=x&b=y&c=%7B%22d%22%3Atrue%7D&f=z+%26+%C3%BC", (await Calls.New().SetForm(s_body, JsonWrite.Json).BodyText()).Replace("+%22d%22%3A+", "%22d%22%3A", StringComparison.Ordinal).Replace("true+%7D", "true%7D", StringComparison.Ordinal));
        Assert.Equal("application/x-www-form-urlencoded", Calls.New().SetForm(s_body, JsonWrite.Json).Content!.ContentType);
        Assert.Equal(
            "b=x|y&c[d]=true",
            Uri.UnescapeDataString(await Calls.New().SetForm(
                Json.Parse("""{"b":["x","y"],"c":{"d":true}}"""),
                JsonWrite.Json,
                new PartFormat("b") { Style = ParameterStyle.PipeDelimited, Explode = false },
                new PartFormat("c") { Style = ParameterStyle.DeepObject }).BodyText()));
        Assert.Equal("b=[\"x\"]", Uri.UnescapeDataString(await Calls.New().SetForm(Json.Parse("""{"b":["x"]}"""), JsonWrite.Json, new PartFormat("b") { IsJson = true }).BodyText()));
        Assert.Null(Calls.New().SetForm((string?)null, JsonWrite.String).Content);
    }

    [Fact]
    public async Task Multipart_parts()
    {
        ApiRequest request = Calls.New().SetMultipart(
            new Dictionary<string, object?>
            {
                ["a"] = Json.Parse("1"),
                ["files"] = new[] { FileUpload.FromBytes("a\"b\r\n.txt", "one"u8.ToArray(), "text/plain"), FileUpload.FromBytes("ü.bin", "two"u8.ToArray()) },
                ["one"] = null,
                ["b"] = Json.Parse("""["x","y"]"""),
                ["c"] = Json.Parse("""{"d":true}"""),
                ["e"] = Json.Parse("null"),
                ["g"] = Json.Parse("""[{"h":1}]"""),
                ["i"] = Json.Parse("\"<x/>\""),
            },
            Parts,
            formats: [new PartFormat("i") { ContentType = "application/xml", Headers = [new("X-Part", "1")] }]);
        string boundary = request.Content!.ContentType!.Split("boundary=")[1];
        Assert.StartsWith("multipart/form-data; boundary=", request.Content.ContentType, StringComparison.Ordinal);
        string expected = $"""
            --{boundary}
            Content-Disposition: form-data; name="a"

            1
            --{boundary}
            Content-Disposition: form-data; name="b"

            x
            --{boundary}
            Content-Disposition: form-data; name="b"

            y
            --{boundary}
            Content-Disposition: form-data; name="c"
            Content-Type: application/json

            {"{"}"d":true{"}"}
            --{boundary}
            Content-Disposition: form-data; name="g"
            Content-Type: application/json

            {"{"}"h":1{"}"}
            --{boundary}
            Content-Disposition: form-data; name="i"
            Content-Type: application/xml
            X-Part: 1

            <x/>
            --{boundary}
            Content-Disposition: form-data; name="files"; filename="a%22b%0D%0A.txt"
            Content-Type: text/plain

            one
            --{boundary}
            Content-Disposition: form-data; name="files"; filename="ü.bin"
            Content-Type: application/octet-stream

            two
            --{boundary}--

            """.ReplaceLineEndings("\r\n");
        Assert.Equal(expected, await request.BodyText());
        Assert.Equal(expected, await request.BodyText());
        using HttpContent http = request.Content.ToHttpContent();
        Assert.Equal(Encoding.UTF8.GetByteCount(expected), http.Headers.ContentLength);
    }

    [Fact]
    public async Task A_body_that_may_be_JSON_is_multipart_with_files_only()
    {
        var options = new RequestOptions { BodyProperties = new Dictionary<string, JsonElement> { ["k"] = Json.Parse("\"v\"") } };
        Dictionary<string, object?> plain = One(Json.Parse("1"));
        Assert.Equal("""{"f":1}""", await Calls.New().SetJsonOrMultipart(plain, Parts).BodyText());
        Assert.Equal("""{"f":1,"k":"v"}""", await Calls.New(options: options).SetJsonOrMultipart(plain, Parts).BodyText());
        Assert.Equal("application/x+json", Calls.New().SetJsonOrMultipart(plain, Parts, jsonType: "application/x+json").Content!.ContentType);
        Assert.Equal("null", await Calls.New().SetJsonOrMultipart((Dictionary<string, object?>?)null, Parts, sendsNull: true).BodyText());
        Assert.Equal("""{"k":"v"}""", await Calls.New(options: options).SetJsonOrMultipart((Dictionary<string, object?>?)null, Parts, sendsNull: true).BodyText());
        Assert.Null(Calls.New().SetJsonOrMultipart((Dictionary<string, object?>?)null, Parts).Content);

        ApiRequest request = Calls.New(options: options).SetJsonOrMultipart(One(FileUpload.FromBytes("a.txt", "A"u8.ToArray())), Parts, multipartType: "multipart/mixed");
        Assert.StartsWith("multipart/mixed; boundary=", request.Content!.ContentType, StringComparison.Ordinal);
        string body = await request.BodyText();
        Assert.Contains("name=\"k\"\r\n\r\nv\r\n", body, StringComparison.Ordinal);
        Assert.Contains("name=\"f\"; filename=\"a.txt\"\r\nContent-Type: application/octet-stream\r\n\r\nA\r\n", body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_within_the_JSON_of_a_part_is_refused()
    {
        Dictionary<string, object?> body = One(new Dictionary<string, FileUpload> { ["inner"] = FileUpload.FromBytes("a.txt", "A"u8.ToArray()) });
        Assert.Contains("'f'", Assert.Throws<InvalidOperationException>(() => Calls.New().SetMultipart(body, Parts)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Multipart_takes_extra_properties()
    {
        var options = new RequestOptions { BodyProperties = new Dictionary<string, JsonElement> { ["k"] = Json.Parse("\"v\"") } };
        Assert.Contains("name=\"k\"\r\n\r\nv\r\n", await Calls.New(options: options).SetMultipart(Json.Parse("{}"), JsonWrite.Json).BodyText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_stream_that_cannot_seek_makes_the_body_unreplayable()
    {
        Assert.False(Calls.New().SetMultipart(One(FileUpload.FromStream("x", Calls.Unseekable("a"))), Parts).Content!.IsReplayable);
        Assert.False(Calls.New().SetBinary(Calls.Unseekable("a"), "application/octet-stream").Content!.IsReplayable);
        Assert.True(Calls.New().SetBinary(new MemoryStream([1]), "application/octet-stream").Content!.IsReplayable);
    }

    [Fact]
    public async Task A_file_on_disk_is_streamed()
    {
        string path = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(path, new string('x', 300_000), TestContext.Current.CancellationToken);
            ApiRequest request = Calls.New().SetMultipart(One(FileUpload.FromPath(path)), Parts);
            var sink = new CountingStream();
            using HttpContent http = request.Content!.ToHttpContent();
            await http.CopyToAsync(sink, TestContext.Current.CancellationToken);
            Assert.Equal(http.Headers.ContentLength, sink.Total);
            Assert.True(sink.Largest < 100_000, "The file went through memory in one piece.");
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task Streams_are_sent_from_where_they_stood_and_stay_open()
    {
        using var stream = new MemoryStream("0123456789"u8.ToArray()) { Position = 4 };
        ApiRequest request = Calls.New().SetBinary(stream, "image/png");
        Assert.Equal("456789", await request.BodyText());
        Assert.Equal("456789", await request.BodyText());
        Assert.True(stream.CanRead);
        Assert.Equal("image/png", request.Content!.ContentType);
    }

    [Fact]
    public async Task Text_says_its_charset()
    {
        ApiRequest request = Calls.New().SetText("<ü/>", "application/xml");
        Assert.Equal("application/xml; charset=utf-8", request.Content!.ContentType);
        Assert.Equal("<ü/>", await request.BodyText());
        Assert.Null(Calls.New().SetText((string?)null, "text/plain").Content);
    }

    [Theory]
    [InlineData("application/x-ndjson", "\"blue\"\n\"black\"\n\"brown\"\n")]
    [InlineData("application/json-seq", "\u001e\"blue\"\n\u001e\"black\"\n\u001e\"brown\"\n")]
    public async Task Sequences(string mediaType, string expected) =>
        Assert.Equal(expected, await Calls.New().SetJsonSequence(Calls.Colors, JsonWrite.String, mediaType).BodyText());

    private sealed class CountingStream : MemoryStream
    {
        public int Largest { get; private set; }

        public long Total { get; private set; }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Largest = Math.Max(Largest, buffer.Length);
            Total += buffer.Length;
            return ValueTask.CompletedTask;
        }
    }

    private static Dictionary<string, object?> One(object value) => new() { ["f"] = value };

    private static void Parts(JsonModelWriter writer, IReadOnlyDictionary<string, object?> body) => JsonWrite.Map(writer, body, static (writer, value) =>
    {
        switch (value)
        {
            case FileUpload file:
                JsonWrite.File(writer, file);
                break;
            case FileUpload[] files:
                JsonWrite.List(writer, files, JsonWrite.File);
                break;
            case Dictionary<string, FileUpload> files:
                JsonWrite.Map(writer, files, JsonWrite.File);
                break;
            default:
                JsonWrite.Json(writer, value is JsonElement json ? json : Json.Parse("null"));
                break;
        }
    });
}
