using System.Net.Http.Headers;

namespace Handinger.Contract.Tests;

/// <summary>Sees every exchange, and what the mock said about the request beside its answer.</summary>
internal sealed class WitnessHandler() : DelegatingHandler(new HttpClientHandler())
{
    private readonly List<string> _exchanges = [];
    private readonly List<string> _objections = [];

    /// <summary>Requests with the status of their answer.</summary>
    public IReadOnlyList<string> Exchanges => _exchanges;

    /// <summary>Answers that were not a success, and violations that the mock tells in a header.</summary>
    public IReadOnlyList<string> Objections => _objections;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
        string exchange = $"{request.Method} {request.RequestUri!.PathAndQuery} -> {(int)response.StatusCode}";
        _exchanges.Add(exchange);
        if (!response.IsSuccessStatusCode)
        {
            _objections.Add($"{exchange}: {await response.Content.ReadAsStringAsync(cancellationToken)}");
        }

        _objections.AddRange(Violations(response.Headers).Select(violation => $"{exchange}: {violation}"));
        return response;
    }

    private static IEnumerable<string> Violations(HttpResponseHeaders headers) => headers
        .Where(header => header.Key.Equals("sl-violations", StringComparison.OrdinalIgnoreCase)
            || (header.Key.StartsWith("x-steady-error-", StringComparison.OrdinalIgnoreCase) && !header.Key.EndsWith("-count", StringComparison.OrdinalIgnoreCase)))
        .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}");
}
