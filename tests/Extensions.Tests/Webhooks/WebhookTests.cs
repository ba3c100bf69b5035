using System.Net;
using System.Text;
using System.Text.Json;
using Handinger.Extensions.AspNetCore;
using Handinger.Extensions.Tests.Support;
using Handinger.LocalServer;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Handinger.Extensions.Tests.Webhooks;

/// <summary><c>app.MapHandingerWebhook</c>: who is let in, what is read, what is answered.</summary>
public sealed class WebhookTests
{
    private const string Token = "whk_1";
    private const string Header = "X-Handinger-Token";

    [Fact]
    public async Task A_task_that_finishes_reaches_the_handler()
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync();
        using HandingerClient client = new(new() { BaseUrl = server.Url, ApiKey = server.ApiKey });
        WorkerTemplate worker = await client.Workers.New(new());
        TaskCompletionSource<string> received = new();
        Dictionary<string, string> tokens = [];
        await using TestApplication app = await TestApplication.Start(app => app.MapHandingerWebhook(
            "/hook/{worker}",
            "",
            (delivery, _) =>
            {
                received.SetResult(delivery.Json.GetProperty("taskId").GetString()!);
                return Task.CompletedTask;
            },
            o => o.FindToken = (context, _) => new(tokens.GetValueOrDefault((string)context.Request.RouteValues["worker"]!))));
        tokens[worker.Id] = (await client.Workers.Webhooks.Update(worker.Id, new() { Url = new Uri(app.Url, "/hook/" + worker.Id).ToString() })).Token!;

        Worker task = await client.Tasks.New(new() { WorkerId = worker.Id, Input = "Is the moon cheese?" });
        await server.WhenIdleAsync();

        Assert.Equal(task.Metadata.GetProperty("taskId").GetString(), await received.Task);
        WebhookExecution execution = Assert.Single((await client.Workers.Webhooks.ListExecutions(worker.Id)).Logs);
        Assert.Equal(204, execution.ResponseStatus);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("whk_2")]
    [InlineData("whk_1 x")]
    [InlineData("WHK_1")]
    public async Task Without_the_token_the_answer_is_401_and_nothing_else(string? token)
    {
        int handled = 0;
        await using TestApplication app = await TestApplication.Start(app => app.MapHandingerWebhook("/hook", Token, (_, _) => Count(ref handled)));

        using HttpResponseMessage response = await app.Post("/hook", "{}", token);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        Assert.Empty(response.Headers.WwwAuthenticate);
        Assert.Equal(0, handled);
    }

    [Fact]
    public async Task Two_tokens_in_one_request_are_none()
    {
        await using TestApplication app = await TestApplication.Start(app => app.MapHandingerWebhook("/hook", Token, (_, _) => Task.CompletedTask));
        using HttpRequestMessage request = new(HttpMethod.Post, new Uri(app.Url, "/hook")) { Content = new StringContent("{}") };
        request.Headers.Add(Header, [Token, Token]);

        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Http.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task A_stranger_is_refused_before_the_body_is_read()
    {
        await using TestApplication app = await TestApplication.Start(app => app.MapHandingerWebhook("/hook", Token, (_, _) => Task.CompletedTask, o => o.MaxBodyBytes = 10));

        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Post("/hook", new string('x', 1000), "whk_2")).StatusCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_over_the_limit_is_413_whether_or_not_its_length_is_told(bool isChunked)
    {
        int handled = 0;
        await using TestApplication app = await TestApplication.Start(app => app.MapHandingerWebhook("/hook", Token, (_, _) => Count(ref handled), o => o.MaxBodyBytes = 10));

        Assert.Equal(HttpStatusCode.NoContent, (await app.Post("/hook", "0123456789", Token, isChunked)).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await app.Post("/hook", "0123456789a", Token, isChunked)).StatusCode);
        Assert.Equal(1, handled);
    }

    [Fact]
    public async Task The_body_is_handed_over_as_it_came()
    {
        const string body = "{ \"a\" : \"é\\u00e9\" }\n";
        byte[]? seen = null;
        await using TestApplication app = await TestApplication.Start(app => app.MapHandingerWebhook("/hook", Token, (delivery, _) =>
        {
            seen = delivery.Body.ToArray();
            return Task.CompletedTask;
        }));

        await app.Post("/hook", body, Token);

        Assert.Equal(Encoding.UTF8.GetBytes(body), seen);
    }

    [Fact]
    public async Task A_payload_can_be_typed()
    {
        JsonElement seen = default;
        await using TestApplication app = await TestApplication.Start(app => app.MapHandingerWebhook("/hook", Token, HandingerWebhooks.ParseTaskFinished, (payload, _) =>
        {
            seen = payload;
            return Task.CompletedTask;
        }));

        Assert.Equal(HttpStatusCode.NoContent, (await app.Post("/hook", """{ "taskId": "tsk_1" }""", Token)).StatusCode);
        Assert.Equal("tsk_1", seen.GetProperty("taskId").GetString());
        Assert.Equal(HttpStatusCode.BadRequest, (await app.Post("/hook", "no json", Token)).StatusCode);
    }

    [Fact]
    public async Task A_payload_can_have_the_name_of_a_type_of_the_package()
    {
        string? seen = null;
        await using TestApplication app = await TestApplication.Start(app => Acme.Vault.VaultEndpointRouteBuilderExtensions.MapVaultWebhook(
            app,
            "/hook",
            Token,
            Acme.Vault.VaultWebhooks.ParseRotated,
            (Acme.Vault.WebhookDelivery payload, CancellationToken _) =>
            {
                seen = payload.Secret;
                return Task.CompletedTask;
            }));
        using HttpRequestMessage request = new(HttpMethod.Post, new Uri(app.Url, "/hook")) { Content = new StringContent("""{ "secret": "db" }""") };
        request.Headers.Add("X-Vault-Token", Token);

        Assert.Equal(HttpStatusCode.NoContent, (await app.Http.SendAsync(request)).StatusCode);
        Assert.Equal("db", seen);
    }

    [Fact]
    public async Task Wrong_JSON_of_the_sender_is_400_and_of_the_handler_500()
    {
        await using TestApplication app = await TestApplication.Start(app =>
        {
            app.MapHandingerWebhook("/sender", Token, (delivery, _) => Task.FromResult(delivery.Json.ValueKind));
            app.MapHandingerWebhook("/handler", Token, (_, _) => Task.FromException(new JsonException("of something else")));
        });

        Assert.Equal(HttpStatusCode.BadRequest, (await app.Post("/sender", "{", Token)).StatusCode);
        Assert.Equal(HttpStatusCode.InternalServerError, (await app.Post("/handler", "{}", Token)).StatusCode);
    }

    [Fact]
    public async Task An_old_token_is_good_while_it_is_exchanged()
    {
        await using TestApplication app = await TestApplication.Start(app => app.MapHandingerWebhook("/hook", Token, (_, _) => Task.CompletedTask, o => o.OtherTokens.Add("whk_old")));

        Assert.Equal(HttpStatusCode.NoContent, (await app.Post("/hook", "{}", "whk_old")).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await app.Post("/hook", "{}", Token)).StatusCode);
    }

    [Fact]
    public async Task Nobody_is_let_in_by_a_name_that_is_not_known()
    {
        await using TestApplication app = await TestApplication.Start(app =>
            app.MapHandingerWebhook("/hook", "", (_, _) => Task.CompletedTask, o => o.FindToken = (_, _) => new((string?)null)));

        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Post("/hook", "{}", "")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Post("/hook", "{}", null)).StatusCode);
    }

    [Fact]
    public async Task A_handler_can_answer_itself()
    {
        await using TestApplication app = await TestApplication.Start(app => app.MapHandingerWebhook("/hook", Token, (delivery, _) =>
        {
            delivery.Context.Response.StatusCode = StatusCodes.Status202Accepted;
            return Task.CompletedTask;
        }));

        Assert.Equal(HttpStatusCode.Accepted, (await app.Post("/hook", "{}", Token)).StatusCode);
    }

    [Fact]
    public async Task Only_post_is_answered()
    {
        await using TestApplication app = await TestApplication.Start(app => app.MapHandingerWebhook("/hook", Token, (_, _) => Task.CompletedTask));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await app.Http.GetAsync(new Uri(app.Url, "/hook"))).StatusCode);
    }

    [Fact]
    public async Task What_would_let_anybody_in_is_refused_at_start()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => TestApplication.Start(app => app.MapHandingerWebhook("/hook", " ", (_, _) => Task.CompletedTask)));
        await Assert.ThrowsAsync<InvalidOperationException>(() => TestApplication.Start(app => app.MapHandingerWebhook("/hook", Token, (_, _) => Task.CompletedTask, o => o.HandleOnce = true)));
    }

    [Fact]
    public async Task A_delivery_that_comes_twice_is_handled_once()
    {
        int handled = 0;
        await using TestApplication app = await Once((_, _) => Count(ref handled));

        Assert.Equal(HttpStatusCode.NoContent, (await app.Post("/hook", """{"turn":1}""", Token)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await app.Post("/hook", """{"turn":1}""", Token)).StatusCode);
        Assert.Equal(1, handled);
        await app.Post("/hook", """{"turn":2}""", Token);
        Assert.Equal(2, handled);
    }

    [Fact]
    public async Task One_that_failed_is_handled_when_it_comes_again()
    {
        int tries = 0;
        await using TestApplication app = await Once((_, _) => ++tries == 1 ? throw new InvalidOperationException("down") : Task.CompletedTask);

        Assert.Equal(HttpStatusCode.InternalServerError, (await app.Post("/hook", "{}", Token)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await app.Post("/hook", "{}", Token)).StatusCode);
        Assert.Equal(2, tries);
    }

    [Fact]
    public async Task One_that_comes_while_it_is_handled_is_to_come_again()
    {
        TaskCompletionSource begun = new(), end = new();
        await using TestApplication app = await Once((_, _) =>
        {
            begun.SetResult();
            return end.Task;
        });

        Task<HttpResponseMessage> first = app.Post("/hook", "{}", Token);
        await begun.Task;
        HttpStatusCode second = (await app.Post("/hook", "{}", Token)).StatusCode;
        end.SetResult();

        Assert.Equal(HttpStatusCode.Conflict, second);
        Assert.Equal(HttpStatusCode.NoContent, (await first).StatusCode);
    }

    [Fact]
    public async Task Machines_that_share_a_cache_share_what_they_know()
    {
        TaskCompletionSource begun = new(), end = new();
        IDistributedCache cache = new MemoryDistributedCache(Options.Create(new MemoryDistributedCacheOptions()));
        await using TestApplication first = await Once(
            (_, _) =>
            {
                begun.SetResult();
                return end.Task;
            },
            cache: cache);
        int handled = 0;
        await using TestApplication second = await Once((_, _) => Count(ref handled), cache: cache);

        Task<HttpResponseMessage> delivery = first.Post("/hook", "{}", Token);
        await begun.Task;
        HttpStatusCode meanwhile = (await second.Post("/hook", "{}", Token)).StatusCode;
        end.SetResult();
        await delivery;

        Assert.Equal(HttpStatusCode.Conflict, meanwhile);
        Assert.Equal(HttpStatusCode.NoContent, (await second.Post("/hook", "{}", Token)).StatusCode);
        Assert.Equal(0, handled);
    }

    [Fact]
    public async Task The_id_of_a_delivery_can_be_the_senders()
    {
        int handled = 0;
        await using TestApplication app = await Once((_, _) => Count(ref handled), (_, body) => JsonDocument.Parse(body).RootElement.GetProperty("turnId").GetString());

        await app.Post("/hook", """{"turnId":"t1","try":1}""", Token);
        await app.Post("/hook", """{"turnId":"t1","try":2}""", Token);

        Assert.Equal(1, handled);
    }

    private static Task<TestApplication> Once(Func<WebhookDelivery, CancellationToken, Task> handler, Func<HttpContext, ReadOnlyMemory<byte>, string?>? id = null, IDistributedCache? cache = null) =>
        TestApplication.Start(
            app => app.MapHandingerWebhook("/hook", Token, handler, o => (o.HandleOnce, o.DeliveryId) = (true, id)),
            services =>
            {
                if (cache is not null)
                    services.AddSingleton(cache);
                services.AddWebhookDeliveries();
            });

    private static Task Count(ref int handled)
    {
        handled++;
        return Task.CompletedTask;
    }
}
