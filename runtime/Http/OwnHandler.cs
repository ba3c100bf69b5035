using System.Net;
#if NET
using System.Text;
#endif

namespace Handinger.Runtime;

/// <summary>The handler of a client that was given no HttpClient.</summary>
internal static class OwnHandler
{
    public static HttpClient CreateClient() => new(Create(), disposeHandler: true)
    {
        // Each attempt has a deadline of its own.
        Timeout = Timeout.InfiniteTimeSpan,
    };

#if NET
    private static SocketsHttpHandler Create() => new()
    {
        // Redirects are followed by the client, which knows what is a credential. No cookies: they would be credentials too.
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(30),
        EnableMultipleHttp2Connections = true,

        // A name that resolves anew is noticed.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        RequestHeaderEncodingSelector = static (_, _) => Encoding.UTF8,
    };
#else
    private static HttpClientHandler Create() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
    };
#endif
}
