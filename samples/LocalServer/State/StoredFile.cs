namespace Handinger.LocalServer.State;

/// <summary>A file whose bytes lie on disk, so that an upload of any size costs no memory.</summary>
internal sealed record StoredFile(string Id, string? Name, string MediaType, long Size, string DiskPath);
