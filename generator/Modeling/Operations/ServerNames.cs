using System.Collections.Generic;
using System.Linq;
using Handinger.Gen.Modeling.Model;

namespace Handinger.Gen.Modeling.Operations;

/// <summary>Names servers, so that options can choose one: by the name (3.2) or a short description, else by the host.</summary>
internal static class ServerNames
{
    private const int LongestName = 40;

    public static string Of(string? name, ServerModel server)
    {
        foreach (string? text in new[] { name, server.Description })
        {
            if (!string.IsNullOrWhiteSpace(text) && Naming.Pascal(text!.Trim().TrimEnd('.')) is { Length: > 0 and <= LongestName } word && word[0] != '_')
                return word;
        }

        string url = WithoutScheme(server.Url);
        int slash = url.IndexOf('/');
        return Naming.Pascal(slash > 0 ? url.Substring(0, slash) : url);
    }

    /// <summary>The name when no other server has it, else one of the whole URL; null when not even that tells two apart.</summary>
    public static string? Distinct(List<string> names, EquatableArray<ServerModel> servers, int index)
    {
        if (names.Count(name => name == names[index]) == 1)
            return names[index];
        string whole = Naming.Pascal(WithoutScheme(servers[index].Url));
        return names.Contains(whole) || servers.Count(server => Naming.Pascal(WithoutScheme(server.Url)) == whole) > 1 ? null : whole;
    }

    private static string WithoutScheme(string url)
    {
        int scheme = url.IndexOf("://", System.StringComparison.Ordinal);
        return scheme < 0 ? url : url.Substring(scheme + 3);
    }
}
