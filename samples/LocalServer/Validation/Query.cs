using System.Globalization;
using Handinger.LocalServer.Http;

namespace Handinger.LocalServer.Validation;

/// <summary>Query parameters, read by what the document demands of them.</summary>
internal static class Query
{
    public static bool Flag(HttpContext context, string name) => context.Request.Query[name].ToString() switch
    {
        "" when !context.Request.Query.ContainsKey(name) => false,
        "true" => true,
        "false" => false,
        _ => throw new ApiException(422, $"{name}: must be true or false."),
    };

    public static string? Text(HttpContext context, string name)
    {
        if (!context.Request.Query.ContainsKey(name))
            return null;

        string text = context.Request.Query[name].ToString();
        return text.Length > 0 ? text : throw new ApiException(422, $"{name}: must have at least 1 character.");
    }

    public static long Page(HttpContext context)
    {
        if (!context.Request.Query.ContainsKey("page"))
            return 1;

        return long.TryParse(context.Request.Query["page"].ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long page) && page >= 1
            ? page
            : throw new ApiException(422, "page: must be an integer from 1.");
    }
}
