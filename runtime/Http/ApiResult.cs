namespace Handinger.Runtime;

/// <summary>What an attempt brought.</summary>
/// <param name="Response">The response; disposed already unless there is a stream.</param>
/// <param name="Body">The body, where it was read whole.</param>
/// <param name="Stream">The body while it arrives, which whoever has this result disposes; null else.</param>
/// <param name="Attempts">Attempts made.</param>
internal readonly record struct ApiResult(HttpResponseMessage Response, ReadOnlyMemory<byte> Body, ResponseStream? Stream, int Attempts);
