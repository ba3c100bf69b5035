using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Handinger.LocalServer.Tests;

/// <summary>Plain HTTP with a key; no generated client, so that the server is judged alone.</summary>
internal sealed class Caller : IDisposable
{
    public Caller(LocalHandinger server, string? apiKey = null)
    {
        Http = new HttpClient { BaseAddress = server.Url };
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", apiKey ?? server.ApiKey);
    }

    public HttpClient Http { get; }

    public Task<JsonNode> Get(string path) => Ok(HttpMethod.Get, path, null);

    public Task<JsonNode> Post(string path, string body) => Ok(HttpMethod.Post, path, body);

    public Task<JsonNode> Delete(string path) => Ok(HttpMethod.Delete, path, null);

    public Task<JsonNode> Put(string path, string body) => Ok(HttpMethod.Put, path, body);

    public Task<JsonNode> Patch(string path, string body) => Ok(HttpMethod.Patch, path, body);

    /// <summary>Makes a worker and gives its id.</summary>
    public async Task<string> NewWorker(string body = "{}") => (string)(await Post("api/workers", body))["id"]!;

    public async Task<(HttpStatusCode Status, string Error)> Fail(HttpMethod method, string path, string? body = null)
    {
        (HttpStatusCode status, JsonNode? json) = await Send(method, path, body);
        Assert.False((int)status is >= 200 and < 300, $"{method} {path} succeeded.");
        JsonObject error = Assert.IsType<JsonObject>(json);
        Assert.Equal(["error"], error.Select(property => property.Key));
        return (status, (string)error["error"]!);
    }

    public void Dispose() => Http.Dispose();

    private async Task<JsonNode> Ok(HttpMethod method, string path, string? body)
    {
        (HttpStatusCode status, JsonNode? json) = await Send(method, path, body);
        Assert.True(status == HttpStatusCode.OK, $"{method} {path}: {status} {json}");
        return json!;
    }

    private async Task<(HttpStatusCode Status, JsonNode? Json)> Send(HttpMethod method, string path, string? body)
    {
        using HttpRequestMessage request = new(method, path);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");

        using HttpResponseMessage response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }
}
