using System;

namespace Handinger.Gen.Reading.Swagger;

/// <summary>Where things of Swagger 2.0 stand after the conversion.</summary>
internal static class SwaggerPointers
{
    private static readonly (string Old, string New)[] s_moves =
    [
        ("/definitions/", "/components/schemas/"),
        ("/parameters/", "/components/parameters/"),
        ("/responses/", "/components/responses/"),
        ("/securityDefinitions/", "/components/securitySchemes/"),
    ];

    /// <summary>The pointer in the converted document, or null when it did not move.</summary>
    public static string? Convert(string pointer)
    {
        foreach ((string old, string @new) in s_moves)
        {
            if (pointer.StartsWith(old, StringComparison.Ordinal))
                return @new + pointer.Substring(old.Length);
        }

        return null;
    }
}
