using System;
using System.Collections.Generic;

namespace Handinger.Gen.Modeling;

internal static partial class ReservedNames
{
    private const string RuntimeTypes =
        "ApiClient ApiConnectionException ApiCredential ApiDescription ApiEmptyResponse ApiException ApiFailure ApiHeaders ApiHttp ApiOperation ApiRequest ApiResponse " +
        "ApiResponseHeaders ApiRetry ApiTimeoutException " +
        "AuthenticationException BadRequestException BasicCredential ClientCredentials ClientOptions ConflictException ErrorBody FileUpload " +
        "IJsonEnumValue IJsonValue IRequestChecked InternalServerException InvalidResponseException Json JsonAny JsonEnumConverter JsonEnumKind JsonModel JsonModelConverter JsonModelDetaching JsonModelReader JsonModelResolver " +
        "JsonModelWriter JsonPropertyException JsonRead JsonSet JsonString JsonTag JsonText JsonUnion JsonUnionDetaching JsonVariants JsonWrite JsonWriteMode " +
        "NotFoundException ParameterStyle ParameterText PartFormat PermissionDeniedException PreconditionFailedException RateLimitException RequestCheck RequestContent RequestOptions " +
        "RequestValidationException RequestViolation " +
        "SecurityRequirement SecurityScheme SecuritySchemeKind ServerDescription ServerSentEvent UnprocessableEntityException WebhookRequest ";

    // Members of object, of records and of JsonModel, and what a record's own file declares.
    private const string RecordMemberNames =
        "Equals GetHashCode GetType ToString MemberwiseClone ReferenceEquals Finalize Clone Deconstruct PrintMembers EqualityContract " +
        "RawJson AdditionalProperties ToJson WriteTo FromJson Detach TryRead Need Maybe JsonEquals JsonHashCode " +
        "Tell ReadAdditional SetAdditional ";

    private const string UnionMemberNames = RecordMemberNames + "Value Match Other Shared SharedOrNull SharedValueOrNull TryGet Variants GetEnumerator Create ";

    // What generated types declare under that very name, which no type can have that declares it.
    private const string MemberTypeNames =
        "Equals GetHashCode GetType ToString MemberwiseClone ReferenceEquals Finalize Deconstruct EqualityContract PrintMembers RawJson AdditionalProperties ToJson WriteTo FromJson Detach TryRead " +
        "Tell Need Maybe ReadAdditional SetAdditional JsonEquals JsonHashCode Match Names GetEnumerator " +

        // The type parameter of Match, which hides a type of its name.
        "TResult ";

    private const string EnumMemberNames =
        "Equals GetHashCode GetType ToString MemberwiseClone ReferenceEquals Finalize Clone Deconstruct PrintMembers EqualityContract " +
        "Value Names IsKnown TryRead FromJson WriteTo ";

    private const string ClientMemberNames =
        "Equals GetHashCode GetType ToString MemberwiseClone ReferenceEquals Finalize Dispose DisposeAsync Get Post Put Patch Delete Head Execute Send SendRaw SendText " +
        "SendTextRaw SendBinary SendBinaryRaw SendNone SendNoneRaw SendEvents SendEventsRaw SendJsonSequence SendJsonSequenceRaw WithOptions WithRawResponse Options Description BaseUrl " +
        "OptionsCore ExecuteRaw Logger HttpClient ";

    /// <summary>Names that a generated type does not take.</summary>
    public static HashSet<string> Types { get; } = Set(FrameworkTypes + RuntimeTypes + MemberTypeNames + "Handinger System Microsoft Runtime ");

    /// <summary>Names that a property of a record does not take.</summary>
    public static HashSet<string> RecordMembers { get; } = Set(RecordMemberNames);

    /// <summary>Names that a property hoisted to a union does not take.</summary>
    public static HashSet<string> UnionMembers { get; } = Set(UnionMemberNames);

    /// <summary>Names that a known value of an open enum does not take.</summary>
    public static HashSet<string> EnumMembers { get; } = Set(EnumMemberNames);

    /// <summary>Names that a method or property of a client or service does not take.</summary>
    public static HashSet<string> ClientMembers { get; } = Set(ClientMemberNames);

    private static HashSet<string> Set(string names) => new(names.Split([' '], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
