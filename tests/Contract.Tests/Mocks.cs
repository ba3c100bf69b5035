namespace Handinger.Contract.Tests;

/// <summary>The outside mock servers that .ci/steps/60-contract.sh has started, if it has.</summary>
/// <remarks><c>HANDINGER_MOCKS</c> has a line for each: the mock's name, the revision it serves, its URL.</remarks>
internal static class Mocks
{
    public const string None = "none";

    private static readonly (string Name, string Revision, Uri Url)[] s_running =
    [
        .. (Environment.GetEnvironmentVariable("HANDINGER_MOCKS") ?? "")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(' '))
            .Select(part => (part[0], part[1], new Uri(part[2]))),
    ];

    /// <summary>A row for each mock of a revision and each operation; one row that is skipped where there is no mock.</summary>
    public static TheoryData<string, string> Rows(string revision, IEnumerable<string> operations)
    {
        TheoryData<string, string> rows = [];
        foreach (string name in s_running.Where(mock => mock.Revision == revision).Select(mock => mock.Name))
        {
            foreach (string operation in operations)
            {
                rows.Add(name, operation);
            }
        }

        if (rows.Count == 0)
        {
            rows.Add(None, "every operation");
        }

        return rows;
    }

    public static Uri Url(string name, string revision)
    {
        Assert.SkipWhen(name == None, "No mock server: .ci/steps/60-contract.sh starts them and runs these tests.");
        return s_running.Single(mock => mock.Name == name && mock.Revision == revision).Url;
    }
}
