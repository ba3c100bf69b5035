namespace Handinger.Runtime;

/// <summary>The API answered with success, and with a body that is not what it should be: not JSON, or with <see cref="ClientOptions.StrictResponses"/> not as the document says.</summary>
public class InvalidResponseException : ApiException
{
    /// <summary>A failure, such as a test makes.</summary>
    public InvalidResponseException()
    {
    }

    /// <summary>A failure, such as a test makes.</summary>
    public InvalidResponseException(string message)
        : base(message)
    {
    }

    /// <summary>A failure, such as a test makes.</summary>
    public InvalidResponseException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>A failure of a call.</summary>
    public InvalidResponseException(ApiFailure failure)
        : base(failure)
    {
    }
}
