using System;
using System.Collections.Generic;
using System.Linq;
using Handinger.Gen.Modeling.Model;
using Handinger.Gen.Modeling.Schemas;

namespace Handinger.Gen.Emitting;

/// <summary>The types of one file: the one it is named after, and below it those that belong to that.</summary>
internal sealed record TypeFile(string Name, EquatableArray<TypeModel> Types);

/// <summary>What stands below a service, or the client: parameters, headers and inline types of its operations alone.</summary>
internal sealed record OperationTypes(EquatableArray<ParametersModel> Parameters, EquatableArray<HeadersModel> Headers, EquatableArray<TypeModel> Types);

/// <summary>
/// Says which file each type stands in. Below another type stands what only that one uses, and each inline type that is part of it; below a service, what its operations have inline.
/// The rest have files of their own. Fewer files are easier to find one's way in, and to handle: at every keystroke Roslyn compares each file's name with all the others.
/// </summary>
internal sealed class FilePlan
{
    private readonly ApiModel _model;
    private readonly Dictionary<string, TypeModel> _types;
    private readonly Dictionary<string, User> _byTypes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, User> _byServices = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HeadersModel> _headers;
    private readonly Dictionary<string, User> _headersUsers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<TypeModel>> _byFile = new(StringComparer.Ordinal);

    public FilePlan(ApiModel model)
    {
        _model = model;
        _types = model.Types.ToDictionary(static type => type.Name, StringComparer.Ordinal);
        foreach (TypeModel type in model.Types)
        {
            foreach (string used in NamedTypes.In(type))
            {
                if (used != type.Name)
                    Note(_byTypes, used, type.Name);
            }
        }

        _headers = model.Headers.ToDictionary(static headers => headers.ClassName, StringComparer.Ordinal);
        foreach ((string owner, EquatableArray<OperationModel> operations) in Services())
        {
            foreach (OperationModel operation in operations)
            {
                if (operation.Response.HeadersClass is { } headers)
                    Note(_headersUsers, headers, owner);
            }

            foreach (string used in UsedBy(operations))
            {
                Note(_byServices, used, owner);
            }
        }

        foreach (WebhookModel webhook in model.Webhooks)
        {
            if (NamedTypes.In(webhook.Payload) is { } payload)
                _byServices[payload] = new User("", IsOnly: false);
        }

        foreach (TypeModel type in model.Types)
        {
            string file = FileOf(type.Name);
            if (!_byFile.TryGetValue(file, out List<TypeModel>? types))
                _byFile[file] = types = [];
            types.Add(type);
        }
    }

    /// <summary>The files of types, sorted by name.</summary>
    public IEnumerable<TypeFile> Files() => _byFile.Keys
        .Where(_types.ContainsKey)
        .OrderBy(static name => name, StringComparer.Ordinal)
        .Select(name => new TypeFile(name, InOrder(name, [name], [])));

    /// <summary>What stands below a service, or the client.</summary>
    public OperationTypes Below(string owner, EquatableArray<OperationModel> operations)
    {
        var taken = new HashSet<string>(operations.Select(static operation => operation.Parameters?.ClassName).OfType<string>(), StringComparer.Ordinal);
        EquatableArray<ParametersModel> parameters = _model.Parameters.Where(one => taken.Contains(one.ClassName)).ToEquatableArray();
        return new OperationTypes(
            parameters,
            _model.Headers.Where(headers => _headersUsers.TryGetValue(headers.ClassName, out User? user) && user.IsOnly && user.Name == owner).ToEquatableArray(),
            InOrder(owner, UsedBy(operations), parameters));
    }

    /// <summary>Headers that several services' operations answer with.</summary>
    public IEnumerable<HeadersModel> SharedHeaders() =>
        _model.Headers.Where(headers => !_headersUsers.TryGetValue(headers.ClassName, out User? user) || !user.IsOnly);

    private static void Note(Dictionary<string, User> users, string used, string user) =>
        users[used] = users.TryGetValue(used, out User? known) ? known with { IsOnly = known.IsOnly && known.Name == user } : new User(user, IsOnly: true);

    private IEnumerable<(string Owner, EquatableArray<OperationModel> Operations)> Services() =>
        _model.Services.Select(static service => (service.ClassName, service.Operations)).Append((_model.Client.Identity.ClientName, _model.Client.Operations));

    private IEnumerable<string> UsedBy(EquatableArray<OperationModel> operations) =>
        ServiceEmitter.Ordered(operations).SelectMany(TypesOf).Select(static type => NamedTypes.In(type)).OfType<string>();

    private IEnumerable<TypeRef> TypesOf(OperationModel operation)
    {
        IEnumerable<TypeRef?> types = operation.PathParameters.Select(static parameter => parameter.Type)
            .Concat(operation.Parameters?.Members.Select(static member => member.Type) ?? [])
            .Concat([operation.Body?.Type, operation.Response.Type])
            .Concat(operation.Errors.Select(static error => error.Type))
            .Concat(operation.Response.HeadersClass is { } name ? _headers[name].Members.Select(static header => header.Type) : []);
        return types.OfType<TypeRef>();
    }

    private string FileOf(string name)
    {
        var way = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        string file = name;
        while (true)
        {
            if (_files.TryGetValue(file, out string? known))
            {
                file = known;
                break;
            }

            if (!seen.Add(file))
            {
                // Types that nothing else uses but each other.
                file = way.Skip(way.IndexOf(file)).OrderBy(static one => one, StringComparer.Ordinal).First();
                break;
            }

            way.Add(file);
            if (Above(_types[file]) is not { } above)
                break;
            file = above;
            if (!_types.ContainsKey(above))
                break;
        }

        foreach (string one in way)
        {
            _files[one] = file;
        }

        return file;
    }

    /// <summary>The type or service that a type stands below; null when it begins a file.</summary>
    private string? Above(TypeModel type)
    {
        _byTypes.TryGetValue(type.Name, out User? other);
        _byServices.TryGetValue(type.Name, out User? service);
        if (other is { IsOnly: true } && service is null)
            return other.Name;
        if (type.Owner.Length == 0)
            return null;
        return type.Owner != type.Name && _types.ContainsKey(type.Owner) ? type.Owner : service is { IsOnly: true } ? service.Name : null;
    }

    /// <summary>The types of a file, each below the first that uses it.</summary>
    private EquatableArray<TypeModel> InOrder(string file, IEnumerable<string> first, EquatableArray<ParametersModel> parameters)
    {
        if (!_byFile.TryGetValue(file, out List<TypeModel>? all))
            return [];
        var rest = new Dictionary<string, TypeModel>(StringComparer.Ordinal);
        foreach (TypeModel type in all)
        {
            rest[type.Name] = type;
        }

        var ordered = new List<TypeModel>(all.Count);

        // Not by recursion: a document may have a chain of any length.
        var next = new Stack<string>();
        foreach (string start in first.Concat(all.Select(static type => type.Name)))
        {
            next.Push(start);
            while (next.Count > 0)
            {
                if (!rest.TryGetValue(next.Pop(), out TypeModel? type))
                    continue;
                rest.Remove(type.Name);
                ordered.Add(type);
                foreach (string used in NamedTypes.In(type).Reverse())
                {
                    next.Push(used);
                }
            }
        }

        return WithoutRepeated(ordered, parameters);
    }

    /// <summary>Leaves out what an inline type says of itself where the property that has it says the same, above in the file.</summary>
    private static EquatableArray<TypeModel> WithoutRepeated(List<TypeModel> types, EquatableArray<ParametersModel> parameters)
    {
        var told = new HashSet<(string, string, string?)>();
        foreach (ParameterModel member in parameters.SelectMany(static one => one.Members))
        {
            Tell(member.Type, member.Documentation);
        }

        for (int i = 0; i < types.Count; i++)
        {
            TypeModel type = types[i];
            if (type.Owner.Length > 0 && told.Contains((type.Name, type.Documentation.Summary, type.Documentation.Remarks)))
                types[i] = type with { Documentation = type.Documentation with { SaysOnlyName = true } };
            foreach (PropertyModel property in (type as RecordModel)?.Properties ?? [])
            {
                Tell(property.Type, property.Documentation);
            }
        }

        return types.ToEquatableArray();

        void Tell(TypeRef type, Documentation documentation)
        {
            if (documentation.SaidBy is null && NamedTypes.In(type) is { } name)
                told.Add((name, documentation.Summary, documentation.Remarks));
        }
    }

    /// <summary>Who uses a type first, and whether nobody else does.</summary>
    private sealed record User(string Name, bool IsOnly);
}
