namespace Handinger.LocalServer.Http;

/// <summary>Ends a request with a status and <c>{"error": message}</c>.</summary>
internal sealed class ApiException(int status, string message) : Exception(message)
{
    public int Status { get; } = status;
}
