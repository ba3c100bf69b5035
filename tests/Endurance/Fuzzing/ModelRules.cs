using System.Reflection;
using System.Text.Json;
using System.Text.Unicode;
using Handinger.Runtime;

namespace Handinger.Endurance.Fuzzing;

/// <summary>
/// What holds for every generated type and any bytes: reading gives a value or a <see cref="JsonException"/>; each property of a value can be read or tells its path, and that changes nothing of what is written;
/// what is written of Unicode is equal to what was read, and is written the same when it is read again.
/// </summary>
internal sealed class ModelRules
{
    private readonly Func<JsonText, object> _read;
    private readonly PropertyInfo[] _properties;

    public ModelRules(MethodInfo fromJson)
    {
        var type = fromJson.DeclaringType!;
        _read = fromJson.CreateDelegate<Func<JsonText, object>>();
        _properties = [.. type.GetProperties().Where(property => property.DeclaringType == type && property.GetIndexParameters().Length == 0)];
    }

    public void Check(byte[] json)
    {
        object value;
        try
        {
            value = _read(json);
        }
        catch (JsonException)
        {
            return;
        }

        var untouched = Write(value);
        foreach (var property in _properties)
            CheckProperty(property, value);

        _ = value.ToString();
        var written = Write(value);
        if (!written.AsSpan().SequenceEqual(untouched))
            throw new InvalidOperationException("It is written otherwise once it was looked at: " + System.Text.Encoding.UTF8.GetString(untouched));

        if (!IsUnicode(json))
            return;

        if (!_read(written).Equals(value))
            throw new InvalidOperationException("Written and read again it is another: " + System.Text.Encoding.UTF8.GetString(written));

        if (!Write(_read(written)).AsSpan().SequenceEqual(written))
            throw new InvalidOperationException("It is not written the same again: " + System.Text.Encoding.UTF8.GetString(written));
    }

    /// <summary>Whether it is UTF-8, and no escape could be half a surrogate. What is no Unicode is kept as it can be, and equal to nothing for certain.</summary>
    private static bool IsUnicode(ReadOnlySpan<byte> json) => Utf8.IsValid(json) && json.IndexOf("\\ud"u8) < 0 && json.IndexOf("\\uD"u8) < 0;

    private static void CheckProperty(PropertyInfo property, object value)
    {
        try
        {
            _ = property.GetValue(value, BindingFlags.DoNotWrapExceptions, null, null, null);
        }
        catch (JsonPropertyException e) when (e.Path is { Length: > 0 } path && path[0] == '$')
        {
            // It is missing or of another kind, and says where.
        }
    }

    private static byte[] Write(object value) => value switch
    {
        JsonModel model => model.ToJson(),
        JsonUnion union => union.ToJson(),
        _ => throw new InvalidOperationException(value.GetType() + " is neither a model nor a union."),
    };
}
