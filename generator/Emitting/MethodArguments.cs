using System.Collections.Generic;
using Handinger.Gen.Modeling;
using Handinger.Gen.Modeling.Model;

namespace Handinger.Gen.Emitting;

/// <summary>An argument of a method: its name as C# spells it, type, default and documentation.</summary>
internal sealed record MethodArgument(string Name, string Type, string? Default, string Summary)
{
    /// <summary>As a declaration has it.</summary>
    public string Declaration => Default is null ? Type + " " + Name : Type + " " + Name + " = " + Default;

    /// <summary>The name as a documentation comment and a string tell it.</summary>
    public string BareName => Name.TrimStart('@');
}

/// <summary>The arguments of an operation's method, in order, under names that are keywords nowhere and differ from each other.</summary>
internal sealed class MethodArguments
{
    private readonly HashSet<string> _taken = new() { "options", "cancellationToken" };

    public MethodArguments(OperationModel operation)
    {
        if (operation.Parameters is not null)
            _taken.Add("parameters");

        // The body gives way to nothing but the fixed names; path parameters give way to it.
        if (operation.Body is { IsStreamed: true, Type: ListRef list } lines)
            Body = Argument(lines.ArgumentName, "IAsyncEnumerable<" + TypeNames.Of(list.Item, list.ItemNullable) + ">", null, Sentence(lines.Documentation.Summary) + " Each value is sent as it comes, and the request is not retried.");
        else if (operation.Body is { } body)
            Body = Argument(body.ArgumentName, TypeNames.Of(body.Type, body.IsNullable || !body.IsRequired), body.IsRequired ? null : "null", body.Documentation.Summary);

        foreach (ParameterModel parameter in operation.PathParameters)
        {
            MethodArgument argument = Argument(parameter.Name, TypeNames.Of(parameter.Type), null, parameter.Documentation.Summary);
            Path.Add(argument);
            All.Add(argument);
        }

        if (operation.Parameters is { } reference)
        {
            Parameters = new MethodArgument(
                "parameters",
                reference.IsRequired ? reference.ClassName : reference.ClassName + "?",
                reference.IsRequired ? null : "null",
                "What goes into the query, headers and cookies.");
        }

        // Required ones come first: C# asks for it.
        bool bodyIsOptional = Body?.Default is not null;
        if (Body is not null && !bodyIsOptional)
            All.Add(Body);
        if (Parameters is { Default: null })
            All.Add(Parameters);
        if (Body is not null && bodyIsOptional)
            All.Add(Body);
        if (Parameters is { Default: not null })
            All.Add(Parameters);
    }

    /// <summary>Those for the path, in the order of the path.</summary>
    public List<MethodArgument> Path { get; } = new();

    public MethodArgument? Body { get; }

    public MethodArgument? Parameters { get; }

    /// <summary>All but <c>options</c> and <c>cancellationToken</c>.</summary>
    public List<MethodArgument> All { get; } = new();

    /// <summary>A name for a local that no argument has.</summary>
    public string Local(string name) => Unique(name);

    private static string Sentence(string summary) => summary.Length == 0 || summary.EndsWith(".", System.StringComparison.Ordinal) ? summary : summary + ".";

    private MethodArgument Argument(string name, string type, string? defaultValue, string summary) =>
        new(Naming.Escape(Unique(name)), type, defaultValue, summary);

    private string Unique(string name)
    {
        while (!_taken.Add(name))
        {
            name += "Value";
        }

        return name;
    }
}
