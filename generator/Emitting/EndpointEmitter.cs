using System.Collections.Generic;
using System.Linq;
using Handinger.Gen.Modeling.Model;

namespace Handinger.Gen.Emitting;

/// <summary>
/// Emits the methods that receive the API's webhooks, where the project has Handinger.Extensions.AspNetCore and the document tells (<c>x-sdk-secret</c>) which header carries the shared token.
/// </summary>
internal static class EndpointEmitter
{
    // In full: a schema may have the name of any of the package's types.
    private const string Package = "global::Handinger.Extensions.AspNetCore.";

    public static string ClassFor(ApiIdentity api) => api.ApiName + "EndpointRouteBuilderExtensions";

    public static SourceFile? Emit(ApiIdentity api, EquatableArray<WebhookModel> webhooks)
    {
        // Webhooks with tokens in different headers are of different senders; one method cannot receive them all.
        List<string> headers = webhooks.Select(webhook => webhook.TokenHeader).OfType<string>().Distinct().ToList();
        if (headers.Count != 1)
            return null;

        string header = Literals.String(headers[0]);
        CodeWriter writer = CodeWriter.ForFile(
            api, "System", "System.Threading", "System.Threading.Tasks", "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Routing");
        writer.Line("/// <summary>Receives the requests that the API makes by itself.</summary>");
        writer.Open(ServiceEmitter.Accessibility(api) + " static partial class " + ClassFor(api));
        WriteSummary(writer, "Receives webhooks as they come. One without the token is answered with 401 and is not read; one that was handled, with 204.");
        writer.Line("/// <param name=\"handler\">Handles a delivery; when it throws, the sender sees a failure.</param>");
        WriteConfigure(writer);
        writer.Line("public static IEndpointConventionBuilder Map" + api.ApiName + "Webhook(");
        writer.Deeper();
        writer.Line("this IEndpointRouteBuilder endpoints, string pattern, string token, Func<" + Package + "WebhookDelivery, CancellationToken, Task> handler, Action<" + Package + "WebhookEndpointOptions>? configure = null) =>");
        writer.Line(Package + "WebhookEndpoints.Map(endpoints, pattern, " + header + ", token, handler, configure);");
        writer.Shallower();

        writer.Line();
        WriteSummary(writer, "Receives webhooks with their bodies read. One without the token is answered with 401 and is not read, one that cannot be read with 400; one that was handled, with 204.");
        writer.Line("/// <typeparam name=\"T\">What a body says.</typeparam>");
        writer.Line("/// <param name=\"parse\">Reads a body: a method of <see cref=\"" + WebhookEmitter.ClassFor(api) + "\"/>.</param>");
        writer.Line("/// <param name=\"handler\">Handles what was read; when it throws, the sender sees a failure.</param>");
        WriteConfigure(writer);
        writer.Line("public static IEndpointConventionBuilder Map" + api.ApiName + "Webhook<T>(");
        writer.Deeper();
        writer.Line("this IEndpointRouteBuilder endpoints, string pattern, string token, Func<ReadOnlyMemory<byte>, T> parse, Func<T, CancellationToken, Task> handler, Action<" + Package + "WebhookEndpointOptions>? configure = null) =>");
        writer.Line(Package + "WebhookEndpoints.Map(endpoints, pattern, " + header + ", token, parse, handler, configure);");
        writer.Shallower();
        writer.Close();
        return writer.ToFile(api, ClassFor(api));
    }

    private static void WriteSummary(CodeWriter writer, string summary)
    {
        writer.Line("/// <summary>", summary, "</summary>");
        writer.Line("/// <param name=\"endpoints\">The application's endpoints.</param>");
        writer.Line("/// <param name=\"pattern\">The path to listen on.</param>");
        writer.Line("/// <param name=\"token\">The shared token; empty where <paramref name=\"configure\"/> sets how it is found.</param>");
    }

    private static void WriteConfigure(CodeWriter writer)
    {
        writer.Line("/// <param name=\"configure\">The size limit, tokens that differ by delivery, deliveries that come twice.</param>");
        writer.Line("/// <returns>The endpoint, to configure it further.</returns>");
    }
}
