using System.Linq;
using Handinger.Gen.Modeling.Model;

namespace Handinger.Gen.Emitting;

/// <summary>Writes the method that goes through all pages, beside the one for a single page.</summary>
internal static class PagingMethod
{
    /// <summary>Whether the parameter that asks for a page is one of the method's.</summary>
    public static bool CanWrite(OperationModel operation) =>
        operation.Paging is { } paging && operation.Response is { Kind: ResponseKind.Json, IsNullable: false } && PageParameter(operation, paging) is not null;

    public static void Write(CodeWriter writer, OperationModel operation)
    {
        PagingModel paging = operation.Paging!;
        ParameterModel parameter = PageParameter(operation, paging)!;
        var arguments = new MethodArguments(operation);
        string item = TypeNames.Of(paging.ItemType);
        OperationMethods.WriteInherited(writer, operation, operation.Name, "Every item of every page; a page is asked for when its first item is.");
        OperationMethods.WriteSignature(writer, "IAsyncEnumerable<" + item + "> " + operation.Name + "AutoPaging", arguments, isIterator: true);
        writer.Open();
        if (!operation.Parameters!.IsRequired)
            writer.Line("parameters ??= new();");

        if (paging.NextCursor is null)
            WritePages(writer, operation, paging, parameter, arguments);
        else
            WriteCursor(writer, operation, paging, parameter, arguments);
        writer.Close();
    }

    private static ParameterModel? PageParameter(OperationModel operation, PagingModel paging) =>
        operation.Parameters?.Members.FirstOrDefault(member => member.Name == paging.PageParameter && (paging.NextCursor is not null || IsNumber(member.Type)));

    private static bool IsNumber(TypeRef type) =>
        type is PrimitiveRef { Kind: PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.UInt64 or PrimitiveKind.Double or PrimitiveKind.Decimal };

    private static void WritePages(CodeWriter writer, OperationModel operation, PagingModel paging, ParameterModel parameter, MethodArguments arguments)
    {
        string page = arguments.Local("page");
        string result = arguments.Local("result");
        string first = parameter.DefaultValue == "0" ? "0" : "1";
        string start = "parameters." + parameter.Name + (IsNullable(parameter) ? " ?? " + first : "");
        writer.Open("for (" + TypeNames.Of(parameter.Type) + " " + page + " = " + start + "; ; " + page + "++)");
        writer.Line("var " + result + " = await " + Call(operation, arguments, parameter, page) + ".ConfigureAwait(false);");
        string? any = paging is { PageCount: null, HasMore: null } ? arguments.Local("any") : null;
        WriteItems(writer, paging, result, arguments, any);

        string last = first == "0" ? page + " + 1" : page;
        string? more = paging.PageCount is { } count ? last + " < " + result + "." + count : paging.HasMore is { } has ? result + "." + has + " == true" : null;
        writer.Line();
        writer.Line("if (" + (more is null ? "!" + any : "!(" + more + ")") + ")");
        writer.Deeper().Line("yield break;").Shallower();
        writer.Close();
    }

    private static void WriteCursor(CodeWriter writer, OperationModel operation, PagingModel paging, ParameterModel parameter, MethodArguments arguments)
    {
        string result = arguments.Local("result");
        string next = arguments.Local("next");
        writer.Open("while (true)");
        writer.Line("var " + result + " = await " + Call(operation, arguments, null, null) + ".ConfigureAwait(false);");
        WriteItems(writer, paging, result, arguments, any: null);
        writer.Line();

        string pattern = parameter.Type is PrimitiveRef { Kind: PrimitiveKind.String } ? "{ Length: > 0 }" : "{ }";
        string ended = result + "." + paging.NextCursor + " is not " + pattern + " " + next + " || " + next + " == parameters." + parameter.Name;
        if (paging.HasMore is { } has)
            ended += " || " + result + "." + has + " == false";
        writer.Line("if (" + ended + ")");
        writer.Deeper().Line("yield break;").Shallower();
        writer.Line();
        writer.Line("parameters = parameters with { " + parameter.Name + " = " + next + " };");
        writer.Close();
    }

    private static void WriteItems(CodeWriter writer, PagingModel paging, string result, MethodArguments arguments, string? any)
    {
        string item = arguments.Local("item");
        string items = result + "." + paging.Items;
        if (any is not null)
            writer.Line("bool ", any, " = false;");
        writer.Open("foreach (var " + item + " in " + items + " ?? [])");
        if (any is not null)
            writer.Line(any, " = true;");
        writer.Line("yield return ", item, ";");
        writer.Close();
    }

    private static string Call(OperationModel operation, MethodArguments arguments, ParameterModel? parameter, string? page)
    {
        var values = arguments.All.Select(argument => argument.Name == "parameters" && parameter is not null
            ? "parameters with { " + parameter.Name + " = " + page + " }"
            : argument.Name);
        return operation.Name + "(" + string.Join(", ", values.Concat(["options", "cancellationToken"])) + ")";
    }

    private static bool IsNullable(ParameterModel parameter) => !parameter.IsRequired || parameter.IsNullable;
}
