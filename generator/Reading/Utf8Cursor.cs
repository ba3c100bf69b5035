using System;

namespace Handinger.Gen.Reading;

/// <summary>Follows a JSON reader through UTF-8 text and knows the line and the column in UTF-16 units, as editors count.</summary>
internal ref struct Utf8Cursor(ReadOnlySpan<byte> text, bool isAscii)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private int _offset;
    private int _lineStart;

    // How many bytes of this line are not a UTF-16 unit of their own.
    private int _surplus;

    public int Line { get; private set; }

    public readonly int Column => _offset - _lineStart - _surplus;

    /// <summary>Moves on, never back: tokens come in order.</summary>
    public void MoveTo(int offset)
    {
        for (int i = _offset; i < offset; i++)
        {
            byte b = _text[i];
            if (b == (byte)'\n')
            {
                Line++;
                _lineStart = i + 1;
                _surplus = 0;
            }
            else if (!isAscii && b >= 0x80)
            {
                // A continuation byte is none; the first byte of four stands for a surrogate pair.
                _surplus += b < 0xC0 ? 1 : b >= 0xF0 ? -1 : 0;
            }
        }

        if (offset > _offset)
            _offset = offset;
    }

    /// <summary>Where a comma stands right before the closing bracket at <paramref name="end"/>, or -1.</summary>
    public readonly int TrailingComma(int end)
    {
        int i = end - 1;
        while (i > _offset && _text[i] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            i--;
        }

        return i > _offset && _text[i] == (byte)',' ? i : -1;
    }
}
