using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Handinger.Api;
using Handinger.Runtime;

namespace Handinger.Endurance.Fuzzing;

/// <summary>All that reads a server's bytes.</summary>
internal static class Targets
{
    private static readonly byte[][] s_jsonWords = Bytes(
        "{", "}", "[", "]", ":", ",", "\"", "null", "true", "false", "0", "-1", "1.5", "1e400", "99999999999999999999", "\"\"", "\"a\"", "{}", "[]", "\\u0061", "\\ud800", "\\\"",
        "\"2026-01-02T03:04:05Z\"", "\"2026-01-02\"", "\uFEFF", " ", "\n");

    private static readonly byte[][] s_eventWords = Bytes("data", "event", "id", "retry", ":", ": ", "\n", "\r", "\r\n", "\n\n", "\0", "\uFEFF", "1500", "data: x\n\n", "[DONE]", "\u001E", "{}");

    private static readonly StubHandler s_handler = new();

    private static readonly HandingerClient s_client = new(new HandingerClientOptions
    {
        ApiKey = "key",
        BaseUrl = new Uri("http://fuzz.test"),
        HttpClient = new HttpClient(s_handler),
        MaxRetries = 0,
        MaxResponseBytes = 64 * 1024,
        Timeout = Timeout.InfiniteTimeSpan,
    });

    public static IReadOnlyList<Target> All { get; } =
    [
        new("events", [.. Bytes("\u0001data: a\n\n", "\u0003event: e\r\ndata: a\r\ndata: b\r\nid: 1\r\nretry: 10\r\n\r\n: c\r\rdata: tail")], s_eventWords, Events),
        new("json lines", [.. Bytes("\u0001{\"a\":1}\n{\"a\":2}\n", "\u0002\u001E{\"a\":1}\n\u001E2\n")], [.. s_eventWords, .. s_jsonWords], Sequence),
        new("error text", [.. Bytes("{\"error\":{\"message\":\"m\"}}", "{\"errors\":[{\"detail\":\"d\"}]}", "words")], [.. s_jsonWords, .. Bytes("\"message\":", "\"error\":", "\"errors\":", "\"detail\":")], Error),
        .. Models(),
    ];

    private static IEnumerable<Target> Models()
    {
        var types = typeof(HandingerClient).Assembly.GetExportedTypes().Where(type => type.Namespace == typeof(HandingerClient).Namespace && FromJson(type) is not null);
        foreach (var type in types.OrderBy(type => type.Name, StringComparer.Ordinal))
        {
            var names = type.GetProperties().Where(property => property.DeclaringType == type)
                .SelectMany(property => Bytes($"\"{char.ToLowerInvariant(property.Name[0])}{property.Name[1..]}\":"));
            var rules = new ModelRules(FromJson(type)!);
            yield return new Target(type.Name, [.. Bytes("{}", "[]", "\"x\"", "{\"id\":\"1\",\"type\":\"cron\",\"status\":\"x\",\"list\":[{\"a\":null}]}")], [.. s_jsonWords, .. names], rules.Check);
        }
    }

    private static MethodInfo? FromJson(Type type) => type.GetMethod("FromJson", BindingFlags.Public | BindingFlags.Static, [typeof(JsonText)]);

    private static void Events(byte[] input) => IsTheSameCut(input, "text/event-stream", static async client =>
    {
        var items = new List<string>();
        await foreach (var item in client.SendEvents(Request(), null, default).ConfigureAwait(false))
            items.Add(item.ToString());

        return items;
    });

    private static void Sequence(byte[] input) => IsTheSameCut(input, "application/x-ndjson", static async client =>
    {
        var items = new List<string>();
        await foreach (var item in client.SendJsonSequence<JsonElement>(Request(), JsonRead.Json, default).ConfigureAwait(false))
            items.Add(Convert.ToHexString(JsonMarshal.GetRawUtf8Value(item)));

        return items;
    });

    private static void Error(byte[] input)
    {
        try
        {
            Now(Answering(400, "application/json", input, int.MaxValue).Get<JsonElement>("/"));
        }
        catch (BadRequestException e) when (e.Message.Length < 600)
        {
            // As it should be, with the server's words or without.
            _ = e.Error;
            _ = e.Body;
            return;
        }

        throw new InvalidOperationException("An error is none.");
    }

    /// <summary>Reads the input whole and in small pieces, whose size is its first byte: both must give the same items, and end in the same way.</summary>
    private static void IsTheSameCut(byte[] input, string type, Func<HandingerClient, Task<List<string>>> read)
    {
        if (input.Length == 0)
            return;

        var whole = Read(int.MaxValue);
        var cut = Read((input[0] % 7) + 1);
        if (whole != cut)
            throw new InvalidOperationException($"Cut it reads otherwise:\n{whole}\n{cut}");

        string Read(int size)
        {
            try
            {
                return string.Join("\n", Now(read(Answering(200, type, input.AsMemory(1), size))));
            }
            catch (InvalidResponseException e)
            {
                return e.Message;
            }
        }
    }

    private static HandingerClient Answering(int status, string type, ReadOnlyMemory<byte> body, int size)
    {
        s_handler.Next = () =>
        {
            var response = new HttpResponseMessage((System.Net.HttpStatusCode)status) { Content = new StreamContent(new CutStream(body, size)) };
            response.Content.Headers.ContentType = new System.Net.Http.Headers.MediaTypeHeaderValue(type);
            return response;
        };
        return s_client;
    }

    private static ApiRequest Request() => new(new ApiOperation("GET", "", "/"), null);

    // The streams of this program never wait.
    private static T Now<T>(Task<T> task) => task.IsCompleted ? task.GetAwaiter().GetResult() : throw new InvalidOperationException("A stream that is in memory was waited for.");

    private static byte[][] Bytes(params string[] texts) => [.. texts.Select(Encoding.UTF8.GetBytes)];

    /// <summary>Answers without a network.</summary>
    private sealed class StubHandler : HttpMessageHandler
    {
        public Func<HttpResponseMessage>? Next { get; set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(Next!());
    }

    /// <summary>A stream that gives no more than so many bytes at once.</summary>
    private sealed class CutStream(ReadOnlyMemory<byte> bytes, int size) : MemoryStream(bytes.ToArray())
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, size)], cancellationToken);
    }
}
