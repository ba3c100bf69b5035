using System;
using System.Collections.Generic;
using System.Linq;
using Handinger.Gen.Diagnostics;
using Handinger.Gen.Modeling.Model;
using Handinger.Gen.Reading;

namespace Handinger.Gen.Modeling.Operations;

/// <summary>Models what the API sends: webhooks of the document and callbacks of its operations.</summary>
internal sealed class WebhookModeler(ModelingContext context)
{
    private readonly List<(WebhookModel Model, NameRequest Request)> _found = [];

    /// <param name="filter">What the user includes and excludes; a webhook's name stands for its path.</param>
    public void AddDocument(OperationFilter filter)
    {
        foreach (string section in new[] { "webhooks", "x-webhooks" })
        {
            foreach (SpecMember member in context.Document.Root[section]?.Members ?? [])
            {
                if (member.Name.StartsWith("x-", StringComparison.Ordinal) && section == "webhooks" && member.Value["post"] is null && member.Value["$ref"] is null)
                    continue;
                Add(member.Name, "", member.Value, filter);
            }
        }
    }

    /// <param name="owner">The C# name of the operation, for callbacks that share a name.</param>
    public void AddCallbacks(OperationSource operation, string owner)
    {
        foreach (SpecMember callback in operation.Node["callbacks"]?.Members ?? [])
        {
            if (callback.Name.StartsWith("x-", StringComparison.Ordinal) || context.Document.Resolve(callback.Value)?.Node is not { IsObject: true } node)
                continue;
            foreach (SpecMember expression in node.Members)
            {
                if (!expression.Name.StartsWith("x-", StringComparison.Ordinal) && expression.Value.IsObject)
                    Add(callback.Name, owner, expression.Value);
            }
        }
    }

    public EquatableArray<WebhookModel> Complete()
    {
        // A callback that several operations declare alike is one.
        var distinct = new List<(WebhookModel Model, NameRequest Request)>();
        foreach ((WebhookModel model, NameRequest request) in _found)
        {
            if (!distinct.Any(d => d.Model.WireName == model.WireName && d.Model.Method == model.Method && d.Model.Payload == model.Payload))
                distinct.Add((model, request));
        }

        NameResolver.Resolve([.. distinct.Select(d => d.Request)], _ => false);
        foreach ((_, NameRequest request) in distinct)
        {
            context.Places.Add(RecordedScopes.Webhooks, request.Name, request.Identity, request.At);
        }

        return distinct.Select(d => d.Model with { Name = d.Request.Name }).OrderBy(m => m.Name, StringComparer.Ordinal).ToEquatableArray();
    }

    private void Add(string wireName, string owner, SpecNode item, OperationFilter? filter = null)
    {
        foreach (OperationSource operation in OperationFinder.OfItem(context.Document, wireName, item))
        {
            if (filter is null ? operation.Node.IsTrueAt("x-sdk-ignore") : !filter.Lets(operation))
                continue;
            string name = Naming.Pascal(operation.Node.StringOf("x-sdk-name") ?? operation.Node.StringOf("x-sdk-method") ?? wireName);
            if (Payload(operation, owner + name) is not { } payload)
                continue;
            var model = new WebhookModel(name, wireName, operation.Method, payload, OperationModeler.Document(operation, name), TokenHeader(operation));
            string verb = Naming.Pascal(operation.Method.ToLowerInvariant());
            var request = new NameRequest(wireName, owner + " " + operation.Method + " " + wireName, operation.Location, name, owner + name, owner + name + verb);
            if (operation.Node.StringOf("x-sdk-name") is null && operation.Node.StringOf("x-sdk-method") is null)
                request.Keep(context.Recorded.Member(RecordedScopes.Webhooks, request.Identity));
            _found.Add((model, request));
        }
    }

    private string? TokenHeader(OperationSource operation) =>
        new[] { operation.Node["parameters"], operation.Item["parameters"] }
            .SelectMany(list => list?.Items ?? [])
            .Select(item => context.Document.Resolve(item)?.Node)
            .Where(node => node?.StringOf("in") == "header" && node.IsTrueAt("x-sdk-secret"))
            .Select(node => node!.StringOf("name"))
            .FirstOrDefault();

    private TypeRef? Payload(OperationSource operation, string owner)
    {
        if (operation.Node["requestBody"] is not { } reference)
            return null;
        if (context.Document.Resolve(reference)?.Node is not { } body)
            return null;
        List<MediaEntry> entries = MediaTypes.Read(context.Document, body["content"]);
        MediaEntry? json = entries
            .Where(e => MediaTypes.Settle(context.Document, e, MediaKind.Json) == MediaKind.Json)
            .OrderBy(e => MediaTypes.JsonRank(e.Name))
            .FirstOrDefault();
        if (json is null)
        {
            if (entries.Count > 0)
                context.Sink.Report(Descriptors.WebhookLeftOut, operation.Location, operation.Path, "its body is not JSON");
            return null;
        }

        string hint = context.ComponentKey(reference, "requestBodies") is { } key ? Naming.Pascal(key) : owner;
        return json.Schema is null ? new PrimitiveRef(PrimitiveKind.Json) : context.Schemas.Use(json.Schema, new NameHint(hint, "Payload"), SchemaUsage.Response).Type;
    }
}
