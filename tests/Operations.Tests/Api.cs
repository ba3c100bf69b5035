using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text;
using Handinger.Testing;
using Microsoft.CodeAnalysis;

namespace Handinger.Operations.Tests;

/// <summary>
/// A small document, compiled with calls that a user could write, which are then made over a handler that keeps what is sent and answers from a list.
/// </summary>
/// <remarks>
/// A call is the body of an async method with a <c>client</c> whose options leave all to their defaults but for retries, and an <c>http</c> to make another of;
/// what it returns is told as text. A single expression is awaited and gives nothing.
/// </remarks>
internal sealed class Api
{
    private readonly Lazy<Type> _calls;
    private readonly List<string> _bodies;

    public Api(string document, IEnumerable<string> calls, string framework = "net10.0", params (string Key, string Value)[] metadata)
    {
        _bodies = [.. calls.Distinct()];
        Client = new Lazy<GeneratedClient>(() => Generate(document, framework, metadata));
        _calls = new Lazy<Type>(() => Client.Value.Load().GetType("User.Calls")!);
    }

    /// <summary>What was generated and compiled.</summary>
    public Lazy<GeneratedClient> Client { get; }

    /// <summary>The address of the documents' only server.</summary>
    public static string Address => "https://api.example/v1";

    public async Task<Outcome> Call(string call, params Answer[] answers)
    {
        using var handler = new Stub(answers);
        using var http = new HttpClient(handler);
        int index = _bodies.IndexOf(call);
        MethodInfo method = _calls.Value.GetMethod("Call" + index.ToString(CultureInfo.InvariantCulture)) ?? throw new ArgumentException("Not among the calls: " + call);
        object? result = await (Task<object?>)method.Invoke(null, [http])!;
        return new Outcome(Convert.ToString(result, CultureInfo.InvariantCulture) ?? "", handler.Sent);
    }

    private GeneratedClient Generate(string document, string framework, (string Key, string Value)[] metadata)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Documents", document);
        var input = new SpecInput("/project/" + document, File.ReadAllText(path)) { Namespace = "Acme", ClientName = "AcmeClient" };
        foreach ((string key, string value) in metadata)
        {
            input = input with { Metadata = input.Metadata.Add(key, value) };
        }

        return GeneratedClient.From([input], framework, UserCode());
    }

    private string UserCode()
    {
        var code = new StringBuilder("""
            #pragma warning disable CS1591
            using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net; using System.Net.Http;
            using System.Text; using System.Text.Json; using System.Threading; using System.Threading.Tasks;
            using Acme; using Handinger.Runtime;
            namespace User;
            // A clock whose waits are over at once.
            public sealed class Impatient : TimeProvider
            {
                public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
                    base.CreateTimer(callback, state, dueTime >= TimeSpan.FromMinutes(1) || dueTime < TimeSpan.Zero ? dueTime : TimeSpan.Zero, period);
            }

            // A clock that is set by hand.
            public sealed class Watch : TimeProvider
            {
                public DateTimeOffset Now { get; set; } = new(2026, 7, 10, 9, 0, 0, TimeSpan.Zero);
                public override DateTimeOffset GetUtcNow() => Now;
            }

            public static class Calls
            {
                static AcmeClient Make(HttpClient http) => new(new() { HttpClient = http, MaxRetries = 0 });
                static string Text(Stream stream) { using (stream) return new StreamReader(stream).ReadToEnd(); }
                static async Task<string> All<T>(IAsyncEnumerable<T> items) { var all = new List<T>(); await foreach (T item in items) all.Add(item); return string.Join("|", all); }
                static async IAsyncEnumerable<T> Later<T>(params T[] items) { foreach (T item in items) { await Task.Yield(); yield return item; } }
                static Stream Bytes(string text) => new MemoryStream(Encoding.UTF8.GetBytes(text));
                static FileUpload File(string name, string text) => FileUpload.FromBytes(name, Encoding.UTF8.GetBytes(text));

            """);
        for (int i = 0; i < _bodies.Count; i++)
        {
            string body = _bodies[i].Contains("return ", StringComparison.Ordinal) ? _bodies[i] + "\n" : "await " + _bodies[i] + "; return null;";
            string client = body.Contains("client.", StringComparison.Ordinal) ? "using var client = Make(http); " : "";
            code.Append(CultureInfo.InvariantCulture, $"    public static async Task<object?> Call{i}(HttpClient http)\n    {{\n        await Task.CompletedTask; {client}{body}\n    }}\n");
        }

        return code.Append("}\n").ToString();
    }

    /// <summary>Keeps what is sent; the last answer is given again to whoever asks for more.</summary>
    private sealed class Stub(Answer[] answers) : HttpMessageHandler
    {
        public List<Sent> Sent { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Sent sent = await Operations.Tests.Sent.From(request, cancellationToken);
            lock (Sent)
            {
                Sent.Add(sent);
                return answers.Length == 0 ? new HttpResponseMessage(HttpStatusCode.NoContent) : answers[Math.Min(Sent.Count, answers.Length) - 1].ToMessage();
            }
        }
    }
}

/// <summary>What a call gave, and what it sent.</summary>
internal sealed record Outcome(string Result, IReadOnlyList<Sent> Sent)
{
    public Sent Only => Assert.Single(Sent);
}

/// <summary>A request as it left the client.</summary>
internal sealed record Sent(string Method, string Url, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>Path and query behind the document's server.</summary>
    public string Target => Url.StartsWith(Api.Address, StringComparison.Ordinal) ? Url[Api.Address.Length..] : Url;

    /// <summary>The parts of a multipart/form-data body, told apart by a line of <c>--</c>.</summary>
    public string Parts
    {
        get
        {
            string boundary = this["Content-Type"]!["multipart/form-data; boundary=".Length..];
            string[] parts = Body.Split("--" + boundary);
            Assert.Equal("", parts[0]);
            Assert.Equal("--\r\n", parts[^1]);
            return string.Join("--\r\n", parts[1..^1].Select(part => part["\r\n".Length..])).TrimEnd();
        }
    }

    public string? this[string header] => Headers.TryGetValue(header, out string? value) ? value : null;

    public static async Task<Sent> From(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (KeyValuePair<string, IEnumerable<string>> header in request.Headers.Concat(request.Content?.Headers.AsEnumerable() ?? []))
        {
            headers[header.Key] = string.Join(", ", header.Value);
        }

        string body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        return new Sent(request.Method.Method, request.RequestUri!.AbsoluteUri, headers, body);
    }
}

/// <summary>What the handler answers.</summary>
internal sealed record Answer(string Body = "", int Status = 200, string Type = "application/json", params (string Name, string Value)[] Headers)
{
    public HttpResponseMessage ToMessage()
    {
        var message = new HttpResponseMessage((HttpStatusCode)Status) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Body)) };
        if (Type.Length > 0)
        {
            message.Content.Headers.TryAddWithoutValidation("Content-Type", Type);
        }

        foreach ((string name, string value) in Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
            {
                message.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return message;
    }
}
