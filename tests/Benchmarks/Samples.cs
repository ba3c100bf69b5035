using System.Text;

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

    public static byte[] Executions { get; } = Encoding.UTF8.GetBytes($$"""
        {"logs":[{{Repeat(50, i => $$"""{"id":"whe_{{i}}","createdAt":"2026-05-11T09:14:22.000Z","durationMs":{{100 + i}},"errorMessage":null,"requestStatus":"success","responseStatus":200,"taskId":"tsk_{{i}}","taskTitle":"Weather report for Barcelona","url":"https://example.com/handinger-webhook","workerId":"wrk_vk81XUHKHG-qr4"}""")}}],"page":1,"pageCount":3,"totalCount":130}
        """);

    private const string Sentence = "It is mild and mostly sunny in Barcelona today, with a light breeze from the sea and a small chance of showers at night. ";

    private static string Repeat(int count, Func<int, string> item) => string.Join(',', Enumerable.Range(0, count).Select(item));
}
