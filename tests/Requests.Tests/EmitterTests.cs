using System.Net;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Handinger.Requests.Tests;

/// <summary>Compiles a client that was described by hand, and calls it over a handler that answers from a list.</summary>
public sealed class EmitterTests
{
    private static readonly Lazy<CSharpCompilation> s_compilation = new(Compile);
    private static readonly Lazy<Assembly> s_assembly = new(Load);

    [Fact]
    public void It_compiles_without_a_warning()
    {
        var found = s_compilation.Value.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true);
        Assert.Empty(found.Select(diagnostic => diagnostic.ToString()));
        Assert.Empty(s_compilation.Value.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(d => d.ToString()));
    }

    [Fact]
    public async Task Path_parameters_are_positional()
    {
        (string result, List<string> sent) = await Call("Animal", "{\"name\":\"Leo\"}");
        Assert.Equal("Leo", result);
        Assert.Equal(["GET https://us.zoo.example/v1/animals/7/2026-07-10 | Authorization: Bearer secret | "], sent);
    }

    [Fact]
    public async Task Operations_without_a_service_are_the_clients()
    {
        (string result, List<string> sent) = await Call("Ping", "", "");
        Assert.Equal("OK", result);
        Assert.Equal(2, sent.Count);
    }

    [Fact]
    public async Task Pages_by_number()
    {
        (string result, List<string> sent) = await Call("List", """{"items":["a","b"],"pageCount":2}""", """{"items":["c"],"pageCount":2}""");
        Assert.Equal("a,b,c", result);
        Assert.Equal(2, sent.Count);
        Assert.Contains("/animals?page=1&order=newest&tags=a,b%2Cc&filter%5Bx%5D%5By%5D=1&v=2 |", sent[0], StringComparison.Ordinal);
        Assert.Contains("?page=2&", sent[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_by_cursor()
    {
        (string result, List<string> sent) = await Call("Scan", """{"items":["a"],"next":"n1"}""", """{"items":[],"next":"n2"}""", """{"items":["c"]}""");
        Assert.Equal("a,c", result);
        Assert.Equal(["/animals/scan", "/animals/scan?after=n1", "/animals/scan?after=n2"], sent.Select(line => line.Split(' ')[1]["https://us.zoo.example/v1".Length..]));
        Assert.Contains("X-Trace: t,u", sent[0], StringComparison.Ordinal);
        Assert.Contains("Cookie: session=s%3B1", sent[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Operations_have_servers_security_and_names_of_their_own()
    {
        (_, List<string> sent) = await Call("Put", "", "");
        Assert.StartsWith("PUT https://other.example/animals/o%2Fp/newest/;body=x;body=y |", sent[0], StringComparison.Ordinal);
        Assert.Contains("Authorization: Basic dTpw", sent[0], StringComparison.Ordinal);
        Assert.Contains("Idempotency-Key: k", sent[0], StringComparison.Ordinal);
        Assert.EndsWith("| application/json {\"name\":\"Leo\"}", sent[0], StringComparison.Ordinal);
        Assert.EndsWith(" | ", sent[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Multipart_only_with_a_file()
    {
        (string result, List<string> sent) = await Call("Upload", """[{"name":"a"}]""", "[]");
        Assert.Equal("1 0 1", result);
        Assert.Contains("/files/a/b.txt |", sent[0], StringComparison.Ordinal);
        Assert.EndsWith("| application/json {\"note\":\"n\",\"meta\":[1]}", sent[0], StringComparison.Ordinal);
        Assert.Contains("| multipart/form-data; boundary=", sent[1], StringComparison.Ordinal);
        Assert.Contains("name=\"note\"\r\n\r\nn\r\n", sent[1], StringComparison.Ordinal);
        Assert.Contains("name=\"meta\"\r\nContent-Type: application/json\r\n\r\n[1]\r\n", sent[1], StringComparison.Ordinal);
        Assert.Contains("name=\"files\"; filename=\"f.txt\"\r\nContent-Type: application/octet-stream\r\n\r\nhi\r\n", sent[1], StringComparison.Ordinal);
        Assert.Contains("name=\"cover\"; filename=\"c.png\"\r\nContent-Type: image/png\r\nX-P: 1\r\n\r\nA\r\n", sent[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Streams_set_their_flag()
    {
        (string result, List<string> sent) = await Call("Watch", "data: {\"name\":\"a\"}\n\ndata: {\"name\":\"b\"}\n\ndata: [DONE]\n\ndata: {\"name\":\"c\"}\n\n");
        Assert.Equal("a,b", result);
        Assert.Contains("/watch?live=yes |", sent[0], StringComparison.Ordinal);
        Assert.EndsWith("{\"of\":\"cats\",\"stream\":true}", sent[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Replace", "", "none", "application/merge-patch+json null")]
    [InlineData("Replace", "{\"name\":\"x\"}", "x", "application/merge-patch+json null")]
    [InlineData("Login", "", "none", "application/x-www-form-urlencoded user=a+b&scopes=r+w")]
    [InlineData("Note", "hi", "hi", "text/plain; charset=utf-8 hello")]
    [InlineData("Import", "", "", "application/x-ndjson {\"name\":\"a\"}\n{\"name\":\"b\"}\n")]
    public async Task Bodies(string call, string answer, string expected, string body)
    {
        (string result, List<string> sent) = await Call(call, answer);
        Assert.Equal(expected, result);
        Assert.EndsWith("| " + body, sent[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_go_and_come_as_streams()
    {
        (string result, List<string> sent) = await Call("Picture", "", "png");
        Assert.Equal("png", result);
        Assert.EndsWith("| image/png BC", sent[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Services_can_be_mocked() => Assert.Equal("mock", (await Call("Mock")).Result);

    [Fact]
    public async Task A_client_with_other_options_shares_the_rest()
    {
        (string result, List<string> sent) = await Call("Options", "3");
        Assert.StartsWith("GET https://eu.zoo.example/v1/keepers | Authorization: Bearer other", sent[0], StringComparison.Ordinal);
        Assert.DoesNotContain("secret", result, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Webhooks_are_parsed() => Assert.Equal("Kid", (await Call("Webhook")).Result);

    private static async Task<(string Result, List<string> Sent)> Call(string name, params string[] answers)
    {
        using var handler = new Stub(answers);
        using var http = new HttpClient(handler);
        var result = await (Task<string>)s_assembly.Value.GetType("User.Calls")!.GetMethod(name)!.Invoke(null, [http])!;
        return (result, handler.Sent);
    }

    private static CSharpCompilation Compile()
    {
        var parse = new CSharpParseOptions(LanguageVersion.CSharp12, DocumentationMode.Diagnose);
        var sources = SampleApi.Files().Select(file => CSharpSyntaxTree.ParseText(file.Text, parse, file.HintName, Encoding.UTF8))
            .Append(CSharpSyntaxTree.ParseText(SampleTypes.Types, parse.WithDocumentationMode(DocumentationMode.None), "Types.cs", Encoding.UTF8))
            .Append(CSharpSyntaxTree.ParseText(SampleTypes.Calls, parse.WithDocumentationMode(DocumentationMode.None), "Calls.cs", Encoding.UTF8));
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path));
        return CSharpCompilation.Create(
            "Zoo",
            sources,
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999));
    }

    private static Assembly Load()
    {
        using var image = new MemoryStream();
        var emitted = s_compilation.Value.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
        image.Position = 0;
        return AssemblyLoadContext.Default.LoadFromStream(image);
    }

    private sealed class Stub(string[] answers) : HttpMessageHandler
    {
        private static readonly string[] s_shown = ["Authorization", "X-Trace", "Cookie", "Idempotency-Key"];

        public List<string> Sent { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            string headers = string.Join(", ", s_shown.Where(request.Headers.Contains).Select(name => name + ": " + string.Join(",", request.Headers.GetValues(name))));
            string body = request.Content is null ? "" : request.Content.Headers.ContentType + " " + await request.Content.ReadAsStringAsync(cancellationToken);
            Sent.Add($"{request.Method} {request.RequestUri!.AbsoluteUri} | {headers} | {body}");
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(answers[Sent.Count - 1]), RequestMessage = request };
        }
    }
}
