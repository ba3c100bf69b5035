using System.Security.Cryptography;
using System.Text;

namespace Handinger.Runtime;

/// <summary>Checks of webhooks that an API delivers.</summary>
public static class WebhookRequest
{
    /// <summary>Whether a delivery carries the shared token, compared in a time that tells nothing of it.</summary>
    /// <param name="token">The token that was agreed on.</param>
    /// <param name="header">The value of the delivery's token header; null when it has none.</param>
    public static bool Verify(string token, string? header)
    {
        ArgumentException.ThrowIfNullOrEmpty(token);

        // Hashes are of one length, so not even the token's length shows.
        var expected = Hash(token);
        var actual = Hash(header ?? "");
#if NETSTANDARD2_0
        var difference = 0;
        for (var i = 0; i < expected.Length; i++)
            difference |= expected[i] ^ actual[i];

        return (difference == 0) & (header is not null);
#else
        return CryptographicOperations.FixedTimeEquals(expected, actual) & (header is not null);
#endif
    }

    private static byte[] Hash(string text)
    {
#if NETSTANDARD2_0
        using var sha = SHA256.Create();
        return sha.ComputeHash(Encoding.UTF8.GetBytes(text));
#else
        return SHA256.HashData(Encoding.UTF8.GetBytes(text));
#endif
    }
}
