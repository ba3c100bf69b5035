using System.Collections.Generic;
using System.Linq;
using Handinger.Gen.Emitting;
using Handinger.Gen.Modeling;
using Handinger.Gen.Modeling.Model;

namespace Handinger.Gen.Baseline;

/// <summary>A thing of the surface and where it stands in the document; null where it has no place there.</summary>
internal sealed record SurfaceEntry(BaselineEntry Entry, ModelPlace Place);

/// <summary>Lists what C# callers see of a client: what a change of the document could take from them.</summary>
internal sealed class ApiSurface
{
    private readonly List<SurfaceEntry> _entries = [];
    private readonly ApiModel _model;
    private readonly ModelPlaces _places;

    private ApiSurface(ApiModel model, ModelPlaces places)
    {
        _model = model;
        _places = places;
    }

    public static IReadOnlyList<SurfaceEntry> Of(ApiModel model, ModelPlaces places)
    {
        var surface = new ApiSurface(model, places);
        surface.AddClient();
        foreach (TypeModel type in model.Types)
        {
            surface.AddType(type);
        }

        foreach (ParametersModel parameters in model.Parameters)
        {
            surface.AddParameters(parameters);
        }

        foreach (HeadersModel headers in model.Headers)
        {
            surface.AddHeaders(headers);
        }

        foreach (WebhookModel webhook in model.Webhooks)
        {
            surface.Add(BaselineKinds.Webhook, "Parse" + webhook.Name, TypeNames.Of(webhook.Payload), places.Of(RecordedScopes.Webhooks, webhook.Name));
        }

        return surface._entries;
    }

    private void AddClient()
    {
        ClientModel client = _model.Client;
        Add(BaselineKinds.Client, client.Identity.Namespace + "." + client.Identity.ClientName, "", default);
        foreach (SecuritySchemeModel scheme in client.SecuritySchemes.Where(static scheme => scheme.Kind != SecurityKind.Transport))
        {
            string type = scheme.Kind switch
            {
                SecurityKind.Basic => "BasicCredential?",
                SecurityKind.OAuth2ClientCredentials => "ClientCredentials?",
                _ => "string?",
            };
            Add(BaselineKinds.Option, OptionsEmitter.PropertyFor(scheme), type, _places.Of(RecordedScopes.Options, scheme.Key));
        }

        foreach (ServerVariable variable in client.ServerVariables)
        {
            Add(BaselineKinds.Option, variable.Name, "string?", new ModelPlace("server variable " + variable.WireName, null));
        }

        AddOperations("", client.Identity.ClientName, client.Operations);
        var services = _model.Services.ToDictionary(static service => service.ClassName);
        AddServices("", client.Services);

        void AddServices(string path, EquatableArray<ServiceReference> references)
        {
            foreach (ServiceReference reference in references)
            {
                string own = path + reference.PropertyName;
                Add(BaselineKinds.Service, own, reference.ClassName, _places.Of("", reference.ClassName));
                ServiceModel service = services[reference.ClassName];
                AddOperations(own + ".", reference.ClassName, service.Operations);
                AddServices(own + ".", service.Children);
            }
        }
    }

    private void AddOperations(string path, string className, EquatableArray<OperationModel> operations)
    {
        foreach (OperationModel operation in operations)
        {
            ModelPlace place = _places.Of(path.Length == 0 ? RecordedScopes.Client : className, operation.Name);
            string arguments = string.Join(", ", new MethodArguments(operation).All.Select(static argument => argument.Declaration));
            Add(BaselineKinds.Method, path + operation.Name, OperationMethods.ResultOf(operation.Response), place, arguments);
            if (PagingMethod.CanWrite(operation))
            {
                Add(
                    BaselineKinds.Method,
                    path + operation.Name + "AutoPaging",
                    "IAsyncEnumerable<" + TypeNames.Of(operation.Paging!.ItemType) + ">",
                    place with { Place = place.Place + " AutoPaging" },
                    arguments);
            }
        }
    }

    private void AddType(TypeModel type)
    {
        ModelPlace place = _places.Of("", type.Name);
        switch (type)
        {
            case RecordModel record:
                Add(BaselineKinds.Record, record.Name, "", place);
                foreach (RecordMember member in RecordMember.Of(record))
                {
                    ModelPlace at = _places.Of(record.Name, member.Property.Name);
                    Add(BaselineKinds.Property, record.Name + "." + member.Property.Name, TypeNames.Of(member.Property.Type, !member.IsNeverNull), at, isRequired: member.MustBeSet(record));
                    if (member.HasName is not null)
                        Add(BaselineKinds.Property, record.Name + "." + member.HasName, "bool", at with { Place = "has " + at.Place });
                }

                if (record.AdditionalProperties is not PrimitiveRef { Kind: PrimitiveKind.Json })
                {
                    string item = TypeNames.Of(record.AdditionalProperties, record.AdditionalPropertiesNullable);
                    Add(BaselineKinds.Property, record.Name + ".AdditionalProperties", "IReadOnlyDictionary<string, " + item + ">", place with { Place = "" });
                }

                break;
            case EnumModel model:
                Add(BaselineKinds.Enum, model.Name, TypeNames.Of(model.Underlying), place);
                foreach (EnumMember member in model.Members)
                {
                    Add(BaselineKinds.Value, model.Name + "." + member.Name, "", _places.Of(model.Name, member.Name));
                }

                break;
            case UnionModel union:
                Add(BaselineKinds.Union, union.Name, "", place);
                foreach (UnionVariant variant in union.Variants)
                {
                    Add(BaselineKinds.Variant, union.Name + "." + variant.Name, TypeNames.Of(variant.Type), place with { Place = "" });
                }

                foreach (PropertyModel shared in union.Shared)
                {
                    bool isNeverNull = shared is { IsRequired: true, IsNullable: false };
                    Add(BaselineKinds.Property, union.Name + "." + shared.Name, TypeNames.Of(shared.Type, !isNeverNull), place with { Place = shared.JsonName });
                }

                break;
        }
    }

    private void AddParameters(ParametersModel parameters)
    {
        ModelPlace place = _places.Of("", parameters.ClassName);
        Add(BaselineKinds.Parameters, parameters.ClassName, "", place);
        foreach (ParameterModel member in parameters.Members)
        {
            string own = RecordedScopes.Parameter(member.Place, member.WireName);
            ModelPlace declared = _places.Of(RecordedScopes.ParametersPrefix + place.Place, own);
            Add(
                BaselineKinds.Property,
                parameters.ClassName + "." + member.Name,
                TypeNames.Of(member.Type, !member.IsRequired || member.IsNullable),
                (declared.Location is null ? place : declared) with { Place = own },
                isRequired: ParametersEmitter.MustBeSet(member));
        }
    }

    private void AddHeaders(HeadersModel headers)
    {
        ModelPlace place = _places.Of("", headers.ClassName);
        Add(BaselineKinds.Headers, headers.ClassName, "", place);
        foreach (HeaderModel member in headers.Members)
        {
            Add(BaselineKinds.Property, headers.ClassName + "." + member.Name, TypeNames.Of(member.Type, true), place with { Place = RecordedScopes.Header(member.WireName) });
        }
    }

    private void Add(string kind, string name, string type, ModelPlace place, string? arguments = null, bool isRequired = false) =>
        _entries.Add(new SurfaceEntry(new BaselineEntry(kind, name, arguments, type, isRequired, place.Place ?? ""), place));
}
