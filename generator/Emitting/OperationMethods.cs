using System.Globalization;
using System.Linq;
using Handinger.Gen.Modeling.Model;

namespace Handinger.Gen.Emitting;

/// <summary>Writes the methods of an operation.</summary>
internal static class OperationMethods
{
    /// <summary>The method that gives the value, and the one that goes through all pages.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="owner">The service, or the client.</param>
    /// <param name="client">The expression that leads to the client's members, with its dot; empty in the client itself.</param>
    /// <param name="scope">The members of the class.</param>
    public static void Write(CodeWriter writer, OperationModel operation, string owner, string client, MemberScope scope)
    {
        var arguments = new MethodArguments(operation);
        WriteDocumentation(writer, operation, arguments);
        WriteSignature(writer, ResultOf(operation.Response) + " " + operation.Name, arguments, isIterator: false);
        writer.Line(client, Send(operation, owner, arguments, raw: false, scope), ";").Shallower();
        if (operation.Paging is not null && PagingMethod.CanWrite(operation))
        {
            writer.Line();
            PagingMethod.Write(writer, operation);
        }
    }

    /// <summary>The type that the method gives: a task of the value, or a sequence of what arrives.</summary>
    public static string ResultOf(ResponseModel response) =>
        Item(response) is { } item ? "IAsyncEnumerable<" + item + ">" : Value(response) is { } value ? "Task<" + value + ">" : "Task";

    /// <summary>The method that gives status and headers beside the value.</summary>
    public static void WriteRaw(CodeWriter writer, OperationModel operation, string owner, MemberScope scope)
    {
        string? item = Item(operation.Response);
        string? value = item is not null ? "IAsyncEnumerable<" + item + ">" : Value(operation.Response);
        string? headers = operation.Response.HeadersClass;
        string response = (value, headers) switch
        {
            (null, null) => "ApiResponse",
            (null, _) => "ApiEmptyResponse<" + headers + ">",
            (_, null) => "ApiResponse<" + value + ">",
            _ => "ApiResponse<" + value + ", " + headers + ">",
        };
        string with = headers is null ? ";" : ".With(static headers => new " + headers + "(headers));";
        var arguments = new MethodArguments(operation);

        // That there are status and headers beside the value, the class says.
        WriteInherited(writer, operation, owner + "." + operation.Name);
        WriteSignature(writer, "Task<" + response + "> " + operation.Name, arguments, isIterator: false);
        writer.Line("_client.", Send(operation, owner, arguments, raw: true, scope), with).Shallower();
    }

    /// <summary>Writes a declaration up to its arrow or, for an iterator, its last parenthesis; continued lines are one deeper.</summary>
    public static void WriteSignature(CodeWriter writer, string head, MethodArguments arguments, bool isIterator)
    {
        string start = "public virtual " + (isIterator ? "async " : "") + head + "(";
        var list = arguments.All.Select(argument => argument.Declaration).Concat(
        [
            "RequestOptions? options = null",
            (isIterator ? "[EnumeratorCancellation] " : "") + "CancellationToken cancellationToken = default",
        ]).ToList();
        string line = string.Join(", ", list);
        string end = isIterator ? ")" : ") =>";
        if (start.Length + line.Length + end.Length <= 140)
        {
            writer.Line(start, line, end);
        }
        else if (line.Length + end.Length <= 140)
        {
            writer.Line(start).Deeper().Line(line, end).Shallower();
        }
        else
        {
            writer.Line(start).Deeper();
            for (int i = 0; i < list.Count; i++)
            {
                writer.Line(list[i], i == list.Count - 1 ? end : ",");
            }

            writer.Shallower();
        }

        if (!isIterator)
            writer.Deeper();
    }

    /// <summary>Documentation of a method that does what another does.</summary>
    /// <param name="returns">What it returns; null for what the other does.</param>
    public static void WriteInherited(CodeWriter writer, OperationModel operation, string method, string? returns = null)
    {
        writer.Line("/// <inheritdoc cref=\"", method, "\"/>");
        if (returns is not null)
            XmlDocWriter.Returns(writer, returns);
        XmlDocWriter.Obsolete(writer, operation.Documentation);
    }

    private static void WriteDocumentation(CodeWriter writer, OperationModel operation, MethodArguments arguments)
    {
        XmlDocWriter.Write(writer, operation.Documentation);
        foreach (MethodArgument argument in arguments.All)
        {
            XmlDocWriter.Param(writer, argument.BareName, argument.Summary);
        }

        XmlDocWriter.Param(writer, "options", "What differs for this call.");
        XmlDocWriter.Param(writer, "cancellationToken", "Ends the call early.");
        XmlDocWriter.Returns(writer, Returns(operation.Response));
        foreach (ErrorResponse error in operation.Errors)
        {
            XmlDocWriter.Exception(writer, ExceptionFor(error.Status), error.Documentation.Summary);
        }

        XmlDocWriter.Obsolete(writer, operation.Documentation);
    }

    /// <summary>The type of a stream's items; null when the response is no stream.</summary>
    private static string? Item(ResponseModel response) => response.Kind switch
    {
        ResponseKind.Events when response.Type is null => "ServerSentEvent",
        ResponseKind.Events or ResponseKind.JsonSequence => TypeNames.Of(response.Type ?? new PrimitiveRef(PrimitiveKind.Json), response.IsNullable),
        _ => null,
    };

    /// <summary>The type of the value; null for none.</summary>
    private static string? Value(ResponseModel response) => response.Kind switch
    {
        ResponseKind.None => null,
        ResponseKind.Text => "string",
        ResponseKind.Binary => "Stream",
        _ => TypeNames.Of(response.Type ?? new PrimitiveRef(PrimitiveKind.Json), response.IsNullable),
    };

    private static string Send(OperationModel operation, string owner, MethodArguments arguments, bool raw, MemberScope scope)
    {
        string requests = scope.OfClient(RequestsEmitter.ClassFor(owner));
        string request = requests + "." + operation.Name + "("
            + string.Join(", ", arguments.All.Select(argument => argument.Name).Concat(["options"])) + ")";
        ResponseModel response = operation.Response;
        string suffix = raw ? "Raw(" : "(";
        switch (response.Kind)
        {
            case ResponseKind.None:
                return "SendNone" + suffix + request + ", cancellationToken)";
            case ResponseKind.Text:
                return "SendText" + suffix + request + ", cancellationToken)";
            case ResponseKind.Binary:
                return "SendBinary" + suffix + request + ", cancellationToken)";
            case ResponseKind.Events when response.Type is null:
                return "SendEvents" + suffix + request + ", " + Terminator(response) + ", cancellationToken)";
            case ResponseKind.Events:
                return "SendEvents" + Typed(suffix, Item(response)!) + request + ", " + RequestsEmitter.ResultReader(operation, scope, requests) + ", " + Terminator(response) + ", cancellationToken)";
        }

        if (response.Kind == ResponseKind.Json && TypeNames.IsReadByDefault(response.Type ?? new PrimitiveRef(PrimitiveKind.Json), response.IsNullable))
            return "Send" + Typed(suffix, Value(response)!) + request + ", cancellationToken)";

        string verb = response.Kind == ResponseKind.JsonSequence ? "SendJsonSequence" : "Send";
        string reader = response.Type is null
            ? scope.Reader(new PrimitiveRef(PrimitiveKind.Json), response.IsNullable)
            : RequestsEmitter.ResultReader(operation, scope, requests);
        return verb + Typed(suffix, Item(response) ?? Value(response)!) + request + ", " + reader + ", cancellationToken)";
    }

    /// <summary>C# infers no type from a method with an out parameter.</summary>
    private static string Typed(string suffix, string type) => suffix.Substring(0, suffix.Length - 1) + "<" + type + ">(";

    private static string Terminator(ResponseModel response) => response.Terminator is { } terminator ? Literals.String(terminator) : "null";

    private static string Returns(ResponseModel response) => !response.AnswersNotModified ? What(response)
        : What(response).TrimEnd() + (response.Kind == ResponseKind.Json ? " Null when it has not changed." : " Empty when it has not changed; `WithRawResponse` tells.");

    private static string What(ResponseModel response) => response.Documentation?.Summary ?? response.Kind switch
    {
        ResponseKind.None => "Nothing but the end of the call.",
        ResponseKind.Events or ResponseKind.JsonSequence => "What the API sends, as it arrives.",
        ResponseKind.Binary => "The bytes; the caller disposes the stream.",
        _ => "What the API answers.",
    };

    private static string ExceptionFor(string status) => status switch
    {
        "400" => "BadRequestException",
        "401" => "AuthenticationException",
        "403" => "PermissionDeniedException",
        "404" => "NotFoundException",
        "409" => "ConflictException",
        "412" => "PreconditionFailedException",
        "422" => "UnprocessableEntityException",
        "429" => "RateLimitException",
        _ => status.Length == 3 && status[0] == '5' && IsStatus(status) ? "InternalServerException" : "ApiException",
    };

    private static bool IsStatus(string status) =>
        int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out _) || status.EndsWith("XX", System.StringComparison.OrdinalIgnoreCase);
}
