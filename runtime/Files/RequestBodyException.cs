namespace Handinger.Runtime;

/// <summary>Around what the source of a request's body threw, so that it is not taken for a failure of the connection and retried.</summary>
internal sealed class RequestBodyException(Exception cause) : Exception(cause.Message, cause)
{
    /// <summary>The cause, if it is somewhere within an exception of HttpClient.</summary>
    public static Exception? FindCause(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is RequestBodyException found)
                return found.InnerException;
        }

        return null;
    }
}
