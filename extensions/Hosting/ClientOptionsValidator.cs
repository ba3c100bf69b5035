using System.Diagnostics.CodeAnalysis;
using Handinger.Runtime;
using Microsoft.Extensions.Options;

namespace Handinger.Extensions.Hosting;

/// <summary>Options are good when a client can be made of them: that is what finds a missing credential, a wrong address, a bad header.</summary>
internal sealed class ClientOptionsValidator<TClient, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
    string clientName, string section, Func<TOptions, TClient> create) : IValidateOptions<TOptions>
    where TClient : ApiClient
    where TOptions : ClientOptions
{
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        if (name != clientName)
            return ValidateOptionsResult.Skip;

        using HttpClient unused = new(new HttpClientHandler());
        try
        {
            create((TOptions)(options with { HttpClient = options.HttpClient ?? unused })).Dispose();
            return ValidateOptionsResult.Success;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return ValidateOptionsResult.Fail($"{e.Message} (Options come from the configuration's section {section} and from code.)");
        }
    }
}
