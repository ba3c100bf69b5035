using System.Text;
using System.Text.Json;
using Handinger.R20260710;
using Handinger.Runtime;

namespace Handinger.Client.Tests;

/// <summary>What the models of the newest revision keep apart and keep whole.</summary>
public class ModelTests
{
    [Fact]
    public void Null_and_absent_are_told_apart_when_written()
    {
        Assert.Equal("""{"title":"x"}""", Text(new UpdateWorker { Title = "x" }));
        Assert.Equal("""{"outputSchema":null}""", Text(new UpdateWorker { OutputSchema = null }));
        Assert.Equal("""{"url":null}""", Text(new UpdateWebhook { Url = null }));
        Assert.Equal("{}", Text(new CreateWorker()));
    }

    [Fact]
    public void Null_and_absent_are_told_apart_when_read()
    {
        Assert.False(UpdateWorker.FromJson("{}").HasOutputSchema);
        Assert.True(UpdateWorker.FromJson("""{"outputSchema":null}""").HasOutputSchema);
        Assert.False(new UpdateWorker().HasOutputSchema);
        Assert.True(new UpdateWorker { OutputSchema = null }.HasOutputSchema);
    }

    [Fact]
    public void Constants_fill_themselves() =>
        Assert.Equal("cron", JsonDocument.Parse(new CronWhen { Cron = "0 9 * * 1" }.ToJson()).RootElement.GetProperty("type").GetString());

    [Fact]
    public void A_time_that_is_half_a_surrogate_is_a_value_of_another_kind()
    {
        WebhookExecution execution = WebhookExecution.FromJson("""{"id":"whe_1","createdAt":"\ud800"}""");

        Assert.Equal("whe_1", execution.Id);
        Assert.Contains("$.createdAt", Assert.Throws<JsonPropertyException>(() => execution.CreatedAt).Message, StringComparison.Ordinal);
    }

    // Strings are made late, each from its own place in the text; those that differ only in the middle, or are no ASCII, may not be taken for each other.
    [Fact]
    public void Strings_of_a_long_text_are_each_their_own()
    {
        string[] ids = [.. Enumerable.Range(0, 400).SelectMany(i => new[] { $"trn_{i:000}_end", $"trn_{i:000}_end", $"tr\u00F6_{i:000}_end", "same" })];
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(new { taskId = "tsk", items = ids.Select(id => new { id }) }, JsonSerializerOptions.Web);
        byte[] plain = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(json).Replace("\\u00F6", "\u00F6", StringComparison.Ordinal));

        Assert.Equal(ids, TaskTurnList.FromJson(json).Items.Select(turn => turn.Id));
        Assert.Equal(ids, TaskTurnList.FromJson(plain).Items.Select(turn => turn.Id));
    }

    [Fact]
    public void An_unknown_enum_value_survives()
    {
        WorkerTemplate template = WorkerTemplate.FromJson("""{"id":"w","visibility":"team"}""");

        Assert.Equal("team", template.Visibility.ToString());
        Assert.NotEqual(Visibility.Public, template.Visibility);
        Assert.Contains("\"team\"", Text(template), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_variant_survives()
    {
        const string Json = """{"id":"s","type":"lunar","phase":"full","budget":"low","input":"x","nextRunAt":"2026-07-14T07:00:00Z"}""";

        WorkerSchedule schedule = WorkerSchedule.FromJson(Json);

        Assert.IsType<JsonElement>(schedule.Value);
        Assert.Equal(Json, Encoding.UTF8.GetString(schedule.ToJson()));
        Assert.Equal("s", schedule.Id);
    }

    [Fact]
    public void What_the_server_left_out_fails_only_when_it_is_read()
    {
        Worker worker = Worker.FromJson("""{"id":"w","files":[{"filename":"a","mediaType":"text/plain"}],"running":"yes"}""");

        Assert.Equal("w", worker.Id);
        Assert.Equal("$.files[0].url", Assert.Throws<JsonPropertyException>(() => worker.Files[0].Url).Path);
        Assert.Equal("$.running", Assert.Throws<JsonPropertyException>(() => worker.Running).Path);
        Assert.Equal("$.output_text", Assert.Throws<JsonPropertyException>(() => worker.OutputText).Path);
        Assert.Equal("""{"id":"w","files":[{"filename":"a","mediaType":"text/plain"}],"running":"yes"}""", Text(worker));
    }

    [Fact]
    public void Secrets_are_masked_in_text_but_not_on_the_wire()
    {
        Webhook webhook = Webhook.FromJson("""{"token":"whk_secret","url":null}""");

        Assert.Equal("""{"token":"***","url":null}""", webhook.ToString());
        Assert.Equal("""{"token":"whk_secret","url":null}""", Text(webhook));
    }

    [Fact]
    public void A_changed_copy_forgets_the_raw_text()
    {
        DeleteTaskResponse read = DeleteTaskResponse.FromJson("""{ "archived": true }""");

        Assert.Equal("""{ "archived": true }""", Encoding.UTF8.GetString(read.RawJson.Span));
        Assert.True((read with { Archived = false }).RawJson.IsEmpty);
        Assert.Equal(new DeleteTaskResponse { Archived = true }, read);
        Assert.Equal(new DeleteTaskResponse { Archived = true }.GetHashCode(), read.GetHashCode());
    }

    [Fact]
    public void JsonSerializer_knows_every_model()
    {
        WebhookExecutionList list = JsonSerializer.Deserialize<WebhookExecutionList>("""{"logs":[],"page":1,"pageCount":0,"totalCount":0}""", HandingerJson.Options)!;

        Assert.Equal(1, list.Page);
        Assert.Equal("""{"logs":[],"page":1,"pageCount":0,"totalCount":0}""", JsonSerializer.Serialize(list, HandingerJson.Options));
    }

    private static string Text(JsonModel model) => Encoding.UTF8.GetString(model.ToJson());
}
