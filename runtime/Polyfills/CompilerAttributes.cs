#if NETSTANDARD2_0
// Public, so that a netstandard2.0 library compiled against this build and a newer application mean the same types:
// the newer builds of this assembly forward each of them to the framework.
using System.ComponentModel;

namespace System.Runtime.CompilerServices;

/// <summary>Marks a setter as <c>init</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class IsExternalInit;

/// <summary>Marks a type that has required members, and the members.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Field | AttributeTargets.Property, AllowMultiple = false, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RequiredMemberAttribute : Attribute;

/// <summary>Tells compilers that lack a feature not to use the member.</summary>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
{
    /// <summary>The feature called ref structs.</summary>
    public const string RefStructs = nameof(RefStructs);

    /// <summary>The feature called required members.</summary>
    public const string RequiredMembers = nameof(RequiredMembers);

    /// <summary>The feature's name.</summary>
    public string FeatureName { get; } = featureName;

    /// <summary>Whether a compiler that does not know the feature may use the member all the same.</summary>
    public bool IsOptional { get; init; }
}

/// <summary>Names the method that makes a collection from a collection expression.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CollectionBuilderAttribute(Type builderType, string methodName) : Attribute
{
    /// <summary>The type that has the method.</summary>
    public Type BuilderType { get; } = builderType;

    /// <summary>The method's name.</summary>
    public string MethodName { get; } = methodName;
}

/// <summary>Asks the compiler for the text of another argument.</summary>
[AttributeUsage(AttributeTargets.Parameter, AllowMultiple = false, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CallerArgumentExpressionAttribute(string parameterName) : Attribute
{
    /// <summary>The other parameter.</summary>
    public string ParameterName { get; } = parameterName;
}
#endif
