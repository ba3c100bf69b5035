using System;
using SharpYaml;

namespace Handinger.Gen.Reading.Yaml;

/// <summary>What the parser says, less the position in front: the diagnostic has its own.</summary>
internal static class YamlMessage
{
    public static string Of(YamlException exception)
    {
        string message = exception.Message;
        int end = message.LastIndexOf("): ", StringComparison.Ordinal);
        return end > 0 && message.IndexOf("(Lin:", StringComparison.Ordinal) >= 0 ? message.Substring(end + 3) : message;
    }
}
