using System;
using System.Collections.Generic;
using System.Linq;
using Handinger.Gen.Diagnostics;
using Handinger.Gen.Modeling.Model;
using Handinger.Gen.Reading;

namespace Handinger.Gen.Modeling.Operations;

/// <summary>An operation with the service it belongs to and its method's name.</summary>
internal sealed class PlacedOperation(OperationSource source, ServicePlan service)
{
    public OperationSource Source { get; } = source;

    public ServicePlan Service { get; } = service;

    /// <summary>The method's name; set when all names of its service are known.</summary>
    public string Name { get; set; } = "";

    /// <summary>What names of inline schemas and of the parameters class begin with: <c>WorkersNew</c>.</summary>
    public string Owner => Name.IndexOf(Service.Stem, StringComparison.OrdinalIgnoreCase) >= 0 ? Name : Service.Stem + Name;
}

/// <summary>A service to be: a node of the tree below the client. The root stands for the client itself.</summary>
internal sealed class ServicePlan(string stem, string propertyWish, string rawName, string path = "")
{
    /// <summary>The names on the way to it as the document asks for them, <c>Workers.Schedules</c>; empty for the root.</summary>
    public string Path { get; } = path;

    /// <summary>The names of its path put together, <c>WorkersSchedules</c>; empty for the root.</summary>
    public string Stem { get; } = stem;

    public string PropertyWish { get; } = propertyWish;

    public string RawName { get; } = rawName;

    public string PropertyName { get; set; } = propertyWish;

    public string ClassName { get; set; } = "";

    public Documentation Documentation { get; set; } = new("");

    public List<ServicePlan> Children { get; } = [];

    public List<PlacedOperation> Operations { get; } = [];

    public bool IsRoot => Stem.Length == 0;

    /// <summary>Names that no further method of the service can have.</summary>
    public HashSet<string> Taken { get; } = new(StringComparer.Ordinal);

    public IEnumerable<ServicePlan> Below => Children.Concat(Children.SelectMany(c => c.Below));
}

/// <summary>Puts every operation into a service and names services and methods.</summary>
internal sealed class ServiceTree(ModelingContext context)
{
    private const int MaximumLevels = 16;

    public ServicePlan Root { get; } = new("", "", "");

    public void Place(IEnumerable<OperationSource> operations)
    {
        foreach (OperationSource operation in operations)
        {
            ServicePlan service = Root;
            foreach (string name in Resource(operation))
            {
                service = Child(service, name);
            }

            service.Operations.Add(new PlacedOperation(operation, service));
        }

        Order(Root);
        NameServices(Root);
        foreach (ServicePlan service in Root.Below)
        {
            NameClass(service);
        }

        foreach (ServicePlan service in new[] { Root }.Concat(Root.Below))
        {
            NameMethods(service);
        }
    }

    /// <summary>Says which names had to give way.</summary>
    public void Report(NameRequest request)
    {
        if (request.Rank > 0)
            context.Sink.Report(Descriptors.NameTaken, request.At, request.Raw, request.Name, request.Wanted);
    }

    private IEnumerable<string> Resource(OperationSource operation)
    {
        if (operation.Node.StringOf("x-sdk-resource") is { } resource)
        {
            List<string> levels = [.. resource.Split('.').Where(IsNameable)];
            if (levels.Count <= MaximumLevels)
                return levels;
            context.Sink.Report(Descriptors.ExtensionInvalid, operation.Node["x-sdk-resource"]!.Location, "x-sdk-resource", "it has more than " + MaximumLevels + " levels");
        }

        return operation.Tags.Where(IsNameable).Take(1);
    }

    private static bool IsNameable(string text) => text.Any(char.IsLetterOrDigit);

    private static ServicePlan Child(ServicePlan parent, string rawName)
    {
        string name = Naming.Pascal(rawName);
        ServicePlan? child = parent.Children.Find(c => c.PropertyWish == name);
        if (child is null)
        {
            child = new ServicePlan(Naming.Bound(parent.Stem + name, parent.Stem + name), name, rawName, parent.IsRoot ? name : parent.Path + "." + name);
            parent.Children.Add(child);
        }

        return child;
    }

    private static void Order(ServicePlan service)
    {
        service.Children.Sort((a, b) => string.CompareOrdinal(a.PropertyWish, b.PropertyWish));
        foreach (ServicePlan child in service.Children)
        {
            Order(child);
        }
    }

    private void NameServices(ServicePlan parent)
    {
        HashSet<string> reserved = parent.IsRoot ? ReservedMembers.Client : ReservedMembers.Service;
        string owner = parent.IsRoot ? context.Identity.ApiName : parent.PropertyWish;
        List<NameRequest> requests =
        [
            .. parent.Children.Select(c => new NameRequest(c.RawName, c.Stem, null, c.PropertyWish, owner + c.PropertyWish)),
        ];
        for (int i = 0; i < requests.Count; i++)
        {
            requests[i].Keep(context.Recorded.Member(RecordedScopes.Services(parent.Path), parent.Children[i].Path));
        }

        NameResolver.Resolve(requests, n => reserved.Contains(n) || n == ClassWish(parent));
        for (int i = 0; i < requests.Count; i++)
        {
            parent.Children[i].PropertyName = requests[i].Name;
            parent.Taken.Add(requests[i].Name);
            Report(requests[i]);
            NameServices(parent.Children[i]);
        }

        parent.Taken.UnionWith(reserved);
        parent.Taken.Add(ClassWish(parent));
        parent.Taken.Add(ClassWish(parent) + "WithRawResponse");
        parent.Taken.Add(Requests(ClassWish(parent)));
    }

    private string ClassWish(ServicePlan service) =>
        service.IsRoot ? context.Identity.ClientName : service.Stem.EndsWith("Service", StringComparison.Ordinal) && service.Stem != "Service" ? service.Stem : service.Stem + "Service";

    private void NameClass(ServicePlan service)
    {
        string wish = ClassWish(service);
        string api = context.Identity.ApiName + wish;
        string last = wish + "_" + Naming.Hash(service.Stem + " " + service.RawName);
        string place = RecordedScopes.ServiceClass(service.Path);
        foreach (string name in context.Names.RecordedAt(place).Concat([wish, api, last]))
        {
            if (context.Names.IsFree(name, place) && context.Names.IsFree(name + "WithRawResponse") && context.Names.IsFree(Requests(name)))
            {
                Take(service, name);
                break;
            }
        }

        if (service.ClassName.Length == 0)
            Take(service, context.Names.Allocate(last, place, null));
        service.Documentation = Docs.Of(null, TagDescription(service), Naming.Humanize(service.PropertyWish) is { Length: > 0 } words ? "Operations of " + words : "Operations");
    }

    private void Take(ServicePlan service, string name)
    {
        service.ClassName = name;
        service.Taken.Add(name);
        service.Taken.Add(Requests(name));
        context.Names.TryTake(name, RecordedScopes.ServiceClass(service.Path));
        context.Names.TryTake(name + "WithRawResponse");
        context.Names.TryTake(Requests(name));
    }

    // The internal class beside a service that builds its requests.
    private static string Requests(string className) => className + "Requests";

    private string? TagDescription(ServicePlan service)
    {
        foreach (SpecNode tag in context.Document.Root["tags"]?.Items ?? [])
        {
            if (tag.StringOf("name") is { } name && (name == service.RawName || Naming.Pascal(name) == service.PropertyWish))
                return tag.StringOf("description") ?? tag.StringOf("summary");
        }

        return null;
    }

    private void NameMethods(ServicePlan service)
    {
        string owner = service.IsRoot ? context.Identity.ApiName : service.PropertyWish;
        var requests = new List<NameRequest>(service.Operations.Count);
        foreach (PlacedOperation operation in service.Operations)
        {
            OperationSource source = operation.Source;
            string byPath = OperationNames.OfVerbAndPath(source.Method, source.Path);
            string spelled = OperationNames.Spelled(source.Method, source.Path);
            string? given = source.Node.StringOf("x-sdk-method") ?? source.Id;
            if (given is null || !IsNameable(given))
                given = byPath;
            string name = Naming.Pascal(given);
            var request = new NameRequest(given, source.Method + " " + source.Path, source.Location, name, owner + name, byPath, owner + byPath, spelled);
            if (source.Node.StringOf("x-sdk-method") is null)
                request.Keep(context.Recorded.Member(RecordedScopes.Methods(service.Path), request.Identity));
            requests.Add(request);
        }

        NameResolver.Resolve(requests, service.Taken.Contains);
        for (int i = 0; i < requests.Count; i++)
        {
            service.Operations[i].Name = requests[i].Name;
            Report(requests[i]);
        }

        foreach (NameRequest request in requests)
        {
            service.Taken.Add(request.Name);
        }
    }
}
