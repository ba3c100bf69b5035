using System.Text.Json;

namespace Handinger.Runtime;

public sealed partial class ApiRequest
{
    private List<KeyValuePair<string, JsonElement>>? _bodyProperties;

    /// <summary>Sets a property of the body that the method chooses, not its caller. To be called before the body is set.</summary>
    /// <param name="name">The property's name on the wire.</param>
    /// <param name="json">Its value, as JSON.</param>
    public ApiRequest SetBodyProperty(string name, string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        (_bodyProperties ??= []).Add(new KeyValuePair<string, JsonElement>(name, document.RootElement.Clone()));
        return this;
    }

    /// <summary>Sets a JSON body.</summary>
    public ApiRequest SetJson<T>(T? body, JsonWriteFunc<T> write, string mediaType = RequestContent.JsonMediaType) =>
        body is null ? throw new ArgumentNullException(nameof(body)) : SetJsonBytes(BytesOf(body, write), mediaType);

    /// <summary>Sets a JSON body; null is sent as <c>null</c>.</summary>
    public ApiRequest SetNullableJson<T>(T? body, JsonWriteFunc<T> write, string mediaType = RequestContent.JsonMediaType) =>
        SetJsonBytes(body is not null ? BytesOf(body, write) : BodyProperties() is null ? "null"u8.ToArray() : null, mediaType);

    /// <summary>Sets a JSON body; null sends none.</summary>
    public ApiRequest SetOptionalJson<T>(T? body, JsonWriteFunc<T> write, string mediaType = RequestContent.JsonMediaType) =>
        body is null && BodyProperties() is null ? this : SetJsonBytes(body is null ? null : BytesOf(body, write), mediaType);

    /// <summary>Sets a multipart body.</summary>
    /// <param name="body">The object whose properties are parts; null for none.</param>
    /// <param name="write">Writes the object.</param>
    /// <param name="mediaType">The Content-Type less its boundary.</param>
    /// <param name="formats">How properties are written where that is not the usual way.</param>
    public ApiRequest SetMultipart<T>(T? body, JsonWriteFunc<T> write, string mediaType = "multipart/form-data", params PartFormat[] formats)
    {
        var files = new BodyFiles();
        return Fields(body is null ? null : BytesOf(body, write, files)) is { } fields ? SetContent(FieldBody.Multipart(fields, files, mediaType, formats)) : this;
    }

    /// <summary>Sets a body that is multipart when it has files, else JSON.</summary>
    /// <param name="body">The object whose properties are parts; null for none.</param>
    /// <param name="write">Writes the object.</param>
    /// <param name="jsonType">The Content-Type of JSON.</param>
    /// <param name="multipartType">The Content-Type of a multipart body less its boundary.</param>
    /// <param name="sendsNull">Whether a body that is null is sent as <c>null</c>, rather than left out.</param>
    /// <param name="formats">How parts are written where that is not the usual way.</param>
    public ApiRequest SetJsonOrMultipart<T>(
        T? body,
        JsonWriteFunc<T> write,
        string jsonType = RequestContent.JsonMediaType,
        string multipartType = "multipart/form-data",
        bool sendsNull = false,
        params PartFormat[] formats)
    {
        if (body is null)
            return sendsNull ? SetNullableJson(body, write, jsonType) : SetOptionalJson(body, write, jsonType);
        var files = new BodyFiles();
        byte[] json = BytesOf(body, write, files);
        return files.IsEmpty ? SetJsonBytes(json, jsonType) : SetContent(FieldBody.Multipart(Fields(json)!.Value, files, multipartType, formats));
    }

    /// <summary>Sets an <c>application/x-www-form-urlencoded</c> body.</summary>
    /// <param name="body">The object whose properties are fields; null for none.</param>
    /// <param name="write">Writes the object.</param>
    /// <param name="formats">How properties are written where that is not the usual way.</param>
    public ApiRequest SetForm<T>(T? body, JsonWriteFunc<T> write, params PartFormat[] formats)
    {
        JsonElement? fields = Fields(body is null ? null : BytesOf(body, write));
        return fields is null ? this : SetContent(new BytesRequestContent(FieldBody.Form(fields, formats), "application/x-www-form-urlencoded"));
    }

    /// <summary>Sets a body of text.</summary>
    public ApiRequest SetText(ParameterText? body, string mediaType) =>
        body?.ToString() is { } text ? SetContent(RequestContent.FromText(text, mediaType)) : this;

    /// <summary>Sets a body of bytes that are read while they are sent.</summary>
    public ApiRequest SetBinary(Stream? body, string mediaType) => body is null ? this : SetContent(RequestContent.FromStream(body, mediaType));

    /// <summary>Sets a body of bytes.</summary>
    public ApiRequest SetBinary(byte[]? body, string mediaType) => body is null ? this : SetContent(RequestContent.FromBytes(body, mediaType));

    /// <summary>Sets a body of bytes from a file.</summary>
    public ApiRequest SetBinary(FileUpload? body, string mediaType) => body is null ? this : SetContent(new FileRequestContent(body, mediaType));

    /// <summary>Sets a body of JSON values: one a line, or RFC 7464 records where the media type says so.</summary>
    public ApiRequest SetJsonSequence<T>(IEnumerable<T>? body, JsonWriteFunc<T> write, string mediaType) =>
        body is null ? this : Holding(body).SetContent(new JsonSequenceRequestContent<T>(body, write, mediaType));

    /// <summary>
    /// Sets a body of JSON values that are sent as they come: one a line, or RFC 7464 records where the media type says so. The request is sent once, without
    /// retries, and has the call's time-out for all of its values.
    /// </summary>
    /// <param name="body">The values; null sends none. An exception that it throws ends the call and is the caller's as it is.</param>
    /// <param name="write">Writes a value.</param>
    /// <param name="mediaType">The Content-Type.</param>
    public ApiRequest SetJsonSequence<T>(IAsyncEnumerable<T>? body, JsonWriteFunc<T> write, string mediaType) =>
        body is null ? this : SetContent(new JsonStreamRequestContent<T>(body, write, mediaType));

    private byte[] BytesOf<T>(T body, JsonWriteFunc<T> write, BodyFiles? files = null)
    {
        Holding(body);
        return RequestJson.ToBytes(body, write, files);
    }

    private ApiRequest Holding<T>(T body)
    {
        if (!typeof(T).IsValueType)
        {
            Body = body;
        }

        return this;
    }

    private ApiRequest SetJsonBytes(byte[]? json, string mediaType) =>
        SetContent(new BytesRequestContent(BodyProperties() is { } extra ? RequestJson.Merge(json, extra) : json, mediaType));

    private JsonElement? Fields(byte[]? json)
    {
        List<KeyValuePair<string, JsonElement>>? extra = BodyProperties();
        if (extra is not null)
        {
            json = RequestJson.Merge(json, extra);
        }

        return json is null ? null : RequestJson.Parse(json);
    }

    /// <summary>What the method and the caller put over the body's own properties, the caller last; null for nothing.</summary>
    private List<KeyValuePair<string, JsonElement>>? BodyProperties()
    {
        if (Options?.BodyProperties is not { Count: > 0 } own)
        {
            return _bodyProperties;
        }

        var all = new List<KeyValuePair<string, JsonElement>>(own);
        if (_bodyProperties is not null)
        {
            all.InsertRange(0, _bodyProperties.Where(property => !own.ContainsKey(property.Key)));
        }

        return all;
    }

    /// <summary>An operation without a body of its own still sends what the caller adds.</summary>
    private BytesRequestContent? ExtraContent() =>
        Options?.BodyProperties is { Count: > 0 } && BodyProperties() is { } extra
            ? new BytesRequestContent(RequestJson.Merge(null, extra), RequestContent.JsonMediaType)
            : null;
}
