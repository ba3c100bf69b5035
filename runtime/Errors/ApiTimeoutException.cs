namespace Handinger.Runtime;

/// <summary>The API did not answer in time.</summary>
public class ApiTimeoutException : ApiConnectionException
{
    /// <summary>A failure, such as a test makes.</summary>
    public ApiTimeoutException()
    {
    }

    /// <summary>A failure, such as a test makes.</summary>
    public ApiTimeoutException(string message)
        : base(message)
    {
    }

    /// <summary>A failure, such as a test makes.</summary>
    public ApiTimeoutException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>A failure of a call.</summary>
    public ApiTimeoutException(ApiFailure failure)
        : base(failure)
    {
    }
}
