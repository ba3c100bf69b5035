namespace Handinger.Gen.Modeling.Model;

/// <summary>
/// One client, described in C# terms: all that the emitters see. Equal by value and free of positions,
/// so that a document edited without a change of meaning changes no output.
/// </summary>
internal sealed record ApiModel(
    ClientModel Client,
    EquatableArray<ServiceModel> Services,
    EquatableArray<TypeModel> Types,
    EquatableArray<ParametersModel> Parameters,
    EquatableArray<WebhookModel> Webhooks,
    EquatableArray<HeadersModel> Headers = default);

/// <summary>What every emitter needs to know of the client it writes for; the same for all its files.</summary>
/// <param name="Namespace">The namespace of everything that is written, <c>Acme.Petstore</c>.</param>
/// <param name="ApiName">The client's name less <c>Client</c>, <c>Handinger</c>: prefix of <c>HandingerJson</c>, <c>HandingerClientOptions</c>.</param>
/// <param name="ClientName"><c>HandingerClient</c>.</param>
/// <param name="IsInternal">Whether types are <c>internal</c> rather than <c>public</c>.</param>
/// <param name="HintPrefix">In front of every hint name, so that two clients of one project never clash; usually <c>ApiName</c>.</param>
internal sealed record ApiIdentity(string Namespace, string ApiName, string ClientName, bool IsInternal, string HintPrefix);

/// <summary>The root of the client.</summary>
/// <param name="ServerVariables">The variables of all servers, those of operations included, each an option.</param>
internal sealed record ClientModel(
    ApiIdentity Identity,
    Documentation Documentation,
    string EnvironmentPrefix,
    EquatableArray<ServerModel> Servers,
    EquatableArray<SecuritySchemeModel> SecuritySchemes,
    EquatableArray<EquatableArray<SecurityRequirement>> DefaultSecurity,
    EquatableArray<ServiceReference> Services,
    EquatableArray<OperationModel> Operations,
    ErrorModel? DefaultError,
    EquatableArray<ServerVariable> ServerVariables = default);

/// <summary>Text of the document for one member, Markdown as it was written; the emitters turn it into XML documentation.</summary>
/// <param name="Summary">One sentence or paragraph, never empty: derived from the name where the document has none.</param>
/// <param name="Remarks">The longer description, null when there is none beside the summary.</param>
/// <param name="SaysOnlyName">Whether the document has no text for it, so that the summary is the name in other words.</param>
/// <param name="SaidBy">The type whose text this is, for a property that has none of its own; null for other members.</param>
internal sealed record Documentation(
    string Summary, string? Remarks = null, string? DeprecatedReason = null, bool IsDeprecated = false, bool SaysOnlyName = false, string? SaidBy = null);
