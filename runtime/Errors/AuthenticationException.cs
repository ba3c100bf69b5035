namespace Handinger.Runtime;

/// <summary>401: the credential is missing, malformed or revoked.</summary>
public class AuthenticationException : ApiException
{
    /// <summary>A failure, such as a test makes.</summary>
    public AuthenticationException()
    {
    }

    /// <summary>A failure, such as a test makes.</summary>
    public AuthenticationException(string message)
        : base(message)
    {
    }

    /// <summary>A failure, such as a test makes.</summary>
    public AuthenticationException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>A failure that the API answered with.</summary>
    public AuthenticationException(ApiFailure failure)
        : base(failure)
    {
    }
}
