namespace Handinger.Gen.Modeling;

/// <summary>
/// Which operations of a document become part of the client. Empty lists let everything through. Paths and operations may hold <c>*</c> for any text;
/// an operation is named by its operationId or as <c>GET /path</c>.
/// </summary>
internal sealed record ModelingOptions(
    EquatableArray<string> IncludeTags,
    EquatableArray<string> ExcludeTags,
    EquatableArray<string> IncludePaths,
    EquatableArray<string> ExcludePaths,
    EquatableArray<string> IncludeOperations,
    EquatableArray<string> ExcludeOperations)
{
    public static ModelingOptions None { get; } = new([], [], [], [], [], []);

    /// <summary>Whether any filter is set: then schemas that no operation reaches are left out.</summary>
    public bool IsFiltered =>
        IncludeTags.Count > 0 || ExcludeTags.Count > 0 || IncludePaths.Count > 0 || ExcludePaths.Count > 0 || IncludeOperations.Count > 0 || ExcludeOperations.Count > 0;
}
