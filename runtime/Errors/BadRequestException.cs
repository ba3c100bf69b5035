namespace Handinger.Runtime;

/// <summary>400: the API could not understand the request.</summary>
public class BadRequestException : ApiException
{
    /// <summary>A failure, such as a test makes.</summary>
    public BadRequestException()
    {
    }

    /// <summary>A failure, such as a test makes.</summary>
    public BadRequestException(string message)
        : base(message)
    {
    }

    /// <summary>A failure, such as a test makes.</summary>
    public BadRequestException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>A failure that the API answered with.</summary>
    public BadRequestException(ApiFailure failure)
        : base(failure)
    {
    }
}
