using System;
using System.Collections.Generic;
using Handinger.Gen.Modeling.Model;

namespace Handinger.Gen.Emitting;

/// <summary>
/// The members of a class that is written. A method called <c>Webhook</c> hides the type <c>Webhook</c> where an expression begins with that name;
/// there, and only there, the type is named in full.
/// </summary>
internal sealed class MemberScope(ApiIdentity api, IEnumerable<string> members)
{
    private static readonly string[] s_runtimeTypes = ["JsonRead", "JsonWrite", "ParameterStyle", "Json", "JsonEnumKind", "SecuritySchemeKind"];

    private const string Runtime = "global::Handinger.Runtime.";

    private readonly HashSet<string> _members = new(members);

    /// <summary>The expression that reads a type.</summary>
    public string Reader(TypeRef type, bool nullable) => OfRuntime(TypeNames.Reader(type, nullable));

    /// <summary>The expression that writes a type.</summary>
    public string Writer(TypeRef type, bool nullable) => OfRuntime(TypeNames.Writer(type, nullable));

    /// <summary>An expression that begins with a type of the runtime.</summary>
    public string OfRuntime(string expression)
    {
        foreach (string type in s_runtimeTypes)
        {
            if (_members.Contains(type))
                expression = InFull(expression, type);
        }

        return expression;
    }

    // Types of the client may end with such a name: AnyJson.Names.
    private static string InFull(string expression, string type)
    {
        for (int i = expression.IndexOf(type + ".", StringComparison.Ordinal); i >= 0; i = expression.IndexOf(type + ".", i, StringComparison.Ordinal))
        {
            if (i == 0 || !(char.IsLetterOrDigit(expression[i - 1]) || expression[i - 1] is '_' or '.'))
            {
                expression = expression.Insert(i, Runtime);
                i += Runtime.Length;
            }

            i += type.Length;
        }

        return expression;
    }

    /// <summary>A type of the client as an expression begins with it.</summary>
    public string OfClient(string type) => _members.Contains(type) ? "global::" + api.Namespace + "." + type : type;
}
