using System.Text.Json;

namespace Handinger.Runtime;

/// <summary>What one call wants otherwise than its client.</summary>
public sealed record RequestOptions
{
    /// <summary>Headers over all others; a null value leaves a header out.</summary>
    public IReadOnlyDictionary<string, string?>? Headers { get; init; }

    /// <summary>Query parameters over all others; a null value leaves a parameter out.</summary>
    public IReadOnlyDictionary<string, string?>? Query { get; init; }

    /// <summary>Properties of the JSON body beside, or instead of, those of its type.</summary>
    public IReadOnlyDictionary<string, JsonElement>? BodyProperties { get; init; }

    /// <summary>The time-out of each attempt.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>How often the call is tried again when it fails.</summary>
    public int? MaxRetries { get; init; }

    /// <summary>Another place of the API. The client's credentials are sent there.</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>Names this call, so that the server does it once however often it arrives; it makes any call safe to be tried again.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>The type's name only: values may be credentials.</summary>
    public override string ToString() => nameof(RequestOptions);
}
