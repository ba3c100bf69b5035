using System;
using System.Collections.Generic;
using System.Linq;
using Handinger.Gen.Modeling.Model;

namespace Handinger.Gen.Emitting;

/// <summary>
/// Emits what a service and its <c>WithRawResponse</c> share: a static class that makes the requests of all their operations,
/// so that either method of an operation is one line.
/// </summary>
internal static class RequestsEmitter
{
    /// <summary>The class for the operations of a service, or of the client itself.</summary>
    public static string ClassFor(string owner) => owner + "Requests";

    public static void Write(CodeWriter writer, ApiIdentity api, string owner, EquatableArray<OperationModel> operations, ErrorModel? defaultError)
    {
        string className = ClassFor(owner);
        writer.Line("/// <summary>Makes the requests of <see cref=\"", owner, "\"/>.</summary>");
        writer.Open("internal static class " + className);
        var scope = new MemberScope(api, operations.Select(operation => operation.Name));
        var ordered = operations.OrderBy(operation => operation.Name, StringComparer.Ordinal).ToList();
        foreach (OperationModel operation in ordered)
        {
            WriteFields(writer, operation, scope, defaultError);
        }

        foreach (OperationModel operation in ordered)
        {
            writer.Line();
            WriteMethod(writer, operation, new MethodArguments(operation), scope);
        }

        writer.Close();
    }

    /// <summary>The reader of an operation's result: a method where there is one, else a field of the requests class.</summary>
    public static string ResultReader(OperationModel operation, MemberScope scope, string requestsClass)
    {
        TypeRef type = operation.Response.Type!;
        return IsMade(scope.Reader(type, operation.Response.IsNullable)) ? requestsClass + "." + ResultField(operation) : scope.Reader(type, operation.Response.IsNullable);
    }

    private static string OperationField(OperationModel operation) => "s_" + Lower(operation.Name);

    // No operation's name has an underscore before a small letter: Find's result is not FindResult's request.
    private static string ResultField(OperationModel operation) => "s_" + Lower(operation.Name) + "_result";

    private static string BodyField(OperationModel operation) => "s_" + Lower(operation.Name) + "_body";

    private static string PartsField(OperationModel operation) => "s_" + Lower(operation.Name) + "_parts";

    private static string Lower(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);

    /// <summary>Whether the expression makes a delegate, which a field should keep.</summary>
    private static bool IsMade(string expression) => expression.EndsWith(")", StringComparison.Ordinal);

    private static void WriteFields(CodeWriter writer, OperationModel operation, MemberScope scope, ErrorModel? defaultError)
    {
        string start = "private static readonly ApiOperation " + OperationField(operation) + " = new("
            + Literals.String(operation.Method) + ", " + Literals.String(operation.OperationName) + ", " + Literals.String(operation.Path) + ")";
        List<string> facts = Facts(operation, scope, defaultError);
        if (facts.Count == 0)
            writer.Line(start + ";");
        else if (facts.Count == 1 && start.Length + facts[0].Length < 150)
            writer.Line(start + " { " + facts[0] + " };");
        else
        {
            writer.Open(start);
            foreach (string fact in facts)
            {
                writer.Line(fact, ",");
            }

            writer.Close(";");
        }

        if (operation.Response is { Type: { } result, Kind: ResponseKind.Json or ResponseKind.Events or ResponseKind.JsonSequence } response)
        {
            string reader = scope.Reader(result, response.IsNullable);
            if (IsMade(reader))
                writer.Line("internal static readonly JsonReadFunc<" + TypeNames.Of(result, response.IsNullable) + "> " + ResultField(operation) + " = " + reader + ";");
        }

        if (operation.Body is not { } body)
            return;

        (TypeRef type, bool nullable) = WrittenAs(body);
        string bodyWriter = scope.Writer(type, nullable);
        if (IsMade(bodyWriter) && body.Contents.Any(content => content.Kind is BodyKind.Json or BodyKind.Multipart or BodyKind.Form))
            writer.Line("private static readonly JsonWriteFunc<" + TypeNames.Of(type, nullable) + "> " + BodyField(operation) + " = " + bodyWriter + ";");

        List<string> formats = PartFormats.Of(Fields(body), scope);
        if (formats.Count > 0)
        {
            writer.Line("private static readonly PartFormat[] " + PartsField(operation) + " =");
            writer.Line("[").Deeper();
            foreach (string format in formats)
            {
                writer.Line(format, ",");
            }

            writer.Shallower().Line("];");
        }
    }

    private static List<string> Facts(OperationModel operation, MemberScope scope, ErrorModel? defaultError)
    {
        var facts = new List<string>();
        if (operation.Response.Accept is { } accept)
            facts.Add("Accept = " + Literals.String(accept));
        if (operation.Security is { } security)
            facts.Add("Security = " + DescriptionText.Security(security));
        if (operation.Servers.Count > 0)
            facts.Add("Servers = " + DescriptionText.Servers(operation.Servers));
        if (ConstraintEmitter.PathCheck(operation) is { } check)
            facts.Add("CheckPath = " + check);
        if (operation.Response.AnswersNotModified)
            facts.Add("AnswersNotModified = true");
        if (operation.IdempotencyHeader is { } header)
            facts.Add("IdempotencyHeader = " + Literals.String(header));

        List<ErrorResponse> typed = operation.Errors.Where(error => error.Type is not null).ToList();
        if (typed.Any(error => !Equals(error.Type, defaultError?.Type)))
            facts.Add("Errors = [" + string.Join(", ", typed.Select(error => DescriptionText.Error(error.Status, error.Type!, scope))) + "]");
        return facts;
    }

    private static void WriteMethod(CodeWriter writer, OperationModel operation, MethodArguments arguments, MemberScope scope)
    {
        string declaration = "internal static ApiRequest " + operation.Name + "("
            + string.Join(", ", arguments.All.Select(argument => argument.Type + " " + argument.Name).Concat(["RequestOptions? options"])) + ")";

        List<string> calls = [.. Calls(operation, arguments, scope), .. BodyCalls(operation, arguments, scope)];
        bool needsParameters = arguments.Parameters is { Default: not null }
            && operation.Parameters!.Members.Any(member => member is { IsRequired: true, Constant: not null });
        if (needsParameters)
        {
            writer.Open(declaration);
            writer.Line("parameters ??= new();");
            writer.Line("return new ApiRequest(" + OperationField(operation) + ", options)", calls.Count == 0 ? ";" : "");
            WriteCalls(writer, calls);
            writer.Close();
            return;
        }

        writer.Line(declaration, calls.Count == 0 ? " => new(" + OperationField(operation) + ", options);" : " =>");
        if (calls.Count == 0)
            return;
        writer.Deeper().Line("new ApiRequest(" + OperationField(operation) + ", options)");
        WriteCalls(writer, calls);
        writer.Shallower();
    }

    private static void WriteCalls(CodeWriter writer, List<string> calls)
    {
        writer.Deeper();
        for (int i = 0; i < calls.Count; i++)
        {
            writer.Line(calls[i], i == calls.Count - 1 ? ";" : "");
        }

        writer.Shallower();
    }

    /// <summary>The calls that put the parameters into the request.</summary>
    private static List<string> Calls(OperationModel operation, MethodArguments arguments, MemberScope scope)
    {
        List<string> calls = Needed(operation, arguments);
        for (int i = 0; i < operation.PathParameters.Count; i++)
        {
            calls.Add(ParameterCalls.Of(operation.PathParameters[i], arguments.Path[i].Name, isNullable: false, scope));
        }

        if (operation.Parameters is { } reference)
        {
            bool ensured = reference.IsRequired || reference.Members.Any(member => member is { IsRequired: true, Constant: not null });
            foreach (ParameterModel member in reference.Members)
            {
                calls.Add(ParameterCalls.Of(member, (ensured ? "parameters." : "parameters?.") + member.Name, !member.IsRequired || member.IsNullable, scope, !ensured));
            }
        }

        foreach (FixedParameter parameter in operation.FixedParameters)
        {
            calls.Add("." + ParameterCalls.Verb(parameter.Place) + "(" + Literals.String(parameter.WireName) + ", " + Literals.String(parameter.Value) + ")");
        }

        foreach (FixedBodyProperty property in operation.FixedBodyProperties)
        {
            calls.Add(".SetBodyProperty(" + Literals.String(property.JsonName) + ", " + Literals.String(property.JsonValue) + ")");
        }

        return calls;
    }

    /// <summary>The check of arguments that must not be null, where no other call makes it: before any of them is looked into.</summary>
    private static List<string> Needed(OperationModel operation, MethodArguments arguments)
    {
        var calls = new List<string>();
        if (operation.Body is { IsStreamed: true })
            calls.Add(".Needs(" + arguments.Body!.Name + ")");
        else if (operation.Body is { IsRequired: true, IsNullable: false } body && !TypeNames.IsValueType(body.Type) && !IsJsonCall(body))
            calls.Add(".Needs(" + arguments.Body!.Name + ")");
        if (operation.Parameters is { IsRequired: true })
            calls.Add(".Needs(" + arguments.Parameters!.Name + ")");
        if (operation.Parameters is { } parameters && ConstraintEmitter.IsChecked(parameters))
            calls.Add(".Validates(" + arguments.Parameters!.Name + ")");
        return calls;
    }

    /// <summary>Whether the body is written by a call that refuses null by itself.</summary>
    private static bool IsJsonCall(BodyModel body) => body.Contents.Count == 1 && body.Contents[0].Kind == BodyKind.Json;

    private static List<string> BodyCalls(OperationModel operation, MethodArguments arguments, MemberScope scope) => operation.Body switch
    {
        { Contents.Count: 1 } body => [BodyCall(operation, body.Contents[0], arguments.Body!, scope)],
        { Contents.Count: > 1 } body => [JsonOrMultipartCall(operation, body, arguments.Body!, scope)],
        _ => [],
    };

    private static BodyContent? Content(BodyModel body, BodyKind kind) => body.Contents.FirstOrDefault(content => content.Kind == kind);

    /// <summary>The content whose properties are parts or fields.</summary>
    private static BodyContent Fields(BodyModel body) => Content(body, BodyKind.Multipart) ?? (body.Contents.Count > 0 ? body.Contents[0] : new BodyContent("", BodyKind.Json, default));

    private static string Written(OperationModel operation, MemberScope scope)
    {
        (TypeRef type, bool nullable) = WrittenAs(operation.Body!);
        string write = scope.Writer(type, nullable);
        return IsMade(write) ? BodyField(operation) : write;
    }

    private static string JsonOrMultipartCall(OperationModel operation, BodyModel body, MethodArgument argument, MemberScope scope)
    {
        BodyContent multipart = Content(body, BodyKind.Multipart)!;
        BodyContent json = Content(body, BodyKind.Json)!;
        return ".SetJsonOrMultipart(" + argument.Name + ", " + Written(operation, scope)
            + (json.MediaType == "application/json" ? "" : ", jsonType: " + Literals.String(json.MediaType))
            + (multipart.MediaType == "multipart/form-data" ? "" : ", multipartType: " + Literals.String(multipart.MediaType))
            + (body is { IsRequired: true, IsNullable: true } ? ", sendsNull: true" : "")
            + (PartFormats.Of(multipart, scope).Count == 0 ? "" : ", formats: " + PartsField(operation)) + ")";
    }

    private static string BodyCall(OperationModel operation, BodyContent content, MethodArgument argument, MemberScope scope)
    {
        BodyModel body = operation.Body!;
        string write = Written(operation, scope);
        string media = Literals.String(content.MediaType);
        string parts = PartFormats.Of(content, scope).Count > 0 ? PartsField(operation) : "";
        switch (content.Kind)
        {
            case BodyKind.Multipart:
                return ".SetMultipart(" + argument.Name + ", " + write
                    + (content.MediaType == "multipart/form-data" ? "" : ", mediaType: " + media)
                    + (parts.Length > 0 ? ", formats: " + parts : "") + ")";
            case BodyKind.Form:
                return ".SetForm(" + argument.Name + ", " + write + (parts.Length > 0 ? ", " + parts : "") + ")";
            case BodyKind.Text when ParameterCalls.IsScalar(body.Type):
                return ".SetText(" + ParameterCalls.Scalar(body.Type, argument.Name, body.IsNullable || !body.IsRequired) + ", " + media + ")";
            case BodyKind.Binary when body.Type is PrimitiveRef { Kind: PrimitiveKind.Stream or PrimitiveKind.Bytes or PrimitiveKind.File }:
                return ".SetBinary(" + argument.Name + ", " + media + ")";
            case BodyKind.JsonSequence when body.Type is ListRef list:
                return ".SetJsonSequence(" + argument.Name + ", " + scope.Writer(list.Item, list.ItemNullable) + ", " + media + ")";
            default:
                string verb = !body.IsRequired ? ".SetOptionalJson(" : body.IsNullable ? ".SetNullableJson(" : ".SetJson(";
                return verb + argument.Name + ", " + write + (content.MediaType == "application/json" ? "" : ", " + media) + ")";
        }
    }

    /// <summary>A nullable struct needs a writer of its own; a nullable reference is seen to by the request.</summary>
    private static (TypeRef Type, bool Nullable) WrittenAs(BodyModel body) => (body.Type, (body.IsNullable || !body.IsRequired) && TypeNames.IsValueType(body.Type));
}
