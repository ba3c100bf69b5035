#if NETSTANDARD2_0
using System.ComponentModel;

namespace System.Diagnostics.CodeAnalysis;

/// <summary>A constructor that sets all required members.</summary>
[AttributeUsage(AttributeTargets.Constructor, AllowMultiple = false, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SetsRequiredMembersAttribute : Attribute;

/// <summary>Null may be put in although the type says otherwise.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.Property, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AllowNullAttribute : Attribute;

/// <summary>Null may not be put in although the type allows it.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.Property, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DisallowNullAttribute : Attribute;

/// <summary>Null may come out although the type says otherwise.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.ReturnValue, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MaybeNullAttribute : Attribute;

/// <summary>Null never comes out although the type allows it.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.ReturnValue, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NotNullAttribute : Attribute;

/// <summary>Null may come out when the method returns the given value.</summary>
[AttributeUsage(AttributeTargets.Parameter, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MaybeNullWhenAttribute(bool returnValue) : Attribute
{
    /// <summary>The returned value.</summary>
    public bool ReturnValue { get; } = returnValue;
}

/// <summary>Null never comes out when the method returns the given value.</summary>
[AttributeUsage(AttributeTargets.Parameter, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NotNullWhenAttribute(bool returnValue) : Attribute
{
    /// <summary>The returned value.</summary>
    public bool ReturnValue { get; } = returnValue;
}

/// <summary>The result is not null when the named parameter is not.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.ReturnValue, AllowMultiple = true, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NotNullIfNotNullAttribute(string parameterName) : Attribute
{
    /// <summary>The parameter.</summary>
    public string ParameterName { get; } = parameterName;
}

/// <summary>The method never returns.</summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DoesNotReturnAttribute : Attribute;

/// <summary>The method does not return when the parameter has the given value.</summary>
[AttributeUsage(AttributeTargets.Parameter, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DoesNotReturnIfAttribute(bool parameterValue) : Attribute
{
    /// <summary>The value.</summary>
    public bool ParameterValue { get; } = parameterValue;
}

/// <summary>The named members are not null after the call.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property, Inherited = false, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MemberNotNullAttribute : Attribute
{
    /// <summary>One member.</summary>
    public MemberNotNullAttribute(string member) => Members = [member];

    /// <summary>Several members.</summary>
    public MemberNotNullAttribute(params string[] members) => Members = members;

    /// <summary>The members.</summary>
    public string[] Members { get; }
}

/// <summary>The named members are not null when the call returns the given value.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property, Inherited = false, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MemberNotNullWhenAttribute : Attribute
{
    /// <summary>One member.</summary>
    public MemberNotNullWhenAttribute(bool returnValue, string member)
    {
        ReturnValue = returnValue;
        Members = [member];
    }

    /// <summary>Several members.</summary>
    public MemberNotNullWhenAttribute(bool returnValue, params string[] members)
    {
        ReturnValue = returnValue;
        Members = members;
    }

    /// <summary>The returned value.</summary>
    public bool ReturnValue { get; }

    /// <summary>The members.</summary>
    public string[] Members { get; }
}
#endif
