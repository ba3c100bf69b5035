using System.Collections.Generic;
using System.Linq;
using Handinger.Gen.Emitting;
using Handinger.Gen.Modeling.Model;

namespace Handinger.Gen.Pipeline;

/// <summary>What is emitted at once: one thing of the model with the files that are its own. Equal units emit equal files, so an equal one is not emitted again.</summary>
internal abstract record OutputUnit(ApiIdentity Api)
{
    /// <summary>The document that the unit comes of, for what there is to say of it.</summary>
    public string SpecPath { get; init; } = "";

    public abstract IEnumerable<SourceFile> Emit();

    public static IEnumerable<OutputUnit> Of(ApiModel model, Companions companions, string specPath) => Of(model, companions).Select(unit => unit with { SpecPath = specPath });

    private static IEnumerable<OutputUnit> Of(ApiModel model, Companions companions)
    {
        ApiIdentity api = model.Client.Identity;
        yield return new ClientUnit(model.Client);
        yield return new JsonUnit(api, JsonTypes.Of(model));
        foreach (ServiceModel service in model.Services)
        {
            yield return new ServiceUnit(api, service, model.Client.DefaultError);
        }

        foreach (ParametersModel parameters in model.Parameters)
        {
            yield return new ParametersUnit(api, parameters);
        }

        foreach (HeadersModel headers in model.Headers)
        {
            yield return new HeadersUnit(api, headers);
        }

        var deprecated = new HashSet<string>(model.Types.Where(static type => type.Documentation.IsDeprecated).Select(static type => type.Name));
        foreach (TypeModel type in model.Types)
        {
            yield return new TypeUnit(api, type, deprecated.Count > 0 && Uses(type, deprecated));
        }

        if (model.Webhooks.Count > 0)
        {
            yield return new WebhooksUnit(api, model.Webhooks);
        }

        if (companions.HasHosting)
        {
            yield return new HostingUnit(model.Client);
        }

        if (companions.HasAspNetCore && model.Webhooks.Count > 0)
        {
            yield return new EndpointsUnit(api, model.Webhooks);
        }
    }

    private static bool Uses(TypeModel type, HashSet<string> names) => type switch
    {
        RecordModel record => Uses(record.AdditionalProperties, names) || record.Properties.Any(property => Uses(property.Type, names)),
        UnionModel union => union.Variants.Any(variant => Uses(variant.Type, names)) || union.Shared.Any(property => Uses(property.Type, names)),
        _ => false,
    } || names.Contains(type.Name);

    private static bool Uses(TypeRef type, HashSet<string> names) => type switch
    {
        NamedRef named => names.Contains(named.Name),
        ListRef list => Uses(list.Item, names),
        MapRef map => Uses(map.Value, names),
        _ => false,
    };

    private sealed record ClientUnit(ClientModel Client) : OutputUnit(Client.Identity)
    {
        public override IEnumerable<SourceFile> Emit() => ClientEmitter.Emit(Client).Append(OptionsEmitter.Emit(Client)).Concat(OptionsEmitter.HasServers(Client) ? [OptionsEmitter.EmitServers(Client)] : []);
    }

    private sealed record JsonUnit(ApiIdentity Api, JsonTypes Types) : OutputUnit(Api)
    {
        public override IEnumerable<SourceFile> Emit() => [JsonResolverEmitter.Emit(Api, Types)];
    }

    private sealed record ServiceUnit(ApiIdentity Api, ServiceModel Service, ErrorModel? DefaultError) : OutputUnit(Api)
    {
        public override IEnumerable<SourceFile> Emit() => ServiceEmitter.Emit(Api, Service, DefaultError);
    }

    private sealed record ParametersUnit(ApiIdentity Api, ParametersModel Parameters) : OutputUnit(Api)
    {
        public override IEnumerable<SourceFile> Emit() => [ParametersEmitter.Emit(Api, Parameters)];
    }

    private sealed record HeadersUnit(ApiIdentity Api, HeadersModel Headers) : OutputUnit(Api)
    {
        public override IEnumerable<SourceFile> Emit() => [HeadersEmitter.Emit(Api, Headers)];
    }

    private sealed record TypeUnit(ApiIdentity Api, TypeModel Type, bool UsesDeprecated) : OutputUnit(Api)
    {
        public override IEnumerable<SourceFile> Emit() =>
        [
            Type switch
            {
                EnumModel model => EnumEmitter.Emit(Api, model),
                UnionModel model => UnionEmitter.Emit(Api, model, UsesDeprecated),
                RecordModel model => RecordEmitter.Emit(Api, model, UsesDeprecated),
                _ => throw new System.InvalidOperationException("Unknown type model " + Type),
            },
        ];
    }

    private sealed record WebhooksUnit(ApiIdentity Api, EquatableArray<WebhookModel> Webhooks) : OutputUnit(Api)
    {
        public override IEnumerable<SourceFile> Emit() => WebhookEmitter.Emit(Api, Webhooks) is { } file ? [file] : [];
    }

    private sealed record HostingUnit(ClientModel Client) : OutputUnit(Client.Identity)
    {
        public override IEnumerable<SourceFile> Emit() => [HostingEmitter.Emit(Client)];
    }

    private sealed record EndpointsUnit(ApiIdentity Api, EquatableArray<WebhookModel> Webhooks) : OutputUnit(Api)
    {
        public override IEnumerable<SourceFile> Emit() => EndpointEmitter.Emit(Api, Webhooks) is { } file ? [file] : [];
    }
}
