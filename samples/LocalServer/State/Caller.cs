namespace Handinger.LocalServer.State;

/// <summary>Who an API key belongs to.</summary>
internal sealed record Caller(string ApiKey, string UserId, string OrganizationId);
