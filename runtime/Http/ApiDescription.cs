using System.ComponentModel;
using System.Text.Json;

namespace Handinger.Runtime;

/// <summary>What a generated client tells the runtime of its API, once.</summary>
/// <param name="name">The client's name less <c>Client</c>, <c>Handinger</c>.</param>
/// <param name="environmentPrefix">In front of the names of environment variables, <c>HANDINGER</c>.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiDescription(string name, string environmentPrefix)
{
    /// <summary>The client's name less <c>Client</c>; first in the User-Agent.</summary>
    public string Name { get; } = name;

    /// <summary>In front of the names of environment variables.</summary>
    public string EnvironmentPrefix { get; } = environmentPrefix;

    /// <summary>The version in the User-Agent.</summary>
    public string Version { get; init; } = RuntimeInformation.Version;

    /// <summary>The API's servers; the first is used unless the user sets another.</summary>
    public IReadOnlyList<ServerDescription> Servers { get; init; } = [];

    /// <summary>The API's security schemes.</summary>
    public IReadOnlyList<SecurityScheme> SecuritySchemes { get; init; } = [];

    /// <summary>Alternatives of credentials for operations that say nothing else, each a set that is sent together; empty when the API needs none.</summary>
    public IReadOnlyList<IReadOnlyList<SecurityRequirement>> Security { get; init; } = [];

    /// <summary>The error bodies that all operations share.</summary>
    public IReadOnlyList<ErrorBody>? Errors { get; init; }

    /// <summary>The JSON options that know the API's types.</summary>
    public Func<JsonSerializerOptions>? JsonOptions { get; init; }
}
