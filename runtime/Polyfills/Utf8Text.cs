using System.Text;

namespace Handinger.Runtime;

/// <summary>Strings of UTF-8.</summary>
internal static class Utf8Text
{
    /// <summary>The string of a span, without a copy where the framework can; what is not UTF-8 reads as U+FFFD.</summary>
    public static string Of(ReadOnlySpan<byte> utf8) =>
#if NET
        Encoding.UTF8.GetString(utf8);
#else
        Encoding.UTF8.GetString(utf8.ToArray());
#endif
}
