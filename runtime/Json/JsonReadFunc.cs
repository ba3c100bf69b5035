using System.Diagnostics.CodeAnalysis;

namespace Handinger.Runtime;

/// <summary>
/// Reads the value that the reader stands at, and leaves it at that value's last token. False when the value is of another kind:
/// what was expected, and where, is then known to the reader.
/// </summary>
/// <typeparam name="T">The type to read.</typeparam>
/// <param name="reader">The reader.</param>
/// <param name="value">The value.</param>
/// <returns>Whether the value could be read.</returns>
public delegate bool JsonReadFunc<T>(ref JsonModelReader reader, [MaybeNullWhen(false)] out T value);

/// <summary>Writes one value.</summary>
/// <typeparam name="T">The type to write.</typeparam>
/// <param name="writer">The writer.</param>
/// <param name="value">The value.</param>
public delegate void JsonWriteFunc<in T>(JsonModelWriter writer, T value);
