namespace Handinger.Gen.Diagnostics;

/// <summary>
/// Every diagnostic of the generator. Reading has HGEN0001 to 0099, schemas 0100 to 0199, operations 0200 to 0299, options and pipeline 0300 to 0399, baselines 0400 to 0499;
/// one file per range. What a severity means: error, nothing can be generated of the document; warning, a part of it is left out or read otherwise
/// than its author may think; info, worth knowing and harmless.
/// </summary>
internal static partial class Descriptors
{
    /// <summary>Where the pages of <c>docs/diagnostics</c> are read; the only place that names it.</summary>
    internal const string DocsRoot = "https://github.com/handinger/handinger-gen/blob/main/docs/diagnostics/";

    private const string Category = "Handinger.Gen";
}
