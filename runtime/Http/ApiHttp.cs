using System.Net;
#if NET
using System.Text;
#endif

namespace Handinger.Runtime;

/// <summary>
/// Makes what a client sends with when it is given no <see cref="HttpClient"/>: a start for an <see cref="HttpClient"/> of one's own with a proxy, another HTTP version
/// or a certificate, and without the ways of the framework's defaults that a client must not have.
/// </summary>
/// <example>
/// <code>
/// SocketsHttpHandler handler = ApiHttp.CreateSocketsHandler();
/// handler.Proxy = new WebProxy("http://proxy:8080");
/// using HttpClient http = ApiHttp.CreateClient(handler);
/// http.DefaultRequestVersion = HttpVersion.Version20;
/// using PetstoreClient client = new(new() { HttpClient = http });
/// </code>
/// </example>
public static class ApiHttp
{
    /// <summary>
    /// A handler that follows no redirects and keeps no cookies (the client follows redirects itself, because it knows what is a credential), decompresses answers, gives up
    /// connecting after 30 seconds, and closes connections after 5 minutes, so that a name that resolves anew is noticed. The last two need .NET, not .NET Framework.
    /// </summary>
    /// <returns>A new handler; whoever makes an <see cref="HttpClient"/> of it disposes it.</returns>
    public static HttpMessageHandler CreateHandler() =>
#if NET
        CreateSocketsHandler();
#else
        new HttpClientHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
        };
#endif

    /// <summary>
    /// An <see cref="HttpClient"/> without a time-out of its own: each attempt of a call has its deadline, and a stream may go on for hours.
    /// </summary>
    /// <param name="handler">What it sends with; disposed with it. Null for <see cref="CreateHandler"/>.</param>
    public static HttpClient CreateClient(HttpMessageHandler? handler = null) => new(handler ?? CreateHandler(), disposeHandler: true)
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

#if NET
    /// <summary>As <see cref="CreateHandler"/>, as the type that can be configured further.</summary>
    /// <returns>A new handler; whoever makes an <see cref="HttpClient"/> of it disposes it.</returns>
    public static SocketsHttpHandler CreateSocketsHandler() => new()
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
#endif
}
