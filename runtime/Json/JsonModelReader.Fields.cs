using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Handinger.Runtime;

/// <content>
/// The properties of an object. A generated type tells each of them once, by its name on the wire and the field it is kept in; the same telling reads
/// an object, writes it, and looks one property up. An object whose properties come in the order of the telling is read in one pass; each that comes
/// out of order, or is not known, takes one more.
/// </content>
public ref partial struct JsonModelReader
{
    private enum FieldTask
    {
        Read,
        Write,
        Find,
        Name,
        Count,
        NameMissing,
    }

    /// <summary>Whether it is a request that is written; read-only properties are left out of those.</summary>
    public readonly bool IsRequest => _task == FieldTask.Write && _writer.IsRequest;

    /// <summary>Tells of a property that is required: text.</summary>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="field">Where it is kept.</param>
    public void Required(ReadOnlySpan<byte> name, ref JsonString field) => Text(name, ref field, isRequired: true, isNullable: false);

    /// <summary>Tells of a property that is required and may be null: text.</summary>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="field">Where it is kept.</param>
    public void RequiredOrNull(ReadOnlySpan<byte> name, ref JsonString field) => Text(name, ref field, isRequired: true, isNullable: true);

    /// <summary>Tells of a property that may be left out: text.</summary>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="field">Where it is kept.</param>
    public void Optional(ReadOnlySpan<byte> name, ref JsonString field) => Text(name, ref field, isRequired: false, isNullable: false);

    /// <summary>Tells of a property that may be null or left out: text.</summary>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="field">Where it is kept.</param>
    public void OptionalOrNull(ReadOnlySpan<byte> name, ref JsonString field)
    {
        if (Text(name, ref field, isRequired: false, isNullable: IsTold(field.IsSet)) && !field.IsSet)
        {
            field = new(null);
        }
    }

    /// <summary>Tells of a property that is required: any JSON.</summary>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="field">Where it is kept.</param>
    public void Required(ReadOnlySpan<byte> name, ref JsonAny field) => Any(name, ref field, isRequired: true, isNullable: false);

    /// <summary>Tells of a property that is required and may be null: any JSON.</summary>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="field">Where it is kept.</param>
    public void RequiredOrNull(ReadOnlySpan<byte> name, ref JsonAny field) => Any(name, ref field, isRequired: true, isNullable: true);

    /// <summary>Tells of a property that may be left out: any JSON.</summary>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="field">Where it is kept.</param>
    public void Optional(ReadOnlySpan<byte> name, ref JsonAny field) => Any(name, ref field, isRequired: false, isNullable: false);

    /// <summary>Tells of a property that may be null or left out: any JSON.</summary>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="field">Where it is kept.</param>
    public void OptionalOrNull(ReadOnlySpan<byte> name, ref JsonAny field)
    {
        if (Any(name, ref field, isRequired: false, isNullable: IsTold(field.IsSet)) && !field.IsSet)
        {
            field = new(null);
        }
    }

    /// <summary>Tells of a property that is required: a value.</summary>
    /// <typeparam name="T">Its type: a number, a boolean, a time, an open enum.</typeparam>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="field">Where it is kept.</param>
    public void Required<[DynamicallyAccessedMembers(JsonTypes.Kept)] T>(ReadOnlySpan<byte> name, ref T? field)
        where T : struct => Value(name, ref field, isRequired: true, isNullable: false);

    /// <summary>Tells of a property that is required and may be null: a value.</summary>
    /// <typeparam name="T">Its type: a number, a boolean, a time, an open enum.</typeparam>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="field">Where it is kept.</param>
    public void RequiredOrNull<[DynamicallyAccessedMembers(JsonTypes.Kept)] T>(ReadOnlySpan<byte> name, ref T? field)
        where T : struct => Value(name, ref field, isRequired: true, isNullable: true);

    /// <summary>Tells of a property that may be left out: a value.</summary>
    /// <typeparam name="T">Its type: a number, a boolean, a time, an open enum.</typeparam>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="field">Where it is kept.</param>
    public void Optional<[DynamicallyAccessedMembers(JsonTypes.Kept)] T>(ReadOnlySpan<byte> name, ref T? field)
        where T : struct => Value(name, ref field, isRequired: false, isNullable: false);

    /// <summary>Tells of a property that may be null or left out: a value.</summary>
    /// <typeparam name="T">Its type: a number, a boolean, a time, an open enum.</typeparam>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="field">Where it is kept.</param>
    public void OptionalOrNull<[DynamicallyAccessedMembers(JsonTypes.Kept)] T>(ReadOnlySpan<byte> name, ref JsonSet<T?> field)
        where T : struct
    {
        if (Value(name, ref field.Held, isRequired: false, isNullable: IsTold(field.IsSet)))
        {
            field.IsSet = true;
        }
    }

    /// <summary>Tells of a property that is required: an object or union, bytes, or a file.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="field">Where it is kept.</param>
    public void Required<[DynamicallyAccessedMembers(JsonTypes.Kept)] T>(ReadOnlySpan<byte> name, ref T? field)
        where T : class => Object(name, ref field, isRequired: true, isNullable: false);

    /// <summary>Tells of a property that is required and may be null: an object or union, bytes, or a file.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="field">Where it is kept.</param>
    public void RequiredOrNull<[DynamicallyAccessedMembers(JsonTypes.Kept)] T>(ReadOnlySpan<byte> name, ref T? field)
        where T : class => Object(name, ref field, isRequired: true, isNullable: true);

    /// <summary>Tells of a property that may be left out: an object or union, bytes, or a file.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="field">Where it is kept.</param>
    public void Optional<[DynamicallyAccessedMembers(JsonTypes.Kept)] T>(ReadOnlySpan<byte> name, ref T? field)
        where T : class => Object(name, ref field, isRequired: false, isNullable: false);

    /// <summary>Tells of a property that may be null or left out: an object or union, bytes, or a file.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="field">Where it is kept.</param>
    public void OptionalOrNull<[DynamicallyAccessedMembers(JsonTypes.Kept)] T>(ReadOnlySpan<byte> name, ref JsonSet<T?> field)
        where T : class
    {
        if (Object(name, ref field.Held, isRequired: false, isNullable: IsTold(field.IsSet)))
        {
            field.IsSet = true;
        }
    }

    /// <summary>Tells of a property that is required: a list.</summary>
    /// <typeparam name="T">The type of its items.</typeparam>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="field">Where it is kept.</param>
    public void Required<[DynamicallyAccessedMembers(JsonTypes.Kept)] T>(ReadOnlySpan<byte> name, ref IReadOnlyList<T>? field) =>
        List(name, ref field, isRequired: true, isNullable: false);

    /// <summary>Tells of a property that is required and may be null: a list.</summary>
    /// <typeparam name="T">The type of its items.</typeparam>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="field">Where it is kept.</param>
    public void RequiredOrNull<[DynamicallyAccessedMembers(JsonTypes.Kept)] T>(ReadOnlySpan<byte> name, ref IReadOnlyList<T>? field) =>
        List(name, ref field, isRequired: true, isNullable: true);

    /// <summary>Tells of a property that may be left out: a list.</summary>
    /// <typeparam name="T">The type of its items.</typeparam>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="field">Where it is kept.</param>
    public void Optional<[DynamicallyAccessedMembers(JsonTypes.Kept)] T>(ReadOnlySpan<byte> name, ref IReadOnlyList<T>? field) =>
        List(name, ref field, isRequired: false, isNullable: false);

    /// <summary>Tells of a property that may be null or left out: a list.</summary>
    /// <typeparam name="T">The type of its items.</typeparam>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="field">Where it is kept.</param>
    public void OptionalOrNull<[DynamicallyAccessedMembers(JsonTypes.Kept)] T>(ReadOnlySpan<byte> name, ref JsonSet<IReadOnlyList<T>?> field)
    {
        if (List(name, ref field.Held, isRequired: false, isNullable: IsTold(field.IsSet)))
        {
            field.IsSet = true;
        }
    }

    /// <summary>Tells of a property that is required: a map.</summary>
    /// <typeparam name="T">The type of its values.</typeparam>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="field">Where it is kept.</param>
    public void Required<[DynamicallyAccessedMembers(JsonTypes.Kept)] T>(ReadOnlySpan<byte> name, ref IReadOnlyDictionary<string, T>? field) =>
        Map(name, ref field, isRequired: true, isNullable: false);

    /// <summary>Tells of a property that is required and may be null: a map.</summary>
    /// <typeparam name="T">The type of its values.</typeparam>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="field">Where it is kept.</param>
    public void RequiredOrNull<[DynamicallyAccessedMembers(JsonTypes.Kept)] T>(ReadOnlySpan<byte> name, ref IReadOnlyDictionary<string, T>? field) =>
        Map(name, ref field, isRequired: true, isNullable: true);

    /// <summary>Tells of a property that may be left out: a map.</summary>
    /// <typeparam name="T">The type of its values.</typeparam>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="field">Where it is kept.</param>
    public void Optional<[DynamicallyAccessedMembers(JsonTypes.Kept)] T>(ReadOnlySpan<byte> name, ref IReadOnlyDictionary<string, T>? field) =>
        Map(name, ref field, isRequired: false, isNullable: false);

    /// <summary>Tells of a property that may be null or left out: a map.</summary>
    /// <typeparam name="T">The type of its values.</typeparam>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="field">Where it is kept.</param>
    public void OptionalOrNull<[DynamicallyAccessedMembers(JsonTypes.Kept)] T>(ReadOnlySpan<byte> name, ref JsonSet<IReadOnlyDictionary<string, T>?> field)
    {
        if (Map(name, ref field.Held, isRequired: false, isNullable: IsTold(field.IsSet)))
        {
            field.IsSet = true;
        }
    }

    /// <summary>Tells of a property that is required, of a type whose reader and writer had to be put together: a list of lists.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="field">Where it is kept.</param>
    /// <param name="read">Reads it.</param>
    /// <param name="write">Writes it.</param>
    public void Required<T>(ReadOnlySpan<byte> name, ref T? field, JsonReadFunc<T> read, JsonWriteFunc<T> write)
        where T : class => Made(name, ref field, read, write, isRequired: true, isNullable: false);

    /// <summary>Tells of a property that is required and may be null, of a type whose reader and writer had to be put together: a list of lists.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="field">Where it is kept.</param>
    /// <param name="read">Reads it.</param>
    /// <param name="write">Writes it.</param>
    public void RequiredOrNull<T>(ReadOnlySpan<byte> name, ref T? field, JsonReadFunc<T> read, JsonWriteFunc<T> write)
        where T : class => Made(name, ref field, read, write, isRequired: true, isNullable: true);

    /// <summary>Tells of a property that may be left out, of a type whose reader and writer had to be put together: a list of lists.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="field">Where it is kept.</param>
    /// <param name="read">Reads it.</param>
    /// <param name="write">Writes it.</param>
    public void Optional<T>(ReadOnlySpan<byte> name, ref T? field, JsonReadFunc<T> read, JsonWriteFunc<T> write)
        where T : class => Made(name, ref field, read, write, isRequired: false, isNullable: false);

    /// <summary>Tells of a property that may be null or left out, of a type whose reader and writer had to be put together: a list of lists.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="field">Where it is kept.</param>
    /// <param name="read">Reads it.</param>
    /// <param name="write">Writes it.</param>
    public void OptionalOrNull<T>(ReadOnlySpan<byte> name, ref JsonSet<T?> field, JsonReadFunc<T> read, JsonWriteFunc<T> write)
        where T : class
    {
        if (Made(name, ref field.Held, read, write, isRequired: false, isNullable: IsTold(field.IsSet)))
        {
            field.IsSet = true;
        }
    }

    /// <summary>Tells of a property that is required: text that has but one value.</summary>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="field">Where it is kept.</param>
    /// <param name="constant">The value: of it no string is made.</param>
    public void Required(ReadOnlySpan<byte> name, ref JsonString field, string constant) => Constant(name, ref field, constant, isRequired: true);

    /// <summary>Tells of a property that may be left out: text that has but one value.</summary>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="field">Where it is kept.</param>
    /// <param name="constant">The value: of it no string is made.</param>
    public void Optional(ReadOnlySpan<byte> name, ref JsonString field, string constant) => Constant(name, ref field, constant, isRequired: false);

    /// <summary>Writes a secret as <c>***</c> where secrets are masked.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="value">The secret.</param>
    /// <returns>Whether it is masked, and so done with.</returns>
    public readonly bool Masks<T>(ReadOnlySpan<byte> name, T value) => _task == FieldTask.Write && _writer.Masks(name, value is null);

    /// <summary>Writes a secret as <c>***</c> where secrets are masked.</summary>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="value">The secret.</param>
    /// <returns>Whether it is masked, and so done with.</returns>
    public readonly bool Masks(ReadOnlySpan<byte> name, in JsonString value) => _task == FieldTask.Write && _writer.Masks(name, value.IsNull);

    /// <summary>Writes a secret as <c>***</c> where secrets are masked.</summary>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="value">The secret.</param>
    /// <returns>Whether it is masked, and so done with.</returns>
    public readonly bool Masks(ReadOnlySpan<byte> name, in JsonAny value) => _task == FieldTask.Write && _writer.Masks(name, value.IsNull);

    // Most tellings while reading are of another property than the one that is up. So what reads it is apart, and that is soon known.
    private bool Text(ReadOnlySpan<byte> name, ref JsonString field, bool isRequired, bool isNullable) =>
        _task == FieldTask.Read ? IsUp(name) && ReadText(ref field, isNullable) : WriteText(name, ref field, isRequired, isNullable);

    private bool WriteText(ReadOnlySpan<byte> name, ref JsonString field, bool isRequired, bool isNullable)
    {
        if (IsWritten(name, ref field, isRequired, field.IsNull, isNullable))
        {
            _writer.Json.WritePropertyName(name);
            field.WriteTo(_writer);
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool ReadText(ref JsonString field, bool isNullable)
    {
        int start = Advance();
        if (!TryText(out field))
        {
            Kept(start, isNullable);
        }

        Next();
        return true;
    }

    private void Constant(ReadOnlySpan<byte> name, ref JsonString field, string constant, bool isRequired)
    {
        if (_task != FieldTask.Read)
        {
            WriteText(name, ref field, isRequired, isNullable: false);
        }
        else if (IsUp(name))
        {
            ReadConstant(ref field, constant);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ReadConstant(ref JsonString field, string constant)
    {
        int start = Advance();
        if (IsText(constant))
        {
            field = constant;
        }
        else if (!TryText(out field))
        {
            Kept(start, nullIsValue: false);
        }

        Next();
    }

    private bool Any(ReadOnlySpan<byte> name, ref JsonAny field, bool isRequired, bool isNullable)
    {
        if (_task != FieldTask.Read)
        {
            if (IsWritten(name, ref field, isRequired, field.IsNull, isNullable))
            {
                _writer.Json.WritePropertyName(name);
                field.WriteTo(_writer);
            }

            return false;
        }

        return IsUp(name) && ReadAny(ref field, isNullable);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool ReadAny(ref JsonAny field, bool isNullable)
    {
        int start = Advance();

        // Where a property cannot be null otherwise, null is JSON like any.
        bool isNull = IsNull && isNullable;
        _json.Skip();
        field = isNull ? default : new JsonAny(_source, start, _json.End);
        Next();
        return true;
    }

    private bool Value<[DynamicallyAccessedMembers(JsonTypes.Kept)] T>(ReadOnlySpan<byte> name, ref T? field, bool isRequired, bool isNullable)
        where T : struct =>
        _task == FieldTask.Read ? IsUp(name) && ReadValue(ref field, isNullable) : WriteValue(name, ref field, isRequired, isNullable);

    private bool WriteValue<[DynamicallyAccessedMembers(JsonTypes.Kept)] T>(ReadOnlySpan<byte> name, ref T? field, bool isRequired, bool isNullable)
        where T : struct
    {
        if (IsWritten(name, ref field, isRequired, field is null, isNullable))
        {
            Write(name, field!.Value);
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool ReadValue<[DynamicallyAccessedMembers(JsonTypes.Kept)] T>(ref T? field, bool isNullable)
        where T : struct
    {
        int start = Advance();

        if (!IsNull && TryValue(out T value))
        {
            field = value;
        }
        else
        {
            field = null;
            Kept(start, isNullable);
        }

        KeepDigits(start);
        Next();
        return true;
    }

    // The compiler for each T knows which of these it is.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryValue<[DynamicallyAccessedMembers(JsonTypes.Kept)] T>(out T value)
        where T : struct
    {
        bool isRead;
        if (typeof(T) == typeof(long))
        {
            isRead = TryInt64(out long number);
            value = (T)(object)number;
        }
        else if (typeof(T) == typeof(bool))
        {
            isRead = TryBoolean(out bool truth);
            value = (T)(object)truth;
        }
        else if (typeof(T) == typeof(double))
        {
            isRead = TryDouble(out double number);
            value = (T)(object)number;
        }
        else if (typeof(T) == typeof(DateTimeOffset))
        {
            isRead = TryDateTimeOffset(out DateTimeOffset time);
            value = (T)(object)time;
        }
        else
        {
            isRead = JsonTypeOf<T>.Read(ref this, out value);
        }

        return isRead;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly void Write<[DynamicallyAccessedMembers(JsonTypes.Kept)] T>(ReadOnlySpan<byte> name, T value)
        where T : struct
    {
        if (typeof(T) == typeof(long))
        {
            _writer.Json.WritePropertyName(name);
            _writer.Json.WriteNumberValue((long)(object)value);
        }
        else if (typeof(T) == typeof(bool))
        {
            _writer.Json.WritePropertyName(name);
            _writer.Json.WriteBooleanValue((bool)(object)value);
        }
        else
        {
            _writer.Json.WritePropertyName(name);
            JsonTypeOf<T>.Write(_writer, value);
        }
    }

    private bool Object<[DynamicallyAccessedMembers(JsonTypes.Kept)] T>(ReadOnlySpan<byte> name, ref T? field, bool isRequired, bool isNullable)
        where T : class
    {
        if (_task != FieldTask.Read)
        {
            if (IsWritten(name, ref field, isRequired, field is null, isNullable))
            {
                _writer.Json.WritePropertyName(name);
                JsonWrite.Value(_writer, field!);
            }

            return false;
        }

        if (!IsUp(name))
        {
            return false;
        }

        int nameStart = _nameStart;
        int start = Advance();
        if (IsNull || !JsonTypeOf<T>.Read(ref this, out field))
        {
            field = null;
        }

        End(nameStart, start, field is not null, isNullable);
        return true;
    }

    private bool List<[DynamicallyAccessedMembers(JsonTypes.Kept)] T>(ReadOnlySpan<byte> name, ref IReadOnlyList<T>? field, bool isRequired, bool isNullable)
    {
        if (_task != FieldTask.Read)
        {
            if (IsWritten(name, ref field, isRequired, field is null, isNullable))
            {
                _writer.Json.WritePropertyName(name);
                JsonWrite.List(_writer, field!, JsonTypeOf<T>.Write);
            }

            return false;
        }

        if (!IsUp(name))
        {
            return false;
        }

        int nameStart = _nameStart;
        int start = Advance();
        End(nameStart, start, TryList(JsonTypeOf<T>.Read, out field), isNullable);
        return true;
    }

    private bool Map<[DynamicallyAccessedMembers(JsonTypes.Kept)] T>(ReadOnlySpan<byte> name, ref IReadOnlyDictionary<string, T>? field, bool isRequired, bool isNullable)
    {
        if (_task != FieldTask.Read)
        {
            if (IsWritten(name, ref field, isRequired, field is null, isNullable))
            {
                _writer.Json.WritePropertyName(name);
                JsonWrite.Map(_writer, field!, JsonTypeOf<T>.Write);
            }

            return false;
        }

        if (!IsUp(name))
        {
            return false;
        }

        int nameStart = _nameStart;
        int start = Advance();
        End(nameStart, start, TryMap(JsonTypeOf<T>.Read, out field), isNullable);
        return true;
    }

    private bool Made<T>(ReadOnlySpan<byte> name, ref T? field, JsonReadFunc<T> read, JsonWriteFunc<T> write, bool isRequired, bool isNullable)
        where T : class
    {
        if (_task != FieldTask.Read)
        {
            if (IsWritten(name, ref field, isRequired, field is null, isNullable))
            {
                _writer.Json.WritePropertyName(name);
                write(_writer, field!);
            }

            return false;
        }

        if (!IsUp(name))
        {
            return false;
        }

        int nameStart = _nameStart;
        int start = Advance();
        if (IsNull || !read(ref this, out field))
        {
            field = null;
        }

        End(nameStart, start, field is not null, isNullable);
        return true;
    }

    /// <summary>Ends to read a value that has names within it.</summary>
    private void End(int nameStart, int start, bool isRead, bool isNullable)
    {
        _nameStart = nameStart;
        if (!isRead)
        {
            Kept(start, isNullable);
        }

        KeepDigits(start);
        Next();
    }

    /// <summary>Whether a null counts: always when reading, and of what is written when it was set.</summary>
    private readonly bool IsTold(bool isSet) => isSet || _task == FieldTask.Read;

    /// <summary>Whether this is the property that the text stands at; its name is passed then.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsUp(ReadOnlySpan<byte> name)
    {
        int field = _field++;
        return (uint)name.Length < (uint)_ahead.Length && _ahead[name.Length] == '"' && _ahead.StartsWith(name) && Pass(name.Length, field);
    }

    private bool Pass(int nameLength, int field)
    {
        if (!_isNameRead)
        {
            _json.PassName(nameLength);
        }
        else if (_ahead.Length != nameLength + 1)
        {
            return false;
        }

        _seen.Add(field);
        return true;
    }

    private void Next()
    {
        _hasRead = true;
        ToName();
    }

    /// <summary>Moves to the next property of the object, or to its end.</summary>
    private void ToName()
    {
        if (!_json.ToName())
        {
            _ahead = default;
            return;
        }

        _nameStart = _json.Start;
        _isNameRead = false;
        if (_areNamesPlain)
        {
            _ahead = _json.Ahead;
        }
        else
        {
            _json.Read();
            ReadName();
        }
    }

    private void ReadName()
    {
        ReadOnlySpan<byte> name = _json.Unescaped;
        var ended = new byte[name.Length + 1];
        name.CopyTo(ended);
        ended[name.Length] = (byte)'"';
        _ahead = ended;
        _isNameRead = true;
    }

    /// <summary>Whether a value is left to be written; a null is written here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsWritten<TField>(ReadOnlySpan<byte> name, ref TField field, bool isRequired, bool isNull, bool isNullable)
    {
        if (_task != FieldTask.Write)
        {
            LookAt(name, ref field, isRequired);
            return false;
        }

        if (isNull && isNullable)
        {
            _writer.Json.WriteNull(name);
        }

        return !isNull;
    }

    private void LookAt<TField>(ReadOnlySpan<byte> name, ref TField field, bool isRequired)
    {
        int index = _field++;
        _areNamesPlain &= JsonBuffer.IsPlain(name);
        switch (_task)
        {
            case FieldTask.Find when !_isFound && name.SequenceEqual(_sought):
                _isFound = true;
                _found = typeof(TField) == typeof(JsonString) ? Unsafe.As<TField, JsonString>(ref field).Value
                    : typeof(TField) == typeof(JsonAny) ? Unsafe.As<TField, JsonAny>(ref field).Value
                    : field;
                break;
            case FieldTask.Name when _model!.PlaceOf(ref field) == _place:
                _found = Utf8Text.Of(name);
                break;
            case FieldTask.Count when isRequired:
                _seen.Add(index);
                break;
            case FieldTask.NameMissing when isRequired && !_seen.Has(index):
                Missing(_objectStart, Utf8Text.Of(name));
                break;
        }
    }
}
