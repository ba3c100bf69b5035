using System.Text.Json;

namespace Handinger.Runtime.Tests;

/// <summary>A client such as the generator writes, of an API with one bearer scheme.</summary>
internal sealed class TestClient : ApiClient
{
    private readonly TestClientOptions _options;

    public TestClient(TestClientOptions options)
        : this(options, null, Describe([new("bearer", SecuritySchemeKind.Bearer, "ApiKey") { EnvironmentName = "API_KEY" }], [[new("bearer")]]))
    {
    }

    public TestClient(TestClientOptions options, ApiDescription description)
        : this(options, null, description)
    {
    }

    private TestClient(TestClientOptions options, TestClient? parent, ApiDescription description)
        : base(options, description, parent)
    {
        _options = options;
        Description = description;
    }

    private ApiDescription Description { get; }

    public static ApiDescription Describe(SecurityScheme[] schemes, SecurityRequirement[][] security, string prefix = "HANDINGER_TEST_NONE") => new("Test", prefix)
    {
        Servers = [new("https://api.example.test/v1")],
        SecuritySchemes = schemes,
        Security = security,
    };

    public TestClient WithOptions(Func<TestClientOptions, TestClientOptions> change) => new(change(_options), this, Description);

    public static ApiRequest Request(string method = "GET", string path = "/things", RequestOptions? options = null, string? json = null)
    {
        var request = new ApiRequest(new ApiOperation(method, "things." + method, path) { Accept = "application/json" }, options);
        return json is null ? request : request.SetContent(RequestContent.FromBytes(System.Text.Encoding.UTF8.GetBytes(json), "application/json"));
    }

    public Task<JsonElement> Call(ApiRequest request, CancellationToken cancellationToken = default) => Send<JsonElement>(request, JsonRead.Json, cancellationToken);

    public Task<JsonElement> Call(string method = "GET", string path = "/things", RequestOptions? options = null, string? json = null, CancellationToken cancellationToken = default) =>
        Call(Request(method, path, options, json), cancellationToken);
}

internal sealed record TestClientOptions : ClientOptions
{
    public TestClientOptions(Uri? url = null)
    {
        BaseUrl = url;
        ApiKey = "key-0123456789";
    }

    public string? ApiKey { get; set; }

    public Dictionary<string, ApiCredential?> Credentials { get; } = [];

    protected internal override ApiCredential? GetCredential(string scheme) =>
        Credentials.TryGetValue(scheme, out var credential) ? credential : scheme == "bearer" ? ApiCredential.From(ApiKey) : null;
}
