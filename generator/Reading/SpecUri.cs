using System;

namespace Handinger.Gen.Reading;

/// <summary>References between documents: absolute URIs or paths of files, handled as text.</summary>
internal static class SpecUri
{
    /// <summary>Whether it starts with a scheme, <c>https:</c> or <c>urn:</c>; a drive letter is none.</summary>
    public static bool IsAbsolute(string text)
    {
        int colon = text.IndexOf(':');
        if (colon < 2)
            return false;
        for (int i = 0; i < colon; i++)
        {
            char c = text[i];
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '+' or '-' or '.'))
                return false;
        }

        return true;
    }

    /// <summary>What <paramref name="reference"/>, without its fragment, means inside the document at <paramref name="base"/>.</summary>
    public static string Combine(string @base, string reference)
    {
        if (reference.Length == 0)
            return @base;
        if (IsAbsolute(reference))
            return reference;
        if (!IsAbsolute(@base))
            return SpecPath.Combine(@base, JsonPointer.Unescape(reference));
        return Uri.TryCreate(@base, UriKind.Absolute, out Uri? from) && Uri.TryCreate(from, reference, out Uri? to) ? to.AbsoluteUri : reference;
    }
}
