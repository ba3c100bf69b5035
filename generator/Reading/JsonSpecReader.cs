using System;
using System.Buffers;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;
using System.Threading;
using Handinger.Gen.Diagnostics;

namespace Handinger.Gen.Reading;

/// <summary>JSON text to nodes. Comments and trailing commas are read over with an info: editors of such files put them in.</summary>
internal static class JsonSpecReader
{
    private static readonly string[] s_digits = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static SpecNode? Read(SpecSource source, DiagnosticSink sink, CancellationToken cancellationToken)
    {
        // Borrowed: as an array of its own it is large enough to make the collector go through all memory, once for each reading.
        byte[] bytes = ArrayPool<byte>.Shared.Rent(s_utf8.GetByteCount(source.Text));
        try
        {
            return Read(source, bytes, s_utf8.GetBytes(source.Text, 0, source.Text.Length, bytes, 0), sink, cancellationToken);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private static SpecNode? Read(SpecSource source, byte[] bytes, int length, DiagnosticSink sink, CancellationToken cancellationToken)
    {
        ReadOnlySpan<byte> span = bytes.AsSpan(0, length);
        int mark = span.StartsWith("\uFEFF"u8) ? 3 : 0;
        span = span.Slice(mark);

        var cursor = new Utf8Cursor(span, isAscii: length == source.Text.Length);
        var reader = new Utf8JsonReader(
            span,
            new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Allow, MaxDepth = SpecLimits.Depth + 1 });
        var run = new Run(source.Path, bytes, mark, sink, cancellationToken);
        try
        {
            SpecNode? root = run.Read(ref reader, ref cursor);
            return root;
        }
        catch (JsonException exception)
        {
            // The reader's line counts from zero; its column counts bytes, so it is mapped as all others are.
            long line = exception.LineNumber ?? 0;
            SpecLocation at = LocationOf(source, (int)line, (int)(exception.BytePositionInLine ?? 0));
            sink.Report(Descriptors.CannotParse, at, WithoutPosition(exception.Message));
            return null;
        }
    }

    private static SpecLocation LocationOf(SpecSource source, int line, int byteColumn)
    {
        string text = source.Text;
        int start = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        for (int passed = 0; passed < line; passed++)
        {
            int feed = text.IndexOf('\n', start);
            if (feed < 0)
                break;
            start = feed + 1;
        }

        int column = 0;
        int bytes = 0;
        while (start + column < text.Length && bytes < byteColumn && text[start + column] != '\n')
        {
            char c = text[start + column];
            bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : char.IsSurrogate(c) ? 2 : 3;
            column++;
        }

        return new SpecLocation(source.Path, line, column);
    }

    private static string WithoutPosition(string message)
    {
        int position = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return position < 0 ? message : message.Substring(0, position);
    }

    private sealed class Run(string path, byte[] bytes, int mark, DiagnosticSink sink, CancellationToken cancellationToken)
    {
        private readonly (byte[]? Bytes, string Text)[] _names = new (byte[]?, string)[1024];
        private readonly Stack<Frame> _open = new();
        private readonly MemberList _members = new();
        private readonly List<SpecNode> _items = [];
        private readonly Stack<Frame> _spare = new();
        private Frame? _top;
        private SpecNode? _root;

        public SpecNode? Read(ref Utf8JsonReader reader, ref Utf8Cursor cursor)
        {
            long tokens = 0;
            while (reader.Read())
            {
                if ((++tokens & 0xFFF) == 0)
                    cancellationToken.ThrowIfCancellationRequested();

                int start = (int)reader.TokenStartIndex;
                switch (reader.TokenType)
                {
                    case JsonTokenType.Comment:
                        sink.Report(Descriptors.LenientJson, Location(ref cursor, start), "A comment");
                        break;
                    case JsonTokenType.StartObject:
                    case JsonTokenType.StartArray:
                        SpecLocation opened = Location(ref cursor, start);
                        if (reader.CurrentDepth >= SpecLimits.Depth)
                        {
                            sink.Report(Descriptors.TooDeep, opened, SpecLimits.Depth.ToString(System.Globalization.CultureInfo.InvariantCulture));
                            return null;
                        }

                        Open(opened, reader.TokenType == JsonTokenType.StartObject);
                        break;
                    case JsonTokenType.EndObject:
                    case JsonTokenType.EndArray:
                        int comma = cursor.TrailingComma(start);
                        if (comma >= 0)
                            sink.Report(Descriptors.LenientJson, Location(ref cursor, comma), "A trailing comma");
                        Close();
                        break;
                    case JsonTokenType.PropertyName:
                        _top!.Name = NameOf(ref reader);
                        _top.NameLocation = Location(ref cursor, start);
                        break;
                    case JsonTokenType.String:
                        Add(SpecNode.String(Location(ref cursor, start), Text(ref reader)));
                        break;
                    case JsonTokenType.Number:
                        Add(SpecNode.Number(Location(ref cursor, start), Digits(ref reader)));
                        break;
                    case JsonTokenType.True:
                    case JsonTokenType.False:
                        Add(SpecNode.Boolean(Location(ref cursor, start), reader.TokenType == JsonTokenType.True));
                        break;
                    default:
                        Add(SpecNode.Null(Location(ref cursor, start)));
                        break;
                }
            }

            return _root;
        }

        private SpecLocation Location(ref Utf8Cursor cursor, int offset)
        {
            cursor.MoveTo(offset);
            return new SpecLocation(path, cursor.Line, cursor.Column);
        }

        private void Open(SpecLocation location, bool isObject)
        {
            if (_top is not null)
                _open.Push(_top);
            _top = _spare.Count > 0 ? _spare.Pop() : new Frame();
            _top.Location = location;
            _top.IsObject = isObject;
            _top.Start = isObject ? _members.Count : _items.Count;
        }

        private void Close()
        {
            Frame closed = _top!;
            SpecNode node = closed.IsObject ? SpecNode.Object(closed.Location, _members.Close(closed.Start, sink)) : SpecNode.Array(closed.Location, TakeItems(closed.Start));
            _spare.Push(closed);
            _top = _open.Count > 0 ? _open.Pop() : null;
            Add(node);
        }

        private SpecNode[] TakeItems(int start)
        {
            if (start == _items.Count)
                return [];
            var items = new SpecNode[_items.Count - start];
            _items.CopyTo(start, items, 0, items.Length);
            _items.RemoveRange(start, items.Length);
            return items;
        }

        private void Add(SpecNode node)
        {
            if (_top is null)
                _root = node;
            else if (_top.IsObject)
                _members.Add(new SpecMember(_top.Name, _top.NameLocation, node));
            else
                _items.Add(node);
        }

        /// <summary>The text of a string or name token; a lone half of a surrogate pair, which .NET refuses, becomes U+FFFD.</summary>
        private string Text(ref Utf8JsonReader reader)
        {
            if (!reader.ValueIsEscaped)
                return Utf8((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length);
            try
            {
                return reader.GetString()!;
            }
            catch (InvalidOperationException)
            {
                return Unescape(Utf8((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length));
            }
        }

        private string Digits(ref Utf8JsonReader reader)
        {
            ReadOnlySpan<byte> digits = reader.ValueSpan;
            return digits.Length == 1 && digits[0] is >= (byte)'0' and <= (byte)'9'
                ? s_digits[digits[0] - '0']
                : Utf8((int)reader.TokenStartIndex, digits.Length);
        }

        private string Utf8(int start, int length) => length == 0 ? "" : s_utf8.GetString(bytes, mark + start, length);

        /// <summary>A member's name, from a cache: a document repeats a few hundred of them tens of thousands of times.</summary>
        private string NameOf(ref Utf8JsonReader reader)
        {
            ReadOnlySpan<byte> name = reader.ValueSpan;
            if (reader.ValueIsEscaped || name.Length > 32)
                return Text(ref reader);

            ref (byte[]? Bytes, string Text) slot = ref _names[NameSlot(name)];
            if (slot.Bytes is null || !name.SequenceEqual(slot.Bytes))
                slot = (name.ToArray(), Text(ref reader));
            return slot.Text;
        }

        private static uint NameSlot(ReadOnlySpan<byte> name)
        {
            uint hash = 2166136261;
            foreach (byte b in name)
            {
                hash = unchecked((hash ^ b) * 16777619);
            }

            return (hash ^ (hash >> 15)) & 1023;
        }
    }

    private static string Unescape(string text)
    {
        var result = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                result.Append(text[i]);
                continue;
            }

            char escape = text[++i];
            if (escape == 'u')
            {
                result.Append((char)Convert.ToInt32(text.Substring(i + 1, 4), 16));
                i += 4;
            }
            else
            {
                result.Append(escape switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', _ => escape });
            }
        }

        return s_utf8.GetString(s_utf8.GetBytes(result.ToString()));
    }

    /// <summary>An object or array that is being read; used again for later ones.</summary>
    private sealed class Frame
    {
        public bool IsObject { get; set; }

        public SpecLocation Location { get; set; }

        /// <summary>How many members, or items, those around it have so far.</summary>
        public int Start { get; set; }

        public string Name { get; set; } = "";

        public SpecLocation NameLocation { get; set; }
    }
}
