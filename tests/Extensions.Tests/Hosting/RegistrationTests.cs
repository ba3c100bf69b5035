using Handinger.LocalServer;
using Handinger.Runtime;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Handinger.Extensions.Tests.Hosting;

/// <summary>What <c>services.AddHandinger()</c> does in an application.</summary>
public sealed class RegistrationTests
{
    [Fact]
    public async Task Options_come_from_the_configuration_and_the_client_is_one()
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync();
        HostApplicationBuilder builder = Application(("Handinger:BaseUrl", server.Url.ToString()), ("Handinger:ApiKey", server.ApiKey));
        builder.Services.AddHandinger();
        using IHost host = builder.Build();
        await host.StartAsync();

        HandingerClient client = host.Services.GetRequiredService<HandingerClient>();
        WorkerTemplate worker = await client.Workers.New(new() { Prompt = "Check." });

        Assert.NotEmpty(worker.Id);
        Assert.Same(client, host.Services.GetRequiredService<HandingerClient>());
    }

    [Fact]
    public async Task Code_wins_over_the_configuration()
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync();
        HostApplicationBuilder builder = Application(("Handinger:BaseUrl", "http://127.0.0.1:1"), ("Handinger:ApiKey", server.ApiKey));
        builder.Services.AddHandinger(o => o.BaseUrl = server.Url);
        using IHost host = builder.Build();

        Assert.NotEmpty((await host.Services.GetRequiredService<HandingerClient>().Workers.New(new())).Id);
    }

    [Fact]
    public void Every_option_that_a_file_can_hold_is_read()
    {
        HostApplicationBuilder builder = Application(
            ("Handinger:ApiKey", " hdg_live_1 "),
            ("Handinger:BaseUrl", "https://proxy.example/h/"),
            ("Handinger:MaxRetries", "7"),
            ("Handinger:MaxResponseBytes", "5000000000"),
            ("Handinger:Timeout", "00:01:30"),
            ("Handinger:StrictResponses", "true"),
            ("Handinger:FollowRedirects", "False"),
            ("Handinger:LogContent", "true"),
            ("Handinger:LogCredentials", "true"),
            ("Handinger:CredentialsFromEnvironment", "false"),
            ("Handinger:DefaultHeaders:X-Team", "blue"),
            ("Handinger:DefaultQuery:trace", "1"));
        builder.Services.AddHandinger();
        using IHost host = builder.Build();

        HandingerClientOptions options = host.Services.GetRequiredService<IOptions<HandingerClientOptions>>().Value;

        Assert.Equal("hdg_live_1", options.ApiKey);
        Assert.Equal(new Uri("https://proxy.example/h/"), options.BaseUrl);
        Assert.Equal(7, options.MaxRetries);
        Assert.Equal(5_000_000_000, options.MaxResponseBytes);
        Assert.Equal(TimeSpan.FromSeconds(90), options.Timeout);
        Assert.True(options.StrictResponses);
        Assert.False(options.FollowRedirects);
        Assert.True(options.LogContent);
        Assert.True(options.LogCredentials);
        Assert.False(options.CredentialsFromEnvironment);
        Assert.Equal("blue", options.DefaultHeaders["X-Team"]);
        Assert.Equal("1", options.DefaultQuery["trace"]);
    }

    [Fact]
    public void Every_credential_of_an_API_and_its_server_variables_are_read()
    {
        HostApplicationBuilder builder = Application(
            ("Vault:ApiKey", "k"),
            ("Vault:Basic:UserName", "u"),
            ("Vault:Basic:Password", "p"),
            ("Vault:ClientCredentials:ClientId", "id"),
            ("Vault:ClientCredentials:ClientSecret", "secret"),
            ("Vault:ClientCredentials:Scopes", "read write"),
            ("Vault:ClientCredentials:SendInBody", "true"),
            ("Vault:ClientCredentials:TokenUrl", "https://login.example/token"),
            ("Vault:Region", "us"));
        Acme.Vault.VaultServiceCollectionExtensions.AddVault(builder.Services);
        using IHost host = builder.Build();

        Acme.Vault.VaultClientOptions options = host.Services.GetRequiredService<IOptions<Acme.Vault.VaultClientOptions>>().Value;

        Assert.Equal("k", options.ApiKey);
        Assert.Equal(("u", "p"), (options.Basic?.UserName, options.Basic?.Password));
        Assert.Equal(("id", "secret", true), (options.ClientCredentials?.ClientId, options.ClientCredentials?.ClientSecret, options.ClientCredentials?.SendInBody));
        Assert.Equal(["read", "write"], options.ClientCredentials?.Scopes);
        Assert.Equal(new Uri("https://login.example/token"), options.ClientCredentials?.TokenUrl);
        Assert.Equal(new Uri("https://us.vault.example"), host.Services.GetRequiredService<Acme.Vault.VaultClient>().BaseUrl);
    }

    [Fact]
    public async Task A_missing_key_is_told_when_the_application_starts()
    {
        HostApplicationBuilder builder = Application(("Handinger:CredentialsFromEnvironment", "false"));
        builder.Services.AddHandinger();
        using IHost host = builder.Build();

        OptionsValidationException e = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Contains("HandingerClientOptions.ApiKey", e.Message);
        Assert.Contains("section Handinger ", e.Message);
    }

    [Theory]
    [InlineData("MaxRetries", "often")]
    [InlineData("MaxRetries", "-1")]
    [InlineData("MaxRetries", "99999999999")]
    [InlineData("MaxResponseBytes", "1 MB")]
    [InlineData("Timeout", "90")]
    [InlineData("BaseUrl", "handinger")]
    [InlineData("StrictResponses", "yes")]
    public async Task A_wrong_value_is_told_by_its_name_when_the_application_starts(string option, string value)
    {
        HostApplicationBuilder builder = Application(("Handinger:ApiKey", "k"), ("Handinger:" + option, value));
        builder.Services.AddHandinger();
        using IHost host = builder.Build();

        InvalidOperationException e = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync());

        Assert.StartsWith("Handinger:" + option + " of the configuration is not", e.Message);
    }

    [Fact]
    public async Task What_the_client_refuses_is_refused_when_the_application_starts()
    {
        HostApplicationBuilder builder = Application(("Handinger:ApiKey", "k"), ("Handinger:Timeout", "00:00:00"));
        builder.Services.AddHandinger();
        using IHost host = builder.Build();

        OptionsValidationException e = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Contains("time-out", e.Message);
    }

    [Fact]
    public async Task Each_account_has_its_client_its_key_and_its_section()
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync();
        HostApplicationBuilder builder = Application(
            ("Handinger:ApiKey", server.ApiKey),
            ("Handinger:BaseUrl", server.Url.ToString()),
            ("Handinger:outsider:ApiKey", server.OutsiderApiKey),
            ("Handinger:outsider:BaseUrl", server.Url.ToString()));
        builder.Services.AddHandinger();
        builder.Services.AddHandinger("outsider");
        using IHost host = builder.Build();
        await host.StartAsync();

        WorkerTemplate worker = await host.Services.GetRequiredService<HandingerClient>().Workers.New(new());
        HandingerClient outsider = host.Services.GetRequiredKeyedService<HandingerClient>("outsider");

        await Assert.ThrowsAsync<PermissionDeniedException>(() => outsider.Workers.Get(worker.Id));
    }

    [Fact]
    public async Task An_account_takes_no_key_from_elsewhere()
    {
        // The variable of a client that no other test makes without a key.
        Environment.SetEnvironmentVariable("VAULT_API_KEY", "the default account's");
        try
        {
            HostApplicationBuilder builder = Application(("Vault:ApiKey", "the default account's"));
            Acme.Vault.VaultServiceCollectionExtensions.AddVault(builder.Services, "b");
            using IHost host = builder.Build();

            OptionsValidationException e = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

            Assert.Contains("section Vault:b ", e.Message);
        }
        finally
        {
            Environment.SetEnvironmentVariable("VAULT_API_KEY", null);
        }
    }

    [Fact]
    public void Two_revisions_of_one_API_live_in_one_application()
    {
        HostApplicationBuilder builder = Application(("Handinger:ApiKey", "k"));
        builder.Services.AddHandinger();
        V20260515.HandingerServiceCollectionExtensions.AddHandinger(builder.Services);
        using IHost host = builder.Build();

        Assert.NotNull(host.Services.GetRequiredService<HandingerClient>());
        Assert.NotNull(host.Services.GetRequiredService<V20260515.HandingerClient>());
    }

    [Fact]
    public void Adding_a_client_twice_adds_up_what_configures_it()
    {
        HostApplicationBuilder builder = Application(("Handinger:ApiKey", "k"));
        builder.Services.AddHandinger(o => o.MaxRetries = 5);
        builder.Services.AddHandinger(o => o.StrictResponses = true);
        using IHost host = builder.Build();

        HandingerClientOptions options = host.Services.GetRequiredService<IOptions<HandingerClientOptions>>().Value;

        Assert.Equal((5, true), (options.MaxRetries, options.StrictResponses));
        Assert.Single(host.Services.GetServices<HandingerClient>());
    }

    [Fact]
    public void An_account_without_a_name_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new ServiceCollection().AddHandinger(" "));
        Assert.Throws<ArgumentNullException>(() => new ServiceCollection().AddHandinger((string)null!));
    }

    [Fact]
    public void No_configuration_is_needed()
    {
        using ServiceProvider services = new ServiceCollection().AddHandinger(o => o.ApiKey = "k").Options.Services.BuildServiceProvider();

        Assert.Equal(new Uri("https://handinger.com"), services.GetRequiredService<HandingerClient>().BaseUrl);
    }

    internal static HostApplicationBuilder Application(params (string Key, string Value)[] configuration)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection(configuration.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)));
        return builder;
    }
}
