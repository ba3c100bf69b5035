using System.Collections.Generic;
using System.Linq;
using Handinger.Gen.Diagnostics;
using Handinger.Gen.Modeling.Model;
using Handinger.Gen.Reading;

namespace Handinger.Gen.Modeling.Operations;

/// <summary>Reads <c>x-sdk-pagination</c>, whose names are those on the wire, and finds what they are called in C#.</summary>
internal sealed class PagingModeler(ModelingContext context)
{
    public PagingModel? Model(OperationSource operation, ResponseModel response, IReadOnlyList<ParameterModel> members)
    {
        if (operation.Node["x-sdk-pagination"] is not { } extension)
            return null;
        string? parameter = extension.StringOf("page") ?? extension.StringOf("cursor");
        if (parameter is null || extension.StringOf("items") is not { } items)
            return Refuse(operation, extension, "x-sdk-pagination needs 'items', and 'page' or 'cursor'");
        if (members.FirstOrDefault(m => m.WireName == parameter) is not { } asks)
            return Refuse(operation, extension, "there is no parameter '" + parameter + "'");
        if (Find(response.Type, items) is not { } list || list.Type is not ListRef listType)
            return Refuse(operation, extension, "the response has no list '" + items + "'");

        (string Path, TypeRef Type)? pageCount = Find(response.Type, extension.StringOf("pageCount"));
        (string Path, TypeRef Type)? next = Find(response.Type, extension.StringOf("nextCursor"));
        (string Path, TypeRef Type)? more = Find(response.Type, extension.StringOf("hasMore"));
        foreach (string name in new[] { "pageCount", "nextCursor", "hasMore" })
        {
            if (extension.StringOf(name) is { } given && Find(response.Type, given) is null)
                return Refuse(operation, extension, "the response has no property '" + given + "'");
        }

        if (extension.StringOf("cursor") is not null && next is null)
            return Refuse(operation, extension, "a cursor needs 'nextCursor'");
        string? page = extension.StringOf("page") is { } wire ? Find(response.Type, wire)?.Path : null;
        return new PagingModel(list.Path, listType.Item, asks.Name, page, pageCount?.Path, next?.Path, more?.Path);
    }

    private PagingModel? Refuse(OperationSource operation, SpecNode extension, string why)
    {
        context.Sink.Report(Descriptors.PagingLeftOut, extension.Location, operation.Title, why);
        return null;
    }

    private (string Path, TypeRef Type)? Find(TypeRef? type, string? wirePath)
    {
        if (type is null || wirePath is null)
            return null;
        var names = new List<string>();
        foreach (string name in wirePath.Split('.'))
        {
            PropertyModel? property = context.RecordOf(type)?.Properties.FirstOrDefault(p => p.JsonName == name);
            if (property is null)
                return null;
            names.Add(property.Name);
            type = property.Type;
        }

        return (string.Join(".", names), type);
    }
}
