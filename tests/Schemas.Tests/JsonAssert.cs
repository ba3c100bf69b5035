using System.Text;
using System.Text.Json;
using Handinger.Runtime;

namespace Handinger.Schemas.Tests;

internal static class JsonAssert
{
    /// <summary>The same JSON: members in any order, numbers by value.</summary>
    public static void Same(string expected, byte[] actual) =>
        Assert.True(JsonElement.DeepEquals(Json.Parse(expected), Json.Parse(actual)), $"Expected {expected} but got {Encoding.UTF8.GetString(actual)}");

    /// <summary>What was read is written back as it came, and so is a copy, which has to be written anew.</summary>
    public static T Kept<T>(string json, T read)
        where T : JsonModel
    {
        Same(json, read.ToJson());
        Same(json, (read with { }).ToJson());
        return read;
    }

    /// <summary>What was read is written back as it came.</summary>
    public static object KeptValue(string json, JsonUnion read)
    {
        Same(json, read.ToJson());
        return read.Value;
    }
}
