using System.Text.Json.Nodes;

namespace Handinger.LocalServer.Tests;

internal static class Names
{
    /// <summary>The members of an object, in the order of the wire.</summary>
    public static string Of(JsonNode? node) => string.Join(' ', Assert.IsType<JsonObject>(node).Select(property => property.Key));
}
