namespace Handinger.Runtime;

/// <summary>One event of a <c>text/event-stream</c>.</summary>
/// <param name="Data">The data; several lines are joined by a line feed. Empty for an event without any.</param>
/// <param name="Event">The event's name; null when the stream gives none.</param>
/// <param name="Id">The last id that the stream gave, with this event or before it; null for none yet.</param>
/// <param name="Retry">How long the stream asks to wait before connecting again; null when this event does not say.</param>
public sealed record ServerSentEvent(string Data, string? Event = null, string? Id = null, TimeSpan? Retry = null);
