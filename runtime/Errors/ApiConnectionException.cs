namespace Handinger.Runtime;

/// <summary>The API could not be reached, or the connection broke before the answer was whole.</summary>
public class ApiConnectionException : ApiException
{
    /// <summary>A failure, such as a test makes.</summary>
    public ApiConnectionException()
    {
    }

    /// <summary>A failure, such as a test makes.</summary>
    public ApiConnectionException(string message)
        : base(message)
    {
    }

    /// <summary>A failure, such as a test makes.</summary>
    public ApiConnectionException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>A failure of a call.</summary>
    public ApiConnectionException(ApiFailure failure)
        : base(failure)
    {
    }
}
