using System.ComponentModel;
using System.Globalization;
using Handinger.Runtime;
using Microsoft.Extensions.Configuration;

namespace Handinger.Extensions.Hosting;

/// <summary>Reads options of a client from a section of the configuration, without reflection. What a section does not have stays as it is.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ConfigurationValues
{
    /// <summary>Reads the options that all clients have.</summary>
    /// <exception cref="InvalidOperationException">A value is not of its kind.</exception>
    internal static void Read(ClientOptions options, IConfiguration section)
    {
        options.BaseUrl = Url(section, nameof(options.BaseUrl)) ?? options.BaseUrl;
        options.Server = Text(section, nameof(options.Server)) ?? options.Server;
        options.MaxRetries = (int?)Integer(section, nameof(options.MaxRetries), int.MaxValue) ?? options.MaxRetries;
        options.MaxResponseBytes = Integer(section, nameof(options.MaxResponseBytes), long.MaxValue) ?? options.MaxResponseBytes;
        options.Timeout = Time(section, nameof(options.Timeout)) ?? options.Timeout;
        options.StrictResponses = Flag(section, nameof(options.StrictResponses)) ?? options.StrictResponses;
        options.ValidateRequests = Flag(section, nameof(options.ValidateRequests)) ?? options.ValidateRequests;
        options.FollowRedirects = Flag(section, nameof(options.FollowRedirects)) ?? options.FollowRedirects;
        options.CredentialsFromEnvironment = Flag(section, nameof(options.CredentialsFromEnvironment)) ?? options.CredentialsFromEnvironment;
        options.LogContent = Flag(section, nameof(options.LogContent)) ?? options.LogContent;
        options.LogCredentials = Flag(section, nameof(options.LogCredentials)) ?? options.LogCredentials;
        options.DefaultHeaders = Pairs(section, nameof(options.DefaultHeaders)) ?? options.DefaultHeaders;
        options.DefaultQuery = Pairs(section, nameof(options.DefaultQuery)) ?? options.DefaultQuery;
    }

    /// <summary>A user name and password from <c>UserName</c> and <c>Password</c> below a key; null where there is no name.</summary>
    /// <param name="section">The client's section.</param>
    /// <param name="key">The option.</param>
    public static BasicCredential? Basic(IConfiguration section, string key) =>
        Below(section, key) is var own && Text(own, "UserName") is { } name ? new BasicCredential(name, own["Password"] ?? "") : null;

    /// <summary>An id and secret from <c>ClientId</c> and <c>ClientSecret</c> below a key, with <c>TokenUrl</c>, <c>Scopes</c> (separated by spaces) and <c>SendInBody</c>; null where there is no id.</summary>
    /// <param name="section">The client's section.</param>
    /// <param name="key">The option.</param>
    /// <exception cref="InvalidOperationException">A value is not of its kind.</exception>
    public static ClientCredentials? Client(IConfiguration section, string key) =>
        Below(section, key) is var own && Text(own, "ClientId") is { } id
            ? new ClientCredentials(id, own["ClientSecret"] ?? "")
            {
                TokenUrl = Url(own, "TokenUrl"),
                Scopes = Text(own, "Scopes")?.Split([' '], StringSplitOptions.RemoveEmptyEntries),
                SendInBody = Flag(own, "SendInBody") ?? false,
            }
            : null;

    /// <summary>The value of a key; null where it is blank.</summary>
    /// <param name="section">The client's section.</param>
    /// <param name="key">The option.</param>
    public static string? Text(IConfiguration section, string key)
    {
        ArgumentNullException.ThrowIfNull(section);
        return section[key] is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
    }

    private static IConfigurationSection Below(IConfiguration section, string key)
    {
        ArgumentNullException.ThrowIfNull(section);
        return section.GetSection(key);
    }

    private static Uri? Url(IConfiguration section, string key) =>
        Text(section, key) is not { } text ? null : Uri.TryCreate(text, UriKind.Absolute, out var url) ? url : throw Wrong(section, key, "a whole URL");

    private static long? Integer(IConfiguration section, string key, long max) =>
        Text(section, key) is not { } text ? null
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= max ? value
        : throw Wrong(section, key, "a whole number, 0 or more");

    private static bool? Flag(IConfiguration section, string key) =>
        Text(section, key) is not { } text ? null : bool.TryParse(text, out var value) ? value : throw Wrong(section, key, "true or false");

    private static TimeSpan? Time(IConfiguration section, string key) =>
        Text(section, key) is not { } text ? null
        // A bare number would be days, which nobody means.
        : text.Contains(':') && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value
        : throw Wrong(section, key, "a time such as 00:10:00");

    private static Dictionary<string, string?>? Pairs(IConfiguration section, string key)
    {
        var children = section.GetSection(key).GetChildren().ToList();
        return children.Count == 0 ? null : children.ToDictionary(child => child.Key, child => child.Value, StringComparer.OrdinalIgnoreCase);
    }

    private static InvalidOperationException Wrong(IConfiguration section, string key, string expected) =>
        new($"{(section is IConfigurationSection { Path: var path } ? path + ":" : "")}{key} of the configuration is not {expected}.");
}
