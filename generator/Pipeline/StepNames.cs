namespace Handinger.Gen.Pipeline;

/// <summary>The names under which a driver that tracks steps shows them.</summary>
internal static class StepNames
{
    public const string Files = "HandingerFiles";
    public const string Project = "HandingerProject";
    public const string Identities = "HandingerIdentities";
    public const string Clients = "HandingerClients";
    public const string Outputs = "HandingerOutputs";
    public const string OptionDiagnostics = "HandingerOptionDiagnostics";
    public const string Diagnostics = "HandingerDiagnostics";
}
