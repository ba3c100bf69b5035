namespace Handinger.Runtime;

/// <summary>429: too many requests; <see cref="ApiException.RetryAfter"/> tells how long to wait, where the API does.</summary>
public class RateLimitException : ApiException
{
    /// <summary>A failure, such as a test makes.</summary>
    public RateLimitException()
    {
    }

    /// <summary>A failure, such as a test makes.</summary>
    public RateLimitException(string message)
        : base(message)
    {
    }

    /// <summary>A failure, such as a test makes.</summary>
    public RateLimitException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>A failure that the API answered with.</summary>
    public RateLimitException(ApiFailure failure)
        : base(failure)
    {
    }
}
