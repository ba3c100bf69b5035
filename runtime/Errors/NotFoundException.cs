namespace Handinger.Runtime;

/// <summary>404: there is no such thing, or it is not to be seen with this credential.</summary>
public class NotFoundException : ApiException
{
    /// <summary>A failure, such as a test makes.</summary>
    public NotFoundException()
    {
    }

    /// <summary>A failure, such as a test makes.</summary>
    public NotFoundException(string message)
        : base(message)
    {
    }

    /// <summary>A failure, such as a test makes.</summary>
    public NotFoundException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>A failure that the API answered with.</summary>
    public NotFoundException(ApiFailure failure)
        : base(failure)
    {
    }
}
