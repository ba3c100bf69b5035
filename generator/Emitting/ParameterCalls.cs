using Handinger.Gen.Modeling.Model;

namespace Handinger.Gen.Emitting;

/// <summary>Writes the calls that put parameters into a request.</summary>
internal static class ParameterCalls
{
    /// <summary>The call for one parameter.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="access">The expression of its value.</param>
    /// <param name="isNullable">Whether the member itself may be null.</param>
    /// <param name="scope">The class that the call stands in.</param>
    /// <param name="isConditional">Whether <paramref name="access"/> goes through <c>?.</c>, and so may be null too.</param>
    public static string Of(ParameterModel parameter, string access, bool isNullable, MemberScope scope, bool isConditional = false)
    {
        string name = Literals.String(parameter.WireName);
        bool mayBeNull = isNullable || isConditional;
        string write = scope.Writer(parameter.Type, mayBeNull && TypeNames.IsValueType(parameter.Type));
        if (parameter.Place == ParameterPlace.QueryString)
        {
            bool isJson = parameter.ContentType is { } type && type.Contains("json");
            return (isJson ? ".AddQueryStringContent(" : ".AddQueryString(") + access + ", " + write + ")";
        }

        bool isScalar = IsScalar(parameter.Type);
        if (parameter.ContentType is { } contentType && (!isScalar || contentType.Contains("json")))
            return "." + Verb(parameter.Place) + "Content(" + name + ", " + access + ", " + write + ")";

        if (isScalar)
        {
            string text = Scalar(parameter.Type, access, isNullable);
            string style = parameter.Style is ParameterStyle.Label or ParameterStyle.Matrix or ParameterStyle.Cookie ? ", " + scope.OfRuntime("ParameterStyle." + parameter.Style) : "";
            string reserved = parameter.AllowReserved ? ", allowReserved: true" : "";
            return (parameter.IsNestedPath ? ".SetNestedPath(" : "." + Verb(parameter.Place) + "(") + name + ", " + text + (parameter.IsNestedPath ? "" : style + reserved) + ")";
        }

        return "." + Verb(parameter.Place) + "(" + name + ", " + access + ", " + write + Spread(parameter, scope) + ")";
    }

    /// <summary>The request's method for parameters of a place.</summary>
    public static string Verb(ParameterPlace place) => place switch
    {
        ParameterPlace.Path => "SetPath",
        ParameterPlace.Header => "AddHeader",
        ParameterPlace.Cookie => "AddCookie",
        _ => "AddQuery",
    };

    /// <summary>Whether values are one text, which needs no JSON to be spread.</summary>
    public static bool IsScalar(TypeRef type) => type switch
    {
        PrimitiveRef primitive => primitive.Kind is not (PrimitiveKind.Json or PrimitiveKind.Stream or PrimitiveKind.File),
        NamedRef named => named.Kind == NamedKind.Enum,
        _ => false,
    };

    /// <summary>A scalar as text: the runtime converts all but enums by itself.</summary>
    public static string Scalar(TypeRef type, string access, bool isNullable) =>
        type is NamedRef ? access + (isNullable ? "?.ToString()" : ".ToString()") : access;

    private static string Spread(ParameterModel parameter, MemberScope scope)
    {
        bool styled = parameter.Place is ParameterPlace.Path or ParameterPlace.Query or ParameterPlace.Cookie;
        ParameterStyle usual = parameter.Place is ParameterPlace.Path or ParameterPlace.Header ? ParameterStyle.Simple : ParameterStyle.Form;
        bool usuallyExplodes = usual == ParameterStyle.Form;
        string text = styled && parameter.Style != usual ? ", " + scope.OfRuntime("ParameterStyle." + parameter.Style) : "";
        if (parameter.Explode != usuallyExplodes)
            text += ", explode: " + Literals.Bool(parameter.Explode);
        if (parameter.AllowReserved)
            text += ", allowReserved: true";
        return text;
    }
}
