using System.Collections;
using System.Numerics;
using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Text;
using System.Text.Json;
using Handinger.Gen.Modeling.Model;
using Handinger.Runtime;

namespace Handinger.Generator.Tests.Examples;

/// <summary>Reads JSON into the types of a generated client, looks at all that was read, and writes it back.</summary>
internal sealed class ExampleReader(Assembly assembly, string ns)
{
    /// <summary>How many unions were met.</summary>
    public int Unions { get; private set; }

    /// <summary>Whether the assembly has what a use of a type needs.</summary>
    public bool Has(TypeRef type) => type switch
    {
        NamedRef named => TypeOf(named) is not null,
        ListRef list => Has(list.Item),
        MapRef map => Has(map.Value),
        _ => true,
    };

    /// <summary>Reads and writes back.</summary>
    /// <param name="look">Whether every property is to be looked at, and no union may be unknown.</param>
    /// <param name="only">The one property to look at, where the others are left out.</param>
    /// <returns>What was written.</returns>
    /// <exception cref="JsonException">It cannot be read, or not all of it.</exception>
    public JsonElement Convey(TypeRef type, JsonElement value, bool look, string? only = null)
    {
        switch (type)
        {
            case NamedRef named:
                object read = Call(TypeOf(named)!, value);
                if (look)
                {
                    Look(read, named.Name, only);
                }

                return Written(read);
            case ListRef list when value.ValueKind == JsonValueKind.Array:
                return Join("[", value.EnumerateArray().Select(item => Item(list.Item, item, list.ItemNullable, look)), "]");
            case MapRef map when value.ValueKind == JsonValueKind.Object:
                return Join("{", value.EnumerateObject().Select(item => JsonSerializer.Serialize(item.Name) + ":" + Item(map.Value, item.Value, map.ValueNullable, look)), "}");
            case PrimitiveRef primitive:
                return Primitive(primitive.Kind, value);
            default:
                throw new JsonException($"A {value.ValueKind} is no {type}.");
        }
    }

    private Type? TypeOf(NamedRef named) => assembly.GetType(ns + "." + named.Name);

    private string Item(TypeRef type, JsonElement value, bool isNullable, bool look) =>
        value.ValueKind == JsonValueKind.Null && isNullable ? "null" : Convey(type, value, look).GetRawText();

    private static JsonElement Join(string open, IEnumerable<string> texts, string close) => Json.Parse(open + string.Join(',', texts) + close);

    private static object Call(Type type, JsonElement value)
    {
        byte[] json = Encoding.UTF8.GetBytes(value.GetRawText());
        if (type.GetMethod("FromJson", BindingFlags.Public | BindingFlags.Static, [typeof(JsonText)]) is { } read)
        {
            return Invoke(() => read.Invoke(null, [new JsonText(json)])!);
        }

        // Enums have no reader of their own.
        return JsonSerializer.Deserialize(json, type) ?? throw new JsonException("null");
    }

    private static JsonElement Written(object read) => Json.Parse(read switch
    {
        JsonModel model => model.ToJson(),
        JsonUnion union => union.ToJson(),
        _ => JsonSerializer.SerializeToUtf8Bytes(read, read.GetType()),
    });

    private void Look(object? value, string path, string? only = null)
    {
        switch (value)
        {
            case null or string or JsonElement or byte[]:
                break;
            case JsonUnion union:
                Unions++;
                if (union.Value is JsonElement unknown)
                {
                    throw new JsonException($"{path} is an unknown variant of {union.GetType().Name}: {unknown}");
                }

                Look(union.Value, path);
                break;
            case JsonModel model:
                foreach (PropertyInfo property in model.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
                {
                    if (only is not null && property.Name != only)
                    {
                        continue;
                    }

                    string at = path + "." + property.Name;
                    try
                    {
                        Look(Invoke(() => property.GetValue(model)), at);
                    }
                    catch (JsonPropertyException e)
                    {
                        throw new JsonException($"{at} cannot be read: {e.Message}", e);
                    }
                }

                break;
            case IDictionary map:
                foreach (object? item in map.Values)
                {
                    Look(item, path + "{}");
                }

                break;
            case IEnumerable list:
                foreach (object? item in list)
                {
                    Look(item?.GetType() is { IsGenericType: true } pair && pair.GetGenericTypeDefinition() == typeof(KeyValuePair<,>) ? pair.GetProperty("Value")!.GetValue(item) : item, path + "[]");
                }

                break;
        }
    }

    private static T Invoke<T>(Func<T> call)
    {
        try
        {
            return call();
        }
        catch (TargetInvocationException e) when (e.InnerException is not null)
        {
            ExceptionDispatchInfo.Throw(e.InnerException);
            throw;
        }
    }

    private static JsonElement Primitive(PrimitiveKind kind, JsonElement value) => kind switch
    {
        PrimitiveKind.String => Convey<string>(value, JsonRead.String, JsonWrite.String),
        PrimitiveKind.Boolean => Convey<bool>(value, JsonRead.Boolean, JsonWrite.Boolean),
        PrimitiveKind.Int32 => Convey<int>(value, JsonRead.Int32, JsonWrite.Int32),
        PrimitiveKind.Int64 => Convey<long>(value, JsonRead.Int64, JsonWrite.Int64),
        PrimitiveKind.UInt64 => Convey<ulong>(value, JsonRead.UInt64, JsonWrite.UInt64),
        PrimitiveKind.BigInteger => Convey<BigInteger>(value, JsonRead.BigInteger, JsonWrite.BigInteger),
        PrimitiveKind.Double => Convey<double>(value, JsonRead.Double, JsonWrite.Double),
        PrimitiveKind.Decimal => Convey<decimal>(value, JsonRead.Decimal, JsonWrite.Decimal),
        PrimitiveKind.DateTimeOffset => Convey<DateTimeOffset>(value, JsonRead.DateTimeOffset, JsonWrite.DateTimeOffset),
        PrimitiveKind.Date => Convey<DateOnly>(value, JsonRead.Date, JsonWrite.Date),
        PrimitiveKind.Time => Convey<TimeOnly>(value, JsonRead.Time, JsonWrite.Time),
        PrimitiveKind.Duration => Convey<TimeSpan>(value, JsonRead.Duration, JsonWrite.Duration),
        PrimitiveKind.Guid => Convey<Guid>(value, JsonRead.Guid, JsonWrite.Guid),
        PrimitiveKind.Bytes => Convey<byte[]>(value, JsonRead.Bytes, JsonWrite.Bytes),
        _ => Convey<JsonElement>(value, JsonRead.Json, JsonWrite.Json),
    };

    private static JsonElement Convey<T>(JsonElement value, JsonReadFunc<T> read, JsonWriteFunc<T> write) =>
        Json.Parse(Json.Write(Json.Read(Encoding.UTF8.GetBytes(value.GetRawText()), read), write));
}
