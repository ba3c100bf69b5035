using System.Net.Http.Headers;
using System.Text.Json;

namespace Handinger.Benchmarks;

/// <summary>The call as an engineer would write it with HttpClient and System.Text.Json's source generator.</summary>
internal static class ByHand
{
    public static async Task<RivalWorker> GetWorker(HttpClient http, string workerId)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/workers/" + Uri.EscapeDataString(workerId));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "hdg_live_x");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        using Stream body = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
        return (await JsonSerializer.DeserializeAsync(body, RivalJson.Default.RivalWorker).ConfigureAwait(false))!;
    }
}
