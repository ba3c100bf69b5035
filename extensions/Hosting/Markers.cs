namespace Handinger.Extensions.Hosting;

/// <summary>Among the services of an application: the client was added under this key.</summary>
internal sealed record ClientMarker<TClient>(string? Key);

/// <summary>Among the services of an application: this HttpClient retries.</summary>
internal sealed record ResilienceMarker(string HttpName);
