using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Handinger.Gen.Diagnostics;
using Handinger.Gen.Modeling.Model;
using Handinger.Gen.Modeling.Operations;
using Handinger.Gen.Reading;

namespace Handinger.Gen.Modeling;

/// <summary>Makes of a document the C# description that the emitters write. Names are settled first, then types are reached, then methods completed.</summary>
internal static class ApiModeler
{
    // Each is an argument of the method.
    private const int MaximumPathParameters = 200;

    /// <param name="recorded">The names of an earlier build, which win over the naming rules.</param>
    /// <param name="places">Is told where things of the model come from.</param>
    public static ApiModel? Model(
        SpecDocument document,
        ApiIdentity identity,
        ModelingOptions options,
        DiagnosticSink sink,
        CancellationToken cancellationToken,
        RecordedNames? recorded = null,
        ModelPlaces? places = null)
    {
        if (!document.Root.IsObject)
            return null;
        recorded ??= RecordedNames.None;
        var names = new NameAllocator(identity, recorded);
        names.TryTake(identity.ApiName + "Webhooks");
        names.TryTake(identity.ClientName + "Requests");
        if (document.Root["servers"] is { Items.Count: > 1 })
            names.TryTake(identity.ApiName + "Servers");
        // Whether or not the project has the companion packages: no name depends on that.
        names.TryTake(identity.ApiName + "ServiceCollectionExtensions");
        names.TryTake(identity.ApiName + "EndpointRouteBuilderExtensions");
        var schemas = new SchemaModeler(document, names, sink, cancellationToken, recorded);
        if (places is not null)
            places.Schemas = schemas;
        var context = new ModelingContext(document, identity, names, recorded, schemas, places ?? new ModelPlaces(), sink, cancellationToken);

        var filter = new OperationFilter(options);
        List<OperationSource> operations = [.. OperationFinder.Find(document, cancellationToken).Where(filter.Lets)];

        bool isReservedOption(string n) => n == identity.ClientName + "Options" || ReservedMembers.Options.Contains(n);
        var security = new SecurityModeler(context, isReservedOption);
        var servers = new ServerModeler(
            new[] { document.Root["servers"] }.Concat(operations.Select(o => o.Node["servers"] ?? o.Item["servers"])),
            n => isReservedOption(n) || IsOption(security.Schemes, n),
            n => n == identity.ApiName + "Servers" || ReservedMembers.Servers.Contains(n));
        var tree = new ServiceTree(context);
        tree.Place(operations);

        var modeler = new OperationModeler(context, servers, security);
        var webhooks = new WebhookModeler(context);
        var drafts = new List<(ServicePlan Service, List<MethodDraft> Methods)>();
        foreach (ServicePlan service in new[] { tree.Root }.Concat(tree.Root.Below))
        {
            var methods = new List<MethodDraft>();
            foreach (PlacedOperation operation in service.Operations)
            {
                cancellationToken.ThrowIfCancellationRequested();
                methods.AddRange(ModelOrLeaveOut(modeler, webhooks, operation, sink));
            }

            NameVariants(tree, service, methods);
            drafts.Add((service, methods));
        }

        webhooks.AddDocument(filter);
        filter.ReportUnmatched(sink);
        if (!options.IsFiltered)
        {
            foreach (SpecMember schema in document.Root["components"]?["schemas"]?.Members ?? [])
            {
                schemas.Use(schema.Value, new NameHint("", schema.Name), SchemaUsage.Response);
            }
        }

        IReadOnlyList<TypeModel> types = ConstraintPaths.Mark(schemas.Complete());
        foreach (TypeModel type in types)
        {
            context.Types[type.Name] = type;
        }

        var finished = drafts.ToDictionary(
            d => d.Service,
            d => d.Methods.Select(modeler.Finish).OrderBy(m => m.Name, StringComparer.Ordinal).ToEquatableArray());
        EquatableArray<WebhookModel> webhookModels = webhooks.Complete();
        if (places is not null)
            Tell(places, schemas, names, drafts, modeler);
        SpecNode? info = document.Root["info"];
        var client = new ClientModel(
            identity,
            Docs.Of(info?.StringOf("title") is { } title ? "Client of " + title : null, info?.StringOf("summary"), "Client of " + identity.ApiName) with
            {
                Remarks = string.IsNullOrWhiteSpace(info?.StringOf("description")) ? null : info!.StringOf("description")!.Trim(),
            },
            EnvironmentPrefix(identity.ApiName),
            servers.ModelChoice(document.Root["servers"]),
            security.Schemes,
            security.Default(operations),
            References(tree.Root),
            finished[tree.Root],
            DefaultError(finished.Values),
            servers.Variables);
        return new ApiModel(
            client,
            tree.Root.Below
                .Select(s => new ServiceModel(s.ClassName, s.Documentation, finished[s], References(s)))
                .OrderBy(s => s.ClassName, StringComparer.Ordinal)
                .ToEquatableArray(),
            types.ToEquatableArray(),
            modeler.ParameterClasses.OrderBy(p => p.ClassName, StringComparer.Ordinal).ToEquatableArray(),
            webhookModels,
            modeler.HeadersClasses.OrderBy(h => h.ClassName, StringComparer.Ordinal).ToEquatableArray());
    }

    private static void Tell(
        ModelPlaces places, SchemaModeler schemas, NameAllocator names, List<(ServicePlan Service, List<MethodDraft> Methods)> drafts, OperationModeler modeler)
    {
        schemas.Tell(places);
        var at = new Dictionary<string, SpecLocation?>(StringComparer.Ordinal);
        foreach ((ServicePlan service, List<MethodDraft> methods) in drafts)
        {
            if (!service.IsRoot)
                places.Add("", service.ClassName, service.Path, methods.Count > 0 ? methods[0].Name.At : null);
            foreach (MethodDraft method in methods)
            {
                places.Add(service.IsRoot ? RecordedScopes.Client : service.ClassName, method.Name.Name, method.Name.Identity, method.Name.At);
                at[method.Operation.Source.Method + " " + method.Operation.Source.Path] = method.Name.At;
            }
        }

        foreach (ParametersModel parameters in modeler.ParameterClasses)
        {
            string place = names.PlaceOf(parameters.ClassName);
            places.Add("", parameters.ClassName, place, at.TryGetValue(place, out SpecLocation? location) ? location : null);
        }

        foreach (HeadersModel headers in modeler.HeadersClasses)
        {
            string place = names.PlaceOf(headers.ClassName);
            places.Add("", headers.ClassName, place, at.TryGetValue(place.Substring(0, place.LastIndexOf(' ')), out SpecLocation? location) ? location : null);
        }
    }

    // What no rule foresaw in one operation must not take the others with it.
    private static List<MethodDraft> ModelOrLeaveOut(OperationModeler modeler, WebhookModeler webhooks, PlacedOperation operation, DiagnosticSink sink)
    {
        if (PathTemplate.Parse(operation.Source.Path).Names.Count > MaximumPathParameters)
        {
            sink.Report(Descriptors.OperationLeftOut, operation.Source.Location, operation.Source.Method, "its path has more than " + MaximumPathParameters + " parameters");
            return [];
        }

        try
        {
            List<MethodDraft> methods = modeler.Model(operation);
            webhooks.AddCallbacks(operation.Source, operation.Owner);
            return methods;
        }
        catch (Exception unforeseen) when (unforeseen is not OperationCanceledException)
        {
            sink.Report(Descriptors.OperationLeftOut, operation.Source.Location, operation.Source.Title, unforeseen.Message);
            return [];
        }
    }

    // Methods that an operation has beside its own (streams, other media types) give way to those that are named by the document.
    private static void NameVariants(ServiceTree tree, ServicePlan service, List<MethodDraft> methods)
    {
        List<NameRequest> variants = [.. methods.Where(m => m.Name.Wanted != m.Operation.Name).Select(m => m.Name)];
        NameResolver.Resolve(variants, service.Taken.Contains);
        foreach (NameRequest variant in variants)
        {
            tree.Report(variant);
        }
    }

    private static EquatableArray<ServiceReference> References(ServicePlan service) =>
        service.Children.Select(c => new ServiceReference(c.PropertyName, c.ClassName, c.Documentation)).ToEquatableArray();

    private static bool IsOption(EquatableArray<SecuritySchemeModel> schemes, string name)
    {
        foreach (SecuritySchemeModel scheme in schemes)
        {
            bool isTaken = name == scheme.Name || name == scheme.Name + "Token" || name == scheme.Name + "Provider";
            if (isTaken)
                return true;
        }

        return false;
    }

    // A body that every declared error has in common can tell its text in messages; two kinds have nothing in common.
    private static ErrorModel? DefaultError(IEnumerable<EquatableArray<OperationModel>> operations)
    {
        TypeRef? common = null;
        foreach (OperationModel operation in operations.SelectMany(o => o))
        {
            foreach (ErrorResponse error in operation.Errors)
            {
                if (error.Type is null || error.Type == common)
                    continue;
                if (common is not null)
                    return null;
                common = error.Type;
            }
        }

        return common is null ? null : new ErrorModel(common);
    }

    /// <summary>The client's name less <c>Client</c>, upper-cased; what an environment variable cannot hold becomes an underscore.</summary>
    private static string EnvironmentPrefix(string name) =>
        string.Concat(name.Select(c => c < 128 && char.IsLetterOrDigit(c) ? char.ToUpperInvariant(c) : '_'));
}
