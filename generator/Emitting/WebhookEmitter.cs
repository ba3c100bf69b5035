using System;
using System.Linq;
using Handinger.Gen.Modeling.Model;

namespace Handinger.Gen.Emitting;

/// <summary>Emits a class that reads what the API sends by itself: a method for each webhook and callback.</summary>
internal static class WebhookEmitter
{
    public static string ClassFor(ApiIdentity api) => api.ApiName + "Webhooks";

    public static SourceFile? Emit(ApiIdentity api, EquatableArray<WebhookModel> webhooks)
    {
        if (webhooks.Count == 0)
            return null;

        CodeWriter writer = CodeWriter.ForCode(api);
        writer.Line("/// <summary>Reads the bodies of the requests that the API makes by itself.</summary>");
        writer.Open(ServiceEmitter.Accessibility(api) + " static partial class " + ClassFor(api));
        var scope = new MemberScope(api, webhooks.Select(webhook => "Parse" + webhook.Name));
        bool isFirst = true;
        foreach (WebhookModel webhook in webhooks.OrderBy(webhook => webhook.Name, StringComparer.Ordinal))
        {
            if (!isFirst)
                writer.Line();
            isFirst = false;
            WriteMethod(writer, webhook, scope, "ReadOnlyMemory<byte> utf8Json", "utf8Json");
            writer.Line();
            WriteMethod(writer, webhook, scope, "string json", "json");
        }

        writer.Close();
        return writer.ToSparingFile(api, ClassFor(api));
    }

    private static void WriteMethod(CodeWriter writer, WebhookModel webhook, MemberScope scope, string parameter, string name)
    {
        XmlDocWriter.Write(writer, webhook.Documentation);
        XmlDocWriter.Param(writer, name, "The body of the request, as it was received.");
        XmlDocWriter.Returns(writer, "What the body says.");
        XmlDocWriter.Obsolete(writer, webhook.Documentation);
        string type = TypeNames.Of(webhook.Payload);
        writer.Line("public static " + type + " Parse" + webhook.Name + "(" + parameter + ") =>");
        writer.Deeper().Line(scope.OfRuntime("Json.Read<" + type + ">(") + name + ", " + scope.Reader(webhook.Payload, nullable: false), ");").Shallower();
    }
}
