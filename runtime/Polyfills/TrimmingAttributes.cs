#if NETSTANDARD2_0
namespace System.Diagnostics.CodeAnalysis;

/// <summary>What trimming keeps of a type; nothing is trimmed where the framework has not this.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.GenericParameter | AttributeTargets.Parameter, Inherited = false)]
internal sealed class DynamicallyAccessedMembersAttribute(DynamicallyAccessedMemberTypes memberTypes) : Attribute
{
    public DynamicallyAccessedMemberTypes MemberTypes { get; } = memberTypes;
}

/// <summary>Members of a type.</summary>
[Flags]
internal enum DynamicallyAccessedMemberTypes
{
    None = 0,
    PublicParameterlessConstructor = 1,
    PublicConstructors = 3,
    NonPublicConstructors = 4,
}
#endif
