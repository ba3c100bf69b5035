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
        var plan = new FilePlan(model);
        yield return new ClientUnit(model.Client, plan.Below(api.ClientName, model.Client.Operations));
        yield return new JsonUnit(api, JsonTypes.Of(model));
        foreach (ServiceModel service in model.Services)
        {
            yield return new ServiceUnit(api, service, model.Client.DefaultError, plan.Below(service.ClassName, service.Operations));
        }

        foreach (HeadersModel headers in plan.SharedHeaders())
        {
            yield return new HeadersUnit(api, headers);
        }

        foreach (TypeFile file in plan.Files())
        {
            yield return new TypesUnit(api, file);
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

    private sealed record ClientUnit(ClientModel Client, OperationTypes Types) : OutputUnit(Client.Identity)
    {
        public override IEnumerable<SourceFile> Emit() =>
            OptionsEmitter.HasServers(Client)
                ? [ClientEmitter.Emit(Client, Types), OptionsEmitter.Emit(Client), OptionsEmitter.EmitServers(Client)]
                : [ClientEmitter.Emit(Client, Types), OptionsEmitter.Emit(Client)];
    }

    private sealed record JsonUnit(ApiIdentity Api, JsonTypes Types) : OutputUnit(Api)
    {
        public override IEnumerable<SourceFile> Emit() => [JsonResolverEmitter.Emit(Api, Types)];
    }

    private sealed record ServiceUnit(ApiIdentity Api, ServiceModel Service, ErrorModel? DefaultError, OperationTypes Types) : OutputUnit(Api)
    {
        public override IEnumerable<SourceFile> Emit() => [ServiceEmitter.Emit(Api, Service, DefaultError, Types)];
    }

    private sealed record HeadersUnit(ApiIdentity Api, HeadersModel Headers) : OutputUnit(Api)
    {
        public override IEnumerable<SourceFile> Emit() => [HeadersEmitter.Emit(Api, Headers)];
    }

    private sealed record TypesUnit(ApiIdentity Api, TypeFile File) : OutputUnit(Api)
    {
        public override IEnumerable<SourceFile> Emit() => [TypesEmitter.Emit(Api, File)];
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
