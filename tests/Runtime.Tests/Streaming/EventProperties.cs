using System.Text;
using CsCheck;

namespace Handinger.Runtime.Tests;

/// <summary>What holds for every stream of events, however it is cut.</summary>
public sealed class EventProperties
{
    private static readonly Gen<string> s_text = Gen.String[Gen.Char["ab:{} \"é☃\uD83D\uDE00\u2028\0"], 0, 12].Select(text => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));

    private static readonly Gen<ServerSentEvent> s_event = Gen.Select(
        s_text.Array[1, 3].Select(lines => string.Join("\n", lines)),
        Gen.String[Gen.Char["abc:é "], 0, 6],
        (data, name) => new ServerSentEvent(data, name.Length == 0 ? null : name));

    private static readonly Gen<byte[]> s_anything = Gen.Frequency(
        (3, Pick(["data", "event", "id", "retry", ":", ": ", "\n", "\r", "\r\n", "\n\n", "\uFEFF", "1500", "x", "é", "data: a\n\n", "\0"]).Array[0, 30].Select(words => Encoding.UTF8.GetBytes(string.Concat(words)))),
        (1, Gen.Byte.Array[0, 60]));

    [Fact]
    public void What_is_written_by_the_book_is_read_as_it_was_written() => Gen.Select(s_event.Array[0, 5], Pick(["\n", "\r", "\r\n"])).Sample(
        (events, newLine) =>
        {
            var text = string.Concat(events.Select(item => Write(item, newLine)));

            Assert.Equal(events, Read(Encoding.UTF8.GetBytes(text), int.MaxValue, 0));
        },
        iter: 2000);

    [Fact]
    public void A_cut_at_any_byte_changes_nothing() => s_anything.Sample(
        bytes =>
        {
            var whole = Read(bytes, int.MaxValue, 0);
            Assert.Equal(whole, Read(bytes, 1, 0));
            for (var cut = 1; cut < bytes.Length; cut++)
                Assert.Equal(whole, Read(bytes, int.MaxValue, cut));
        },
        iter: 1000);

    [Fact]
    public void A_cut_of_json_lines_at_any_byte_changes_nothing() => Pick(["\uFEFF", " ", "\n", "\r\n", "\u001E", "{\"a\":1}", "2", "\"é\"", "["]).Array[0, 12].Sample(
        words =>
        {
            var bytes = Encoding.UTF8.GetBytes(string.Concat(words));
            var whole = ReadLines(bytes, int.MaxValue, 0);
            Assert.Equal(whole, ReadLines(bytes, 1, 0));
            for (var cut = 1; cut < bytes.Length; cut++)
                Assert.Equal(whole, ReadLines(bytes, int.MaxValue, cut));
        },
        iter: 1000);

    private static List<string> ReadLines(byte[] bytes, int size, int cut)
    {
        using var stream = new PiecesStream(bytes, size, cut);
        var reader = new JsonSequenceReader(stream, null);
        var items = new List<string>();
        while (reader.Next(default).AsTask().GetAwaiter().GetResult() is { } item)
            items.Add(Encoding.UTF8.GetString(item));

        return items;
    }

    private static string Write(ServerSentEvent item, string newLine) =>
        (item.Event is null ? "" : "event: " + item.Event + newLine) + string.Concat(item.Data.Split('\n').Select(line => "data: " + line + newLine)) + newLine;

    private static List<object> Read(byte[] bytes, int size, int cut)
    {
        using var stream = new PiecesStream(bytes, size, cut);
        var reader = new EventReader(stream, null);
        var items = new List<object>();
        try
        {
            while (reader.Next(default).AsTask().GetAwaiter().GetResult())
                items.Add(reader.Current);
        }
        catch (InvalidResponseException e)
        {
            // No line was one of events.
            items.Add(e.Message);
        }

        return items;
    }

    private static Gen<T> Pick<T>(T[] from) => Gen.Int[0, from.Length - 1].Select(i => from[i]);

    private sealed class PiecesStream(byte[] bytes, int size, int cut) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var most = Math.Min(buffer.Length, Math.Min(size, Position < cut ? cut - (int)Position : int.MaxValue));
            return base.ReadAsync(buffer[..most], cancellationToken);
        }
    }
}
