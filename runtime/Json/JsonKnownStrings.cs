using System.Text;

namespace Handinger.Runtime;

/// <summary>Strings that are found by their UTF-8.</summary>
internal sealed class JsonKnownStrings
{
    private readonly Entry[][] _buckets;

    /// <summary>Makes the table.</summary>
    /// <param name="values">The strings.</param>
    public JsonKnownStrings(params string[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        int size = 4;
        while (size < values.Length * 2)
        {
            size *= 2;
        }

        _buckets = new Entry[size][];
        foreach (string value in values)
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(value);
            int bucket = Hash(utf8) & (size - 1);
            _buckets[bucket] = [.. _buckets[bucket] ?? [], new Entry(utf8, value)];
        }
    }

    internal string? Find(ReadOnlySpan<byte> utf8)
    {
        Entry[]? bucket = _buckets[Hash(utf8) & (_buckets.Length - 1)];
        if (bucket is not null)
        {
            foreach (Entry entry in bucket)
            {
                if (utf8.SequenceEqual(entry.Utf8))
                {
                    return entry.Value;
                }
            }
        }

        return null;
    }

    private static int Hash(ReadOnlySpan<byte> utf8)
    {
        uint hash = 2166136261;
        foreach (byte b in utf8)
        {
            hash = unchecked((hash ^ b) * 16777619);
        }

        return (int)(hash ^ (hash >> 15)) & int.MaxValue;
    }

    private readonly record struct Entry(byte[] Utf8, string Value);
}
