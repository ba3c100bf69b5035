namespace Handinger.Runtime;

/// <summary>422: the request is well-formed, its content is not acceptable.</summary>
public class UnprocessableEntityException : ApiException
{
    /// <summary>A failure, such as a test makes.</summary>
    public UnprocessableEntityException()
    {
    }

    /// <summary>A failure, such as a test makes.</summary>
    public UnprocessableEntityException(string message)
        : base(message)
    {
    }

    /// <summary>A failure, such as a test makes.</summary>
    public UnprocessableEntityException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>A failure that the API answered with.</summary>
    public UnprocessableEntityException(ApiFailure failure)
        : base(failure)
    {
    }
}
