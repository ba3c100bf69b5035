using System.Text.Json;
using System.Text.Json.Serialization;

namespace Handinger.Benchmarks;

/// <summary>The types a user would write by hand for System.Text.Json's source generator, unknown properties kept.</summary>
internal abstract class Rival
{
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Extra { get; set; }
}

internal sealed class RivalWorker : Rival
{
    public required string Id { get; init; }

    [JsonPropertyName("created_at")]
    public long? CreatedAt { get; init; }

    public JsonElement? Error { get; init; }

    public required IReadOnlyList<RivalFile> Files { get; init; }

    [JsonPropertyName("incomplete_details")]
    public JsonElement? IncompleteDetails { get; init; }

    public required IReadOnlyList<JsonElement> Messages { get; init; }

    public required JsonElement Metadata { get; init; }

    public required string Object { get; init; }

    public required IReadOnlyList<RivalOutput> Output { get; init; }

    [JsonPropertyName("output_text")]
    public required string OutputText { get; init; }

    public required bool Running { get; init; }

    public required IReadOnlyList<RivalSource> Sources { get; init; }

    public required string Status { get; init; }

    [JsonPropertyName("structured_output")]
    public JsonElement? StructuredOutput { get; init; }

    public required string Url { get; init; }

    public RivalUsage? Usage { get; init; }
}

internal sealed class RivalFile : Rival
{
    public string? Filename { get; init; }

    public required string MediaType { get; init; }

    public required string Url { get; init; }

    public long? Size { get; init; }
}

internal sealed class RivalOutput : Rival
{
    public required string Id { get; init; }

    public required IReadOnlyList<RivalContent> Content { get; init; }

    public required string Role { get; init; }

    public required string Status { get; init; }

    public required string Type { get; init; }
}

internal sealed class RivalContent : Rival
{
    public required string Text { get; init; }

    public required string Type { get; init; }
}

internal sealed class RivalSource : Rival
{
    public required string Id { get; init; }

    public string? Title { get; init; }

    public required string Type { get; init; }

    public required string Url { get; init; }
}

internal sealed class RivalUsage : Rival
{
    public long? DurationMs { get; init; }
}

internal sealed class RivalExecutionList : Rival
{
    public required IReadOnlyList<RivalExecution> Logs { get; init; }

    public required long Page { get; init; }

    public required long PageCount { get; init; }

    public required long TotalCount { get; init; }
}

internal sealed class RivalExecution : Rival
{
    public required string Id { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required long DurationMs { get; init; }

    public string? ErrorMessage { get; init; }

    public required string RequestStatus { get; init; }

    public long? ResponseStatus { get; init; }

    public string? TaskId { get; init; }

    public string? TaskTitle { get; init; }

    public required string Url { get; init; }

    public required string WorkerId { get; init; }
}

internal sealed class RivalTurnList : Rival
{
    public required IReadOnlyList<RivalTurn> Items { get; init; }

    public required string TaskId { get; init; }
}

internal sealed class RivalTurn : Rival
{
    public required string Id { get; init; }

    public string? CompletedAt { get; init; }

    public required long Credits { get; init; }

    public required long DurationMs { get; init; }

    public required IReadOnlyList<RivalFile> Files { get; init; }

    public required string Input { get; init; }

    public required long InputTokens { get; init; }

    public required string OutputText { get; init; }

    public required long OutputTokens { get; init; }

    public required string Role { get; init; }

    public required long Seq { get; init; }

    public required string StartedAt { get; init; }

    public required string Status { get; init; }

    public JsonElement? StructuredOutput { get; init; }

    public required string TaskId { get; init; }
}

/// <summary>The union as System.Text.Json has it: an abstract class whose discriminator may stand anywhere.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(RivalCron), "cron")]
[JsonDerivedType(typeof(RivalInterval), "interval")]
internal abstract class RivalSchedule : Rival
{
    public required string Id { get; init; }

    public required string Input { get; init; }

    public required string Budget { get; init; }

    public required DateTimeOffset NextRunAt { get; init; }
}

internal sealed class RivalCron : RivalSchedule
{
    public required string Cron { get; init; }
}

internal sealed class RivalInterval : RivalSchedule
{
    public required long IntervalSeconds { get; init; }
}

[JsonSourceGenerationOptions(AllowOutOfOrderMetadataProperties = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RivalWorker))]
[JsonSerializable(typeof(RivalExecutionList))]
[JsonSerializable(typeof(RivalTurnList))]
[JsonSerializable(typeof(RivalSchedule))]
internal sealed partial class RivalJson : JsonSerializerContext;
