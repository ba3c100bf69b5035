using System;
using System.Collections.Generic;
using System.Text;
using Handinger.Gen.Diagnostics;
using Handinger.Gen.Reading;

namespace Handinger.Gen.Baseline;

/// <summary>A line of a baseline and where it stands.</summary>
internal sealed record BaselineLine(BaselineEntry Entry, SpecLocation Location);

/// <summary>A recorded surface. Lines are sorted, so that a change of the surface is a change of its lines and of no others.</summary>
internal static class BaselineFile
{
    private const string Header = "# handinger-baseline 1";

    /// <summary>The lines of a baseline; those that are none are reported and left out.</summary>
    public static IReadOnlyList<BaselineLine> Read(SpecSource file, DiagnosticSink sink)
    {
        var lines = new List<BaselineLine>();
        string[] texts = file.Text.Split('\n');
        for (int i = 0; i < texts.Length; i++)
        {
            string text = texts[i].TrimEnd('\r').TrimStart('\uFEFF');
            if (text.Length == 0 || text[0] == '#')
                continue;

            var location = new SpecLocation(file.Path, i, 0);
            if (BaselineEntry.Parse(text) is { } entry)
                lines.Add(new BaselineLine(entry, location));
            else
                sink.Report(Descriptors.BaselineLineUnreadable, location, text.Length > 80 ? text.Substring(0, 80) + "…" : text);
        }

        return lines;
    }

    /// <summary>The text of a surface: UTF-8 without a mark, lines ended by LF on every system.</summary>
    public static string Write(IEnumerable<BaselineEntry> surface)
    {
        var lines = new List<string>();
        foreach (BaselineEntry entry in surface)
        {
            lines.Add(entry.ToString());
        }

        lines.Sort(StringComparer.Ordinal);
        var text = new StringBuilder();
        text.Append(Header).Append('\n');
        text.Append("# What C# callers see of the client. `dotnet build -t:HandingerRecordBaseline` writes this file; keep it under version control.\n");
        foreach (string line in lines)
        {
            text.Append(line).Append('\n');
        }

        return text.ToString();
    }
}
