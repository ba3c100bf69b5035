using System.ComponentModel;
using System.Globalization;
using System.Numerics;
using System.Xml;

namespace Handinger.Runtime;

/// <summary>A scalar parameter as text, the way it reads on the wire: invariant, round-trip exact.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ParameterText : IEquatable<ParameterText>
{
    private readonly string? _text;

    private ParameterText(string? text) => _text = text;

    /// <summary>The text; null for a value that is not sent.</summary>
    public override string? ToString() => _text;

    /// <inheritdoc/>
    public bool Equals(ParameterText other) => string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ParameterText other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _text is null ? 0 : StringComparer.Ordinal.GetHashCode(_text);

    /// <summary>Whether two texts are the same.</summary>
    public static bool operator ==(ParameterText left, ParameterText right) => left.Equals(right);

    /// <summary>Whether two texts differ.</summary>
    public static bool operator !=(ParameterText left, ParameterText right) => !left.Equals(right);

#pragma warning disable CA2225 // conversions are for generated calls; nobody spells them out
    /// <summary>A string as it is.</summary>
    public static implicit operator ParameterText(string? value) => new(value);

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static implicit operator ParameterText(bool value) => new(value ? "true" : "false");

    /// <summary>Digits.</summary>
    public static implicit operator ParameterText(int value) => new(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Digits.</summary>
    public static implicit operator ParameterText(long value) => new(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Digits.</summary>
    public static implicit operator ParameterText(ulong value) => new(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Digits.</summary>
    public static implicit operator ParameterText(BigInteger value) => new(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>The shortest text that reads back as the same number.</summary>
    public static implicit operator ParameterText(float value) => new(value.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>The shortest text that reads back as the same number.</summary>
    public static implicit operator ParameterText(double value) => new(value.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>Digits.</summary>
    public static implicit operator ParameterText(decimal value) => new(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>RFC 3339, with <c>Z</c> for UTC.</summary>
    public static implicit operator ParameterText(DateTimeOffset value) => new(value.Offset == TimeSpan.Zero
        ? value.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture)
        : value.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture));

    /// <summary><c>yyyy-MM-dd</c>.</summary>
    public static implicit operator ParameterText(DateOnly value) => new(value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary><c>HH:mm:ss</c>, with a fraction where there is one.</summary>
    public static implicit operator ParameterText(TimeOnly value) => new(value.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture));

    /// <summary>An ISO 8601 duration.</summary>
    public static implicit operator ParameterText(TimeSpan value) => new(XmlConvert.ToString(value));

    /// <summary>Lower-case digits with hyphens.</summary>
    public static implicit operator ParameterText(Guid value) => new(value.ToString("D"));

    /// <summary>Base64.</summary>
    public static implicit operator ParameterText(byte[]? value) => new(value is null ? null : Convert.ToBase64String(value));
#pragma warning restore CA2225
}
