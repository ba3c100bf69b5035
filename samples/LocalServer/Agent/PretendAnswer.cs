using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Handinger.LocalServer.State;

namespace Handinger.LocalServer.Agent;

/// <summary>What the pretend agent says: the same input always gives the same answer.</summary>
internal static partial class PretendAnswer
{
    public static string Text(TurnState turn)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"Pretend answer to \"{turn.Input}\".");
        if (turn.Seq > 0)
            text.Append(CultureInfo.InvariantCulture, $" This is turn {turn.Seq + 1}; the one before asked \"{turn.Task.Turns[turn.Seq - 1].Input}\".");
        foreach (StoredFile file in turn.Files)
            text.Append(CultureInfo.InvariantCulture, $" Read {file.Name ?? "a file without a name"} ({file.Size} bytes).");

        return text.ToString();
    }

    /// <summary>Every web address in the input counts as a source.</summary>
    public static IReadOnlyList<string> Sources(string input) => [.. WebAddress().Matches(input).Select(match => match.Value).Distinct()];

    public static long Credits(string budget) => budget switch { "low" => 1, "standard" => 5, "high" => 20, _ => 50 };

    /// <summary>A word is a token here.</summary>
    public static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"https?://[^\s""'<>)]+")]
    private static partial Regex WebAddress();
}
