using System.Collections.Generic;
using System.Linq;
using Handinger.Gen.Modeling.Model;
using Handinger.Gen.Reading;

namespace Handinger.Gen.Modeling.Operations;

/// <summary>A method whose types are known and whose parts and paging wait for the members of those types.</summary>
internal sealed record MethodDraft(PlacedOperation Operation, NameRequest Name, OperationModel Model, BodyDraft? Body, bool TakesPaging);

/// <summary>Models one operation: as one method, or as several where it can be called or answers in ways of different types.</summary>
internal sealed class OperationModeler(ModelingContext context, ServerModeler servers, SecurityModeler security)
{
    private readonly ParameterModeler _parameters = new(context);
    private readonly BodyModeler _bodies = new(context);
    private readonly ResponseModeler _responses = new(context);
    private readonly StreamingModeler _streaming = new(context);
    private readonly PagingModeler _paging = new(context);

    public List<ParametersModel> ParameterClasses { get; } = [];

    public IReadOnlyList<HeadersModel> HeadersClasses => _responses.HeadersClasses;

    public static Documentation Document(OperationSource operation, string name)
    {
        string? summary = operation.Node.StringOf("summary") ?? operation.Item.StringOf("summary");
        string? description = operation.Node.StringOf("description") ?? operation.Item.StringOf("description");
        bool isDeprecated = operation.Node.IsTrueAt("deprecated");
        string? reason = operation.Node.StringOf("x-deprecated-reason") ?? operation.Node.StringOf("x-deprecation-message");
        if (string.IsNullOrWhiteSpace(summary))
            return Docs.Of(null, description, name, isDeprecated, reason);
        Documentation heading = Docs.Of(summary, null, name, isDeprecated, reason);
        string? remarks = string.IsNullOrWhiteSpace(description) || description!.Trim() == summary!.Trim() ? null : description.Trim();
        return heading with { Remarks = remarks };
    }

    public List<MethodDraft> Model(PlacedOperation operation)
    {
        OperationSource source = operation.Source;
        string owner = operation.Owner;
        OperationResponses responses = _responses.Model(source, owner);
        bool isStreamAlone = responses.Main.Kind is ResponseKind.Events or ResponseKind.JsonSequence;
        StreamingPlan plan = _streaming.Plan(source, responses.Stream is not null || isStreamAlone);
        foreach (SpecNode flag in plan.Nodes)
        {
            context.Schemas.Hide(flag);
        }

        OperationParameters parameters = _parameters.Model(source, owner);
        List<ParameterModel> members = [.. parameters.Members.Where(m => plan.Place is null || m.Place != plan.Place || m.WireName != plan.Flag)];
        ParametersReference? reference = ReferenceTo(operation, members);
        List<BodyDraft?> bodies = [.. _bodies.Model(source, owner)];
        if (bodies.Count == 0)
            bodies.Add(null);

        ResponseModel? stream = responses.Stream
            ?? (plan.IsDeclared && !isStreamAlone ? new ResponseModel(ResponseKind.Events, null, false, "text/event-stream", responses.Main.Documentation, plan.Terminator) : null);
        var drafts = new List<MethodDraft>();
        foreach (BodyDraft? body in bodies)
        {
            string suffix = body?.Suffix ?? "";
            Add(suffix, responses.Main, isStreamAlone, takesPaging: suffix.Length == 0);
            if (stream is not null)
                Add(suffix + "Streaming", stream, true, takesPaging: false);
            foreach (ResponseModel other in suffix.Length == 0 ? responses.Others : [])
            {
                Add(other.Kind == ResponseKind.Binary ? "Binary" : "Text", other, false, takesPaging: false);
            }

            void Add(string end, ResponseModel response, bool streams, bool takesPaging)
            {
                if (streams && plan.Terminator is not null)
                    response = response with { Terminator = plan.Terminator };
                string name = streams && end == "Streaming" && plan.Method is not null ? Naming.Pascal(plan.Method) : operation.Name + end;
                var request = new NameRequest(
                    name, source.Method + " " + source.Path + " " + end, source.Location, name, operation.Service.Stem + name, OperationNames.OfVerbAndPath(source.Method, source.Path) + end);
                if (end.Length > 0 && source.Node.StringOf("x-sdk-method") is null && plan.Method is null)
                    request.Keep(context.Recorded.Member(RecordedScopes.Methods(operation.Service.Path), request.Identity));
                (string Json, string Plain)? flag = plan.Flag is null ? null : streams ? plan.On : plan.Off;
                List<FixedParameter> fixedParameters = [.. parameters.Fixed];
                List<FixedBodyProperty> fixedProperties = [];
                if (flag is { } value && plan.Place is { } place)
                    fixedParameters.Add(new FixedParameter(plan.Flag!, place, value.Plain));
                else if (flag is { } property && body is { Schema: not null } && body.Kinds.Any(k => k is BodyKind.Json or BodyKind.Multipart or BodyKind.Form))
                    fixedProperties.Add(new FixedBodyProperty(plan.Flag!, property.Json));

                var model = new OperationModel(
                    name,
                    source.Title,
                    source.Method,
                    parameters.Path,
                    Document(source, operation.Name),
                    parameters.Positional.ToEquatableArray(),
                    reference,
                    null,
                    response,
                    responses.Errors,
                    fixedParameters.ToEquatableArray(),
                    fixedProperties.ToEquatableArray(),
                    servers.Model(source.Node["servers"] ?? source.Item["servers"]),
                    security.Of(source),
                    null,
                    parameters.IdempotencyHeader);
                drafts.Add(new MethodDraft(operation, request, model, body, takesPaging));
            }
        }

        return drafts;
    }

    /// <summary>Completes a method once every type is known.</summary>
    public OperationModel Finish(MethodDraft draft) => draft.Model with
    {
        Name = draft.Name.Name,
        Body = draft.Body is null ? null : _bodies.Finish(draft.Body),
        Paging = draft.TakesPaging ? _paging.Model(draft.Operation.Source, draft.Model.Response, draft.Model.Parameters?.Members ?? []) : null,
    };

    private ParametersReference? ReferenceTo(PlacedOperation operation, List<ParameterModel> members)
    {
        if (members.Count == 0)
            return null;
        string wanted = operation.Owner + "Params";
        string place = operation.Source.Method + " " + operation.Source.Path;
        string className = context.Names.Allocate(Naming.Bound(wanted, wanted), place, operation.Source.Location, operation.Service.Stem + operation.Name + "Params");

        // A member cannot be named like its class.
        List<ParameterModel> own = [.. members.Select(m => m.Name == className ? m with { Name = m.Place + m.Name } : m)];
        EquatableArray<ParameterModel> array = own.ToEquatableArray();
        ParameterClasses.Add(new ParametersModel(className, new Documentation($"What {Quote(operation)} takes in its query, headers and cookies."), array));
        return new ParametersReference(className, own.Any(m => m.IsRequired && m.Constant is null), array);
    }

    private static string Quote(PlacedOperation operation) =>
        operation.Service.IsRoot ? "`" + operation.Name + "`" : "`" + operation.Service.PropertyName + "." + operation.Name + "`";
}
