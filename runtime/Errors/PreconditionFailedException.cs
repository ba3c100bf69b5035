namespace Handinger.Runtime;

/// <summary>412: the thing is not, or no longer, in the state that the request asked for with <c>If-Match</c> or <c>If-Unmodified-Since</c> (RFC 9110, 13).</summary>
public class PreconditionFailedException : ApiException
{
    /// <summary>A failure, such as a test makes.</summary>
    public PreconditionFailedException()
    {
    }

    /// <summary>A failure, such as a test makes.</summary>
    public PreconditionFailedException(string message)
        : base(message)
    {
    }

    /// <summary>A failure, such as a test makes.</summary>
    public PreconditionFailedException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>A failure that the API answered with.</summary>
    public PreconditionFailedException(ApiFailure failure)
        : base(failure)
    {
    }
}
