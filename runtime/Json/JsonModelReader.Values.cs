using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Handinger.Runtime;

/// <content>Values of each simple type: true with the value, or false with what was expected remembered.</content>
public ref partial struct JsonModelReader
{
    // BigInteger.Parse takes quadratic time on some frameworks.
    private const int LongestInteger = 4096;

    /// <summary>Text whose string nobody may ever ask for: its place.</summary>
    private bool TryText(out JsonString value)
    {
        if (_json.TokenType == JsonTokenType.String && JsonStrings.IsUnicode(_json.Value, _json.IsEscaped))
        {
            value = new JsonString(_source, _json.ValueStart, _json.Value.Length, _json.IsEscaped);
            return true;
        }

        bool isRead = TryString(out string? text);
        value = text;
        return isRead;
    }

    internal bool TryString([NotNullWhen(true)] out string? value)
    {
        if (_json.TokenType != JsonTokenType.String)
        {
            value = null;
            return Wrong("a string");
        }

        if (!_json.IsEscaped && JsonStrings.IsUnicode(_json.Value, isEscaped: false))
        {
            value = Utf8Text.Of(_json.Value);
            return true;
        }

        // A lone surrogate or broken UTF-8: the text is kept as it came.
        Utf8JsonReader reader = _json.Reader();
        return JsonStrings.TryUnescape(ref reader, out value) || Wrong("valid Unicode");
    }

    internal bool TryBoolean(out bool value)
    {
        value = _json.TokenType == JsonTokenType.True;
        return value || _json.TokenType == JsonTokenType.False || Wrong("a boolean");
    }

    internal bool TryInt32(out int value)
    {
        if (_json.TokenType == JsonTokenType.Number)
        {
            if (_json.TryHeld(out long held) && held == (int)held)
            {
                value = (int)held;
                return true;
            }

            if (TryWhole(int.MinValue, int.MaxValue, out decimal whole))
            {
                value = (int)whole;
                return true;
            }
        }

        value = 0;
        return Wrong("an integer of 32 bits");
    }

    internal bool TryInt64(out long value)
    {
        if (_json.TokenType == JsonTokenType.Number)
        {
            if (_json.TryHeld(out value) || _json.Reader().TryGetInt64(out value))
            {
                return true;
            }

            if (TryWhole(long.MinValue, long.MaxValue, out decimal whole))
            {
                value = (long)whole;
                return true;
            }
        }

        value = 0;
        return Wrong("an integer of 64 bits");
    }

    internal bool TryUInt64(out ulong value)
    {
        if (_json.TokenType == JsonTokenType.Number)
        {
            if (_json.Reader().TryGetUInt64(out value))
            {
                return true;
            }

            if (TryWhole(ulong.MinValue, ulong.MaxValue, out decimal whole))
            {
                value = (ulong)whole;
                return true;
            }
        }

        value = 0;
        return Wrong("an unsigned integer of 64 bits");
    }

    internal bool TryBigInteger(out BigInteger value)
    {
        if (_json.TokenType == JsonTokenType.Number && _json.Value.Length <= LongestInteger)
        {
            string digits = Utf8Text.Of(_json.Value);
            if (BigInteger.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value))
            {
                return true;
            }

            if (TryWhole(decimal.MinValue, decimal.MaxValue, out decimal whole))
            {
                value = new BigInteger(whole);
                return true;
            }
        }

        value = default;
        return Wrong("an integer");
    }

    internal bool TrySingle(out float value)
    {
        if (_json.TokenType == JsonTokenType.Number && _json.Reader().TryGetSingle(out value) && !float.IsInfinity(value))
        {
            _hasLostDigits |= JsonDigits.AreLost(_json.Value, value);
            return true;
        }

        value = 0;
        return Wrong("a number of single precision");
    }

    internal bool TryDouble(out double value)
    {
        if (_json.TokenType == JsonTokenType.Number && _json.Reader().TryGetDouble(out value) && !double.IsInfinity(value))
        {
            _hasLostDigits |= JsonDigits.AreLost(_json.Value, value);
            return true;
        }

        value = 0;
        return Wrong("a number of double precision");
    }

    internal bool TryDecimal(out decimal value)
    {
        if (_json.TokenType == JsonTokenType.Number && _json.Reader().TryGetDecimal(out value))
        {
            _hasLostDigits |= JsonDigits.AreLost(_json.Value, value);
            return true;
        }

        value = 0;
        return Wrong("a decimal number");
    }

    internal bool TryDateTimeOffset(out DateTimeOffset value)
    {
        if (_json.TokenType == JsonTokenType.String)
        {
            if (!_json.IsEscaped && JsonTimes.TryUsual(_json.Value, out value))
            {
                return true;
            }

            Utf8JsonReader reader = _json.Reader();
            if (JsonTimes.TryDateTimeOffset(ref reader, out value))
            {
                _hasLostDigits |= JsonDigits.AreBeyondTicks(_json.Value);
                return true;
            }
        }

        value = default;
        return Wrong("a date and time (RFC 3339)");
    }

    internal bool TryDate(out DateOnly value)
    {
        if (_json.TokenType == JsonTokenType.String && JsonTimes.TryDate(_json.Unescaped, out value))
        {
            return true;
        }

        value = default;
        return Wrong("a date (yyyy-MM-dd)");
    }

    internal bool TryTime(out TimeOnly value)
    {
        if (_json.TokenType == JsonTokenType.String && JsonTimes.TryTime(_json.Unescaped, out value))
        {
            return true;
        }

        value = default;
        return Wrong("a time of day (HH:mm:ss)");
    }

    internal bool TryDuration(out TimeSpan value)
    {
        if (_json.TokenType == JsonTokenType.String && JsonTimes.TryDuration(_json.Unescaped, out value))
        {
            return true;
        }

        value = default;
        return Wrong("an ISO 8601 duration without years and months");
    }

    internal bool TryGuid(out Guid value)
    {
        if (_json.TokenType == JsonTokenType.String)
        {
            Utf8JsonReader reader = _json.Reader();
            if (JsonStrings.IsUnicode(ref reader) && reader.TryGetGuid(out value))
            {
                _hasLostDigits |= JsonDigits.HasCapitals(_json.Value);
                return true;
            }
        }

        value = default;
        return Wrong("a UUID");
    }

    internal bool TryBytes([NotNullWhen(true)] out byte[]? value)
    {
        if (_json.TokenType == JsonTokenType.String)
        {
            Utf8JsonReader reader = _json.Reader();
            if (JsonStrings.IsUnicode(ref reader) && reader.TryGetBytesFromBase64(out value))
            {
                _hasLostDigits |= JsonDigits.AreSpaced(_json.Unescaped, value);
                return true;
            }
        }

        value = null;
        return Wrong("bytes in base64");
    }

    internal bool TryJson(out JsonElement value)
    {
        value = _json.ParseElement();
        return true;
    }

    internal bool TryList<T>(JsonReadFunc<T> item, [NotNullWhen(true)] out IReadOnlyList<T>? value)
    {
        value = null;
        if (_json.TokenType != JsonTokenType.StartArray)
        {
            return Wrong("an array");
        }

        int depth = _json.Depth;
        var items = new JsonItems<T>();
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            if (!item(ref this, out T? read))
            {
                items.Dispose();
                LeaveTo(depth);
                return false;
            }

            items.Add(read);
        }

        value = items.ToArrayAndDispose();
        return true;
    }

    internal bool TryMap<T>(JsonReadFunc<T> item, [NotNullWhen(true)] out IReadOnlyDictionary<string, T>? value)
    {
        value = null;
        if (_json.TokenType != JsonTokenType.StartObject)
        {
            return Wrong("an object");
        }

        int depth = _json.Depth;
        var items = new Dictionary<string, T>();
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            Utf8JsonReader reader = _json.Reader();
            string name = JsonStrings.Unescape(ref reader);
            _json.Read();
            if (!item(ref this, out T? read))
            {
                LeaveTo(depth);
                return false;
            }

            items[name] = read;
        }

        value = items;
        return true;
    }

    /// <summary>A text that was read before without making a string of it, else the string.</summary>
    internal bool TrySeen(JsonSeenStrings seen, [NotNullWhen(true)] out string? value)
    {
        if (_json.TokenType == JsonTokenType.String && !_json.IsEscaped && seen.Find(_json.Value) is { } found)
        {
            value = found;
            return true;
        }

        if (!TryString(out value))
        {
            return false;
        }

        seen.Add(value);
        return true;
    }

    /// <summary>Whether the value is this text, plainly written.</summary>
    private readonly bool IsText(string text)
    {
        ReadOnlySpan<byte> value = _json.Value;
        if (_json.TokenType != JsonTokenType.String || value.Length != text.Length)
        {
            return false;
        }

        for (int i = 0; i < value.Length; i++)
        {
            // An escape has a backslash where the text has none, or a letter that the text has not after it.
            if (value[i] != text[i] || value[i] is >= 0x80 or (byte)'\\')
            {
                return false;
            }
        }

        return true;
    }

    // 1.0 and 1e3 are integers too.
    private readonly bool TryWhole(decimal least, decimal most, out decimal value) =>
        _json.Reader().TryGetDecimal(out value) && value >= least && value <= most && value == decimal.Truncate(value);

    private void LeaveTo(int depth)
    {
        while (_json.Depth > depth && _json.Read())
        {
        }
    }

    private void Kept(int start, bool nullIsValue)
    {
        if (_json.TokenType != JsonTokenType.Null)
        {
            KeepWrong(start);
        }
        else if (!nullIsValue)
        {
            KeepNull(start);
        }
    }
}
