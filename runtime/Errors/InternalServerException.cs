namespace Handinger.Runtime;

/// <summary>500 and above: the API failed.</summary>
public class InternalServerException : ApiException
{
    /// <summary>A failure, such as a test makes.</summary>
    public InternalServerException()
    {
    }

    /// <summary>A failure, such as a test makes.</summary>
    public InternalServerException(string message)
        : base(message)
    {
    }

    /// <summary>A failure, such as a test makes.</summary>
    public InternalServerException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>A failure that the API answered with.</summary>
    public InternalServerException(ApiFailure failure)
        : base(failure)
    {
    }
}
