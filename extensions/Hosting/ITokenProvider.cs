namespace Handinger.Extensions.Hosting;

/// <summary>Gives a client its credential, for keys that are rotated or tokens that are renewed.</summary>
public interface ITokenProvider
{
    /// <summary>The credential to use now. It is asked for at each attempt of each call, so it is worth remembering it; after a 401 the client asks once more.</summary>
    /// <param name="cancellationToken">Ends the wait when the call is cancelled or its time is up.</param>
    /// <returns>The key or token, without a scheme such as <c>Bearer</c> in front.</returns>
    ValueTask<string> GetToken(CancellationToken cancellationToken);
}
