using System.Collections.Generic;
using System.Linq;
using Handinger.Gen.Modeling.Model;

namespace Handinger.Gen.Emitting;

/// <summary>Tells the runtime of parts and fields that are not written the way their kind usually is.</summary>
internal static class PartFormats
{
    public static List<string> Of(BodyContent content, MemberScope scope)
    {
        var formats = new List<string>();
        if (content.Kind is not (BodyKind.Multipart or BodyKind.Form))
            return formats;

        foreach (PartModel part in content.Parts)
        {
            List<string> facts = Facts(part, content.Kind == BodyKind.Multipart, scope);
            if (facts.Count > 0)
                formats.Add("new(" + Literals.String(part.JsonName) + ") { " + string.Join(", ", facts) + " }");
        }

        return formats;
    }

    private static List<string> Facts(PartModel part, bool isMultipart, MemberScope scope)
    {
        var facts = new List<string>();
        bool isSpread = part.Kind is PartKind.Object or PartKind.Repeated;
        if (isMultipart && part.ContentType is { } type && !IsUsual(part.Kind, type))
            facts.Add("ContentType = " + Literals.String(type));
        if (part.Kind == PartKind.Json && (!isMultipart || !IsObject(part.Type)))
            facts.Add("IsJson = true");
        if (part.Kind == PartKind.Object || (part.Kind == PartKind.Repeated && (!part.Explode || part.Style == ParameterStyle.DeepObject)))
            facts.Add("Style = " + scope.OfRuntime("ParameterStyle." + part.Style));
        if (isSpread && !part.Explode)
            facts.Add("Explode = false");
        if (!isMultipart && part.AllowReserved)
            facts.Add("AllowReserved = true");
        if (isMultipart && part.Headers.Count > 0)
            facts.Add("Headers = [" + string.Join(", ", part.Headers.Select(header => "new(" + Literals.String(header.WireName) + ", " + Literals.String(header.Value) + ")")) + "]");
        return facts;
    }

    private static bool IsUsual(PartKind kind, string contentType) => kind switch
    {
        PartKind.Json => contentType == "application/json",
        PartKind.File => contentType == "application/octet-stream",
        _ => contentType == "text/plain",
    };

    private static bool IsObject(TypeRef type) => type is MapRef or NamedRef { Kind: NamedKind.Record };
}
