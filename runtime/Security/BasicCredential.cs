namespace Handinger.Runtime;

/// <summary>A user name and password.</summary>
/// <param name="userName">The name; it has no colon.</param>
/// <param name="password">The password.</param>
public sealed class BasicCredential(string userName, string password)
{
    /// <summary>The name.</summary>
    public string UserName { get; } = userName;

    /// <summary>The password.</summary>
    public string Password { get; } = password;

    /// <summary>The type's name only.</summary>
    public override string ToString() => nameof(BasicCredential);
}
