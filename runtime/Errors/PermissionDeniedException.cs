namespace Handinger.Runtime;

/// <summary>403: the credential does not allow this.</summary>
public class PermissionDeniedException : ApiException
{
    /// <summary>A failure, such as a test makes.</summary>
    public PermissionDeniedException()
    {
    }

    /// <summary>A failure, such as a test makes.</summary>
    public PermissionDeniedException(string message)
        : base(message)
    {
    }

    /// <summary>A failure, such as a test makes.</summary>
    public PermissionDeniedException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>A failure that the API answered with.</summary>
    public PermissionDeniedException(ApiFailure failure)
        : base(failure)
    {
    }
}
