using System.Buffers.Text;
using System.Security.Cryptography;

namespace Handinger.LocalServer.State;

/// <summary>Ids in the vendor's style: a prefix and 14 characters that are safe in a URL.</summary>
internal static class Ids
{
    public static string New(string prefix) => prefix + "_" + Random(14);

    public static string NewApiKey() => "hdg_live_" + Random(32);

    /// <summary>Unguessable: what the server hands out as a token, or serves without a key, is named by this.</summary>
    private static string Random(int length) => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(length))[..length];
}
