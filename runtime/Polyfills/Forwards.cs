#if !NETSTANDARD2_0
// A netstandard2.0 library refers to these types in this assembly; here the framework has them.
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

[assembly: TypeForwardedTo(typeof(IsExternalInit))]
[assembly: TypeForwardedTo(typeof(RequiredMemberAttribute))]
[assembly: TypeForwardedTo(typeof(CompilerFeatureRequiredAttribute))]
[assembly: TypeForwardedTo(typeof(CollectionBuilderAttribute))]
[assembly: TypeForwardedTo(typeof(CallerArgumentExpressionAttribute))]
[assembly: TypeForwardedTo(typeof(SetsRequiredMembersAttribute))]
[assembly: TypeForwardedTo(typeof(AllowNullAttribute))]
[assembly: TypeForwardedTo(typeof(DisallowNullAttribute))]
[assembly: TypeForwardedTo(typeof(MaybeNullAttribute))]
[assembly: TypeForwardedTo(typeof(NotNullAttribute))]
[assembly: TypeForwardedTo(typeof(MaybeNullWhenAttribute))]
[assembly: TypeForwardedTo(typeof(NotNullWhenAttribute))]
[assembly: TypeForwardedTo(typeof(NotNullIfNotNullAttribute))]
[assembly: TypeForwardedTo(typeof(DoesNotReturnAttribute))]
[assembly: TypeForwardedTo(typeof(DoesNotReturnIfAttribute))]
[assembly: TypeForwardedTo(typeof(MemberNotNullAttribute))]
[assembly: TypeForwardedTo(typeof(MemberNotNullWhenAttribute))]
[assembly: TypeForwardedTo(typeof(DateOnly))]
[assembly: TypeForwardedTo(typeof(TimeOnly))]
#endif
