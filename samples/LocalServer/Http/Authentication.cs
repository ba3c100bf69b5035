using Handinger.LocalServer.State;

namespace Handinger.LocalServer.Http;

/// <summary>Bearer keys: who they belong to, or 401.</summary>
internal sealed class Authentication(IReadOnlyList<Caller> callers)
{
    private static readonly object s_key = new();

    public void Apply(HttpContext context)
    {
        string header = context.Request.Headers.Authorization.ToString();
        const string Scheme = "Bearer ";
        if (header.Length == 0)
            throw new ApiException(401, "The Authorization header is missing; send 'Authorization: Bearer <API key>'.");
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            throw new ApiException(401, "The Authorization header is malformed; send 'Authorization: Bearer <API key>'.");

        string key = header[Scheme.Length..].Trim();
        context.Items[s_key] = callers.FirstOrDefault(caller => caller.ApiKey == key)
            ?? throw new ApiException(401, "The API key is unknown or was revoked.");
    }

    public static Caller CallerOf(HttpContext context) => (Caller)context.Items[s_key]!;
}
