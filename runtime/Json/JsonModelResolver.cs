using System.ComponentModel;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Handinger.Runtime;

/// <summary>Tells <see cref="JsonSerializer"/> how to read and write the types of one client, without reflection.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonModelResolver : IJsonTypeInfoResolver
{
    private readonly Dictionary<Type, Func<JsonSerializerOptions, JsonTypeInfo>> _types = new()
    {
        [typeof(string)] = static options => JsonMetadataServices.CreateValueInfo<string>(options, JsonMetadataServices.StringConverter),
        [typeof(bool)] = static options => JsonMetadataServices.CreateValueInfo<bool>(options, JsonMetadataServices.BooleanConverter),
        [typeof(int)] = static options => JsonMetadataServices.CreateValueInfo<int>(options, JsonMetadataServices.Int32Converter),
        [typeof(long)] = static options => JsonMetadataServices.CreateValueInfo<long>(options, JsonMetadataServices.Int64Converter),
        [typeof(double)] = static options => JsonMetadataServices.CreateValueInfo<double>(options, JsonMetadataServices.DoubleConverter),
        [typeof(decimal)] = static options => JsonMetadataServices.CreateValueInfo<decimal>(options, JsonMetadataServices.DecimalConverter),
        [typeof(DateTimeOffset)] = static options => JsonMetadataServices.CreateValueInfo<DateTimeOffset>(options, JsonMetadataServices.DateTimeOffsetConverter),
        [typeof(Guid)] = static options => JsonMetadataServices.CreateValueInfo<Guid>(options, JsonMetadataServices.GuidConverter),
        [typeof(byte[])] = static options => JsonMetadataServices.CreateValueInfo<byte[]>(options, JsonMetadataServices.ByteArrayConverter),
        [typeof(JsonElement)] = static options => JsonMetadataServices.CreateValueInfo<JsonElement>(options, JsonMetadataServices.JsonElementConverter),
    };

    private readonly Type _client;

    /// <summary>Makes a resolver.</summary>
    /// <param name="client">A type of the client: those beside it are its own.</param>
    public JsonModelResolver(Type client) => _client = client;

    /// <summary>Adds a list, a map or another type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="read">Reads it.</param>
    /// <param name="write">Writes it.</param>
    /// <returns>The resolver itself.</returns>
    public JsonModelResolver Add<T>(JsonReadFunc<T> read, JsonWriteFunc<T> write)
    {
        _types[typeof(T)] = options => JsonMetadataServices.CreateValueInfo<T>(options, new JsonValueConverter<T>(read, write));
        return this;
    }

    /// <summary>Options that know these types and no others.</summary>
    /// <returns>The options, read-only.</returns>
    public JsonSerializerOptions ToOptions()
    {
        var options = new JsonSerializerOptions
        {
            TypeInfoResolver = this,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            MaxDepth = JsonSource.MaxDepth,
        };
        options.MakeReadOnly();
        return options;
    }

    /// <inheritdoc/>
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (_types.TryGetValue(type, out Func<JsonSerializerOptions, JsonTypeInfo>? make))
        {
            return make(options);
        }

        Type own = Nullable.GetUnderlyingType(type) ?? type;
        return own.Assembly == _client.Assembly
            && own.Namespace == _client.Namespace
            && own.GetCustomAttribute<JsonConverterAttribute>(inherit: false)?.ConverterType is { } converter
            && Activator.CreateInstance(converter) is IJsonTypeInfo info
            ? info.Make(nullable: own != type, options)
            : null;
    }
}
