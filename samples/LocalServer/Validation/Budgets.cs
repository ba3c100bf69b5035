namespace Handinger.LocalServer.Validation;

/// <summary>How much a task may spend.</summary>
internal static class Budgets
{
    private const string Default = "standard";
    private static readonly string[] s_all = ["low", Default, "high", "unlimited"];

    public static string Read(Fields fields) => fields.OptionalChoice("budget", s_all) ?? Default;
}
