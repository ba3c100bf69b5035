using System.Text;
using System.Text.Json;

namespace Handinger.Benchmarks;

/// <summary>What the benchmarks read: bodies as the API answers, with a few properties that the document does not name.</summary>
internal static class Samples
{
    public static byte[] Worker { get; } = Encoding.UTF8.GetBytes($$"""
        {"id":"wrk_vk81XUHKHG-qr4","created_at":1778490862,"error":null,"files":[
        {{Repeat(3, i => $$"""{"filename":"report-{{i}}.pdf","mediaType":"application/pdf","url":"https://handinger.com/files/report-{{i}}.pdf","size":{{10000 + i}}}""")}}
        ],"incomplete_details":null,"messages":[],"metadata":{},"object":"worker","output":[
        {{Repeat(4, i => $$"""{"id":"msg_{{i}}","content":[{"text":"{{Sentence}}","type":"output_text"}],"role":"assistant","status":"completed","type":"message","phase":"final"}""")}}
        ],"output_text":"{{Sentence}}{{Sentence}}","running":false,"sources":[
        {{Repeat(6, i => $$"""{"id":"src_{{i}}","title":"Weather of the coast, part {{i}}","type":"url","url":"https://example.com/weather/{{i}}"}""")}}
        ],"status":"completed","structured_output":null,"url":"https://handinger.com/worker/wrk_vk81XUHKHG-qr4","usage":{"durationMs":25812},"region":"eu","attempt":1}
        """);

    /// <summary>The same with the properties of every object in the reverse of the document's order, as far from it as a server's can be.</summary>
    public static byte[] WorkerReversed { get; } = Reverse(Worker);

    public static byte[] Executions { get; } = Encoding.UTF8.GetBytes($$"""
        {"logs":[{{Repeat(50, i => $$"""{"id":"whe_{{i}}","createdAt":"2026-05-11T09:14:22.000Z","durationMs":{{100 + i}},"errorMessage":null,"requestStatus":"success","responseStatus":200,"taskId":"tsk_{{i}}","taskTitle":"Weather report for Barcelona","url":"https://example.com/handinger-webhook","workerId":"wrk_vk81XUHKHG-qr4"}""")}}],"page":1,"pageCount":3,"totalCount":130}
        """);

    /// <summary>About 1 MB.</summary>
    public static byte[] Turns { get; } = Encoding.UTF8.GetBytes($$"""
        {"items":[{{Repeat(450, i => $$"""{"id":"trn_{{i}}","completedAt":"2026-05-11T09:14:48.000Z","credits":42,"durationMs":25812,"files":[{"filename":"report-{{i}}.pdf","mediaType":"application/pdf","url":"https://handinger.com/files/report-{{i}}.pdf","size":{{10000 + i}}}],"input":"{{Sentence}}{{Sentence}}","inputTokens":1842,"outputText":"{{string.Concat(Enumerable.Repeat(Sentence, 12))}}","outputTokens":312,"role":"user","seq":{{i}},"startedAt":"2026-05-11T09:14:22.000Z","status":"completed","structuredOutput":{"temperatureCelsius":21.5,"conditions":"sunny"},"taskId":"tsk_2Z-YWz3hFq6VlW"}""")}}],"taskId":"tsk_2Z-YWz3hFq6VlW"}
        """);

    public static byte[] Schedule { get; } = """{"id":"sch_01HZY31W2SZJ8MJ2FQTR3M1K9D","budget":"low","cron":"0 9 * * 1","input":"Report on the week.","nextRunAt":"2026-05-18T09:00:00Z","type":"cron","region":"eu"}"""u8.ToArray();

    /// <summary>10,000 server-sent events, about 2 MB.</summary>
    public static byte[] Events { get; } = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 10_000).Select(i => $"event: delta\nid: {i}\ndata: {{\"seq\":{i},\"text\":\"{Sentence}\"}}\n\n")));

    private const string Sentence = "It is mild and mostly sunny in Barcelona today, with a light breeze from the sea and a small chance of showers at night. ";

    private static byte[] Reverse(byte[] json)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            WriteReversed(writer, JsonDocument.Parse(json).RootElement);
        }

        return buffer.ToArray();
    }

    private static void WriteReversed(Utf8JsonWriter writer, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (JsonProperty property in value.EnumerateObject().Reverse())
                {
                    writer.WritePropertyName(property.Name);
                    WriteReversed(writer, property.Value);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (JsonElement item in value.EnumerateArray())
                {
                    WriteReversed(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    private static string Repeat(int count, Func<int, string> item) => string.Join(',', Enumerable.Range(0, count).Select(item));
}
