using System.ComponentModel;

namespace Handinger.Runtime;

/// <summary>A credential as the user set it. Its text appears nowhere but on the wire.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiCredential
{
    private ApiCredential()
    {
    }

    internal string? Value { get; private init; }

    internal Func<CancellationToken, ValueTask<string>>? Provider { get; private init; }

    internal BasicCredential? UserAndPassword { get; private init; }

    internal ClientCredentials? Client { get; private init; }

    /// <summary>A token or key; null or blank for none.</summary>
    public static ApiCredential? From(string? value) => string.IsNullOrWhiteSpace(value) ? null : new ApiCredential { Value = value!.Trim() };

    /// <summary>A token or key, or what is asked for one at each attempt; the latter wins.</summary>
    public static ApiCredential? From(string? value, Func<CancellationToken, ValueTask<string>>? provider) =>
        provider is null ? From(value) : new ApiCredential { Provider = provider };

    /// <summary>A user name and password.</summary>
    public static ApiCredential? From(BasicCredential? credential) => credential is null ? null : new ApiCredential { UserAndPassword = credential };

    /// <summary>A client's id and secret, or a token that is had already; the former wins.</summary>
    public static ApiCredential? From(ClientCredentials? credential, string? token = null) =>
        credential is null ? From(token) : new ApiCredential { Client = credential };

    /// <summary>The type's name only.</summary>
    public override string ToString() => nameof(ApiCredential);
}
