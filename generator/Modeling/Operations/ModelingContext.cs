using System;
using System.Collections.Generic;
using System.Threading;
using Handinger.Gen.Diagnostics;
using Handinger.Gen.Modeling.Model;
using Handinger.Gen.Reading;

namespace Handinger.Gen.Modeling.Operations;

/// <summary>What every step of modeling one document shares.</summary>
internal sealed class ModelingContext(
    SpecDocument document,
    ApiIdentity identity,
    NameAllocator names,
    RecordedNames recorded,
    SchemaModeler schemas,
    ModelPlaces places,
    DiagnosticSink sink,
    CancellationToken cancellationToken)
{
    public SpecDocument Document { get; } = document;

    public ApiIdentity Identity { get; } = identity;

    public NameAllocator Names { get; } = names;

    /// <summary>The names of an earlier build, of which members are looked up here.</summary>
    public RecordedNames Recorded { get; } = recorded;

    /// <summary>Is told where things of the model come from.</summary>
    public ModelPlaces Places { get; } = places;

    public SchemaModeler Schemas { get; } = schemas;

    public DiagnosticSink Sink { get; } = sink;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>Every type, by name; filled once all operations have reached theirs.</summary>
    public Dictionary<string, TypeModel> Types { get; } = new(StringComparer.Ordinal);

    public RecordModel? RecordOf(TypeRef? type) =>
        type is NamedRef { Kind: NamedKind.Record } named && Types.TryGetValue(named.Name, out TypeModel? model) ? model as RecordModel : null;

    /// <summary>
    /// Where a shared part (a response, a request body, a parameter) stands under <c>components</c>, its key, so that the inline schemas in it are named after it
    /// and not after the operation that happens to come first; null for a part written in place.
    /// </summary>
    public string? ComponentKey(SpecNode node, string section)
    {
        if (node.StringOf("$ref") is null || Document.Resolve(node) is not { } target)
            return null;
        string prefix = "#/components/" + section + "/";
        if (target.Pointer.StartsWith(prefix, StringComparison.Ordinal) && target.Pointer.IndexOf('/', prefix.Length) < 0)
            return target.Pointer.Substring(prefix.Length).Replace("~1", "/").Replace("~0", "~");
        int slash = target.Pointer.LastIndexOf('/');
        return slash < 0 ? null : target.Pointer.Substring(slash + 1).Replace("~1", "/").Replace("~0", "~");
    }
}
