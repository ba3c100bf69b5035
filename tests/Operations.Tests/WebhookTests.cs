namespace Handinger.Operations.Tests;

/// <summary>Payloads that the API sends by itself.</summary>
public sealed class WebhookTests
{
    private static readonly Api s_api = new("webhooks.yaml", [.. Payloads.Select(row => row.Data.Item1)]);

    public static TheoryData<string, string> Payloads => new()
    {
        { "return AcmeWebhooks.ParseThingCreated(\"{\\\"id\\\":\\\"t\\\",\\\"size\\\":3}\").Size;", "3" },
        { "return AcmeWebhooks.ParseThingCreated(Encoding.UTF8.GetBytes(\"{\\\"id\\\":\\\"t\\\",\\\"new\\\":[1]}\")).AdditionalProperties[\"new\"].GetRawText();", "[1]" },
        { "ThingChangedPayload p = AcmeWebhooks.ParseThingChanged(\"{\\\"kind\\\":\\\"renamed\\\",\\\"name\\\":\\\"n\\\"}\"); return p.Match(r => r.Name, r => r.Value.ToString(), other => \"other\");", "n" },
        { "return AcmeWebhooks.ParseThingChanged(\"{\\\"kind\\\":\\\"of tomorrow\\\"}\").ToString();", "{\"kind\":\"of tomorrow\"}" },
        { "return AcmeWebhooks.ParseOnData(\"{\\\"kind\\\":\\\"k\\\",\\\"value\\\":1.5}\").Value == 1.5;", "True" },
    };

    [Fact]
    public void It_compiles_without_a_word()
    {
        Assert.Empty(s_api.Client.Value.Reported);
        Assert.Empty(s_api.Client.Value.CompilerDiagnostics);
    }

    [Theory, MemberData(nameof(Payloads))]
    public async Task Payloads_are_typed(string call, string expected) => Assert.Equal(expected, (await s_api.Call(call)).Result);
}
