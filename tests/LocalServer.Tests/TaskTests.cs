using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Handinger.LocalServer.Tests;

public class TaskTests
{
    private const string WorkerMembers = "id created_at error files incomplete_details messages metadata object output output_text running sources status";

    [Theory]
    [InlineData("2026-05-15", "credits durationMs")]
    [InlineData("2026-06-03", "credits durationMs")]
    [InlineData("2026-07-10", "durationMs")]
    public async Task A_task_without_a_worker_makes_one_and_answers_in_the_form_of_its_revision(string revision, string usage)
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync(new() { Revision = revision }, TestContext.Current.CancellationToken);
        using Caller caller = new(server);

        JsonNode worker = await caller.Post("api/tasks", """{ "input": "Read https://example.com/a please" }""");

        Assert.Equal(WorkerMembers + " structured_output url usage", Names.Of(worker));
        Assert.Equal(usage, Names.Of(worker["usage"]));
        Assert.Equal("completed", (string?)worker["status"]);
        Assert.Equal("https://example.com/a", (string?)worker["sources"]![0]!["url"]);
        Assert.Equal("id content role status type", Names.Of(worker["output"]![0]));
        Assert.Equal((string?)worker["output_text"], (string?)worker["output"]![0]!["content"]![0]!["text"]);
    }

    [Fact]
    public async Task The_agent_is_deterministic_and_fills_the_output_schema()
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using Caller caller = new(server);
        const string Schema = """
            { "type": "object", "required": ["verdict"], "properties": {
              "verdict": { "type": "string", "enum": ["supported", "debunked"] }, "score": { "type": "integer", "minimum": 3 },
              "note": { "type": "string", "maxLength": 5 }, "citations": { "type": "array", "items": { "$ref": "#/definitions/link" } } },
              "definitions": { "link": { "type": "string", "format": "uri" } } }
            """;
        string worker = await caller.NewWorker($$"""{ "outputSchema": {{Schema}} }""");
        string body = $$"""{ "input": "Is the moon cheese?", "workerId": "{{worker}}" }""";

        JsonNode first = await caller.Post("api/tasks", body);
        JsonNode second = await caller.Post("api/tasks", body);

        Assert.Equal((string?)first["output_text"], (string?)second["output_text"]);
        Assert.Equal("""{"verdict":"supported","score":3,"note":"note ","citations":["https://example.com/citations"]}""", first["structured_output"]!.ToJsonString());
    }

    [Fact]
    public async Task A_schema_that_refers_to_itself_ends()
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using Caller caller = new(server);
        string worker = await caller.NewWorker("""{ "outputSchema": { "type": "object", "properties": { "a": { "$ref": "#" }, "b": { "$ref": "#" }, "c": { "$ref": "#/properties/c" } } } }""");

        Assert.NotNull((await caller.Post("api/tasks", $$"""{ "input": "x", "workerId": "{{worker}}" }"""))["structured_output"]);
    }

    [Fact]
    public async Task The_same_task_goes_on_with_its_id()
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using Caller caller = new(server);
        string task = (string)(await caller.Post("api/tasks", """{ "input": "one", "budget": "low" }"""))["metadata"]!["taskId"]!;

        JsonNode worker = await caller.Post("api/tasks", $$"""{ "input": "two", "taskId": "{{task}}", "budget": "high" }""");
        JsonNode turns = await caller.Get($"api/tasks/{task}/turns");
        JsonNode got = await caller.Get("api/tasks/" + task);

        Assert.Contains("\"one\"", (string?)worker["output_text"], StringComparison.Ordinal);
        Assert.Equal("items taskId", Names.Of(turns));
        Assert.Equal(
            "id completedAt credits durationMs files input inputTokens outputText outputTokens role seq startedAt status structuredOutput taskId",
            Names.Of(turns["items"]![1]));
        Assert.Equal(["one", "two"], turns["items"]!.AsArray().Select(turn => (string)turn!["input"]!));
        Assert.Equal("task", Names.Of(got));
        Assert.Equal("id completedAt createdAt createdByUserId organizationId status title totals triggeredBy url workerId", Names.Of(got["task"]));
        Assert.Equal("api", (string?)got["task"]!["triggeredBy"]);
        Assert.Equal(2, (int?)got["task"]!["totals"]!["turnCount"]);
        Assert.Equal(21, (int?)got["task"]!["totals"]!["credits"]);
    }

    [Theory]
    [InlineData("2026-05-15")]
    [InlineData("2026-06-03")]
    public async Task Earlier_a_task_came_with_its_turns(string revision)
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync(new() { Revision = revision }, TestContext.Current.CancellationToken);
        using Caller caller = new(server);
        string task = (string)(await caller.Post("api/tasks", """{ "input": "one" }"""))["metadata"]!["taskId"]!;

        JsonNode got = await caller.Get("api/tasks/" + task);

        Assert.Equal("task turns", Names.Of(got));
        Assert.DoesNotContain("files", Names.Of(got["turns"]![0]).Split(' '));
        Assert.Equal(HttpStatusCode.NotFound, (await caller.Fail(HttpMethod.Get, $"api/tasks/{task}/turns")).Status);
    }

    [Fact]
    public async Task An_archived_task_can_be_read_but_takes_no_more_turns()
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using Caller caller = new(server);
        string task = (string)(await caller.Post("api/tasks", """{ "input": "one" }"""))["metadata"]!["taskId"]!;

        Assert.Equal("""{"archived":true}""", (await caller.Delete("api/tasks/" + task)).ToJsonString());

        await caller.Get("api/tasks/" + task);
        Assert.Equal(HttpStatusCode.NotFound, (await caller.Fail(HttpMethod.Post, "api/tasks", $$"""{ "input": "x", "taskId": "{{task}}" }""")).Status);
    }

    [Theory]
    [InlineData("files", 1)]
    [InlineData("files", 2)]
    [InlineData("files[]", 2)]
    public async Task Files_come_by_multipart_and_are_served_back(string name, int count)
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using Caller caller = new(server);
        using MultipartFormDataContent form = new() { { new StringContent("Summarise"), "input" }, { new StringContent("low"), "budget" } };
        for (int i = 0; i < count; i++)
        {
            ByteArrayContent file = new(Encoding.UTF8.GetBytes("content " + i));
            file.Headers.ContentType = new("text/plain");
            form.Add(file, name, $"ä {i}.txt");
        }

        using HttpResponseMessage response = await caller.Http.PostAsync("api/tasks", form, TestContext.Current.CancellationToken);
        JsonNode worker = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(count, worker["files"]!.AsArray().Count);
        JsonNode last = worker["files"]![count - 1]!;
        Assert.Equal("filename mediaType url size", Names.Of(last));
        Assert.Equal($"ä {count - 1}.txt", (string?)last["filename"]);
        Assert.Equal(9, (int?)last["size"]);
        using HttpClient anyone = new();
        Assert.Equal($"content {count - 1}", await anyone.GetStringAsync((string)last["url"]!, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Multipart_is_checked_like_JSON()
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using Caller caller = new(server);
        using MultipartFormDataContent form = new() { { new StringContent(""), "input" } };

        using HttpResponseMessage response = await caller.Http.PostAsync("api/tasks", form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
    }

    [Fact]
    public async Task A_run_goes_on_when_the_caller_hangs_up()
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync(new() { WordDelay = TimeSpan.FromMilliseconds(50) }, TestContext.Current.CancellationToken);
        using Caller caller = new(server);
        string worker = await caller.NewWorker();
        using (CancellationTokenSource hangUp = new(TimeSpan.FromMilliseconds(60)))
        {
            using StringContent body = new($$"""{ "input": "a few words", "workerId": "{{worker}}" }""", Encoding.UTF8, "application/json");
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => caller.Http.PostAsync("api/tasks", body, hangUp.Token));
        }

        Assert.Equal("running", (string?)(await caller.Get("api/workers/" + worker))["status"]);
        await server.WhenIdleAsync(TestContext.Current.CancellationToken);
        Assert.Equal("completed", (string?)(await caller.Get("api/workers/" + worker))["status"]);
    }
}
