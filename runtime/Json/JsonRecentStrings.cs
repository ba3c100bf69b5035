#if NET8_0_OR_GREATER
using System.Buffers.Binary;
using System.Text;

namespace Handinger.Runtime;

/// <summary>
/// Short strings of the text that is being read. Lists repeat them (ids, addresses, kinds), and one that came a moment ago is given again instead of made again.
/// </summary>
internal sealed class JsonRecentStrings
{
    /// <summary>Texts smaller than this, in bytes, repeat too little to be worth the table.</summary>
    public const int SmallestText = 4096;

    private const int Longest = 64;
    private const int Places = 128;

    private readonly string?[] _strings = new string?[Places];

    /// <summary>Whether a string of these bytes, as they stand in the text without an escape, is worth a place.</summary>
    public static bool Takes(ReadOnlySpan<byte> utf8) => utf8.Length is >= sizeof(uint) and <= Longest;

    /// <summary>A string of ASCII; null when there is anything else in it.</summary>
    public static string? Ascii(ReadOnlySpan<byte> utf8) => System.Text.Ascii.IsValid(utf8) ? Encoding.Latin1.GetString(utf8) : null;

    /// <summary>A string that <see cref="Takes"/> allows; null when it is not all ASCII.</summary>
    public string? Get(ReadOnlySpan<byte> utf8)
    {
        // Ids differ at their ends, addresses too; the length tells the rest apart.
        uint first = BinaryPrimitives.ReadUInt32LittleEndian(utf8);
        uint last = BinaryPrimitives.ReadUInt32LittleEndian(utf8[^sizeof(uint)..]);
        uint hash = (first ^ ((last << 5) | (last >> 27)) ^ (uint)utf8.Length) * 0x9E3779B1;
        ref string? recent = ref _strings[hash >> 25];
        return recent is not null && recent.Length == utf8.Length && System.Text.Ascii.Equals(utf8, recent) ? recent : Ascii(utf8) is { } made ? recent = made : null;
    }
}
#endif
