using System.Text.Json;

namespace Handinger.Extensions.AspNetCore;

/// <summary>The sender's JSON is wrong, rather than some other JSON that a handler reads: the sender is told.</summary>
internal sealed class PayloadException(JsonException cause) : JsonException(cause.Message, cause.Path, cause.LineNumber, cause.BytePositionInLine, cause);
