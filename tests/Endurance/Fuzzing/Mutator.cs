namespace Handinger.Endurance.Fuzzing;

/// <summary>Makes inputs of inputs.</summary>
internal static class Mutator
{
    private const int MaxLength = 4096;

#pragma warning disable CA5394 // inputs, no secrets
    public static byte[] Mutate(Random random, byte[] parent, byte[] other, IReadOnlyList<byte[]> words)
    {
        var bytes = new List<byte>(parent);
        for (var i = 1 << random.Next(4); i > 0; i--)
            Change(random, bytes, other, words);

        if (bytes.Count > MaxLength)
            bytes.RemoveRange(MaxLength, bytes.Count - MaxLength);

        return [.. bytes];
    }

    private static void Change(Random random, List<byte> bytes, byte[] other, IReadOnlyList<byte[]> words)
    {
        var at = random.Next(bytes.Count + 1);
        var isInside = at < bytes.Count;
        switch (random.Next(9))
        {
            case 0 when isInside:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when isInside:
                bytes[at] = (byte)random.Next(256);
                break;
            case 2 when isInside:
                bytes.RemoveRange(at, Math.Min(bytes.Count - at, 1 + random.Next(1 << random.Next(6))));
                break;
            case 3:
                bytes.Insert(at, (byte)random.Next(256));
                break;
            case 4 when isInside:
                bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, Math.Min(bytes.Count - at, 1 + random.Next(1 << random.Next(7)))));
                break;
            case 5 when other.Length > 0:
                var from = random.Next(other.Length);
                bytes.InsertRange(at, other.AsSpan(from, random.Next(other.Length - from) + 1).ToArray());
                break;
            case 6 when isInside:
                // A word in the place of another of its kind: the digits, the letters.
                var end = at;
                while (end < bytes.Count && char.IsLetterOrDigit((char)bytes[end]))
                    end++;

                bytes.RemoveRange(at, end - at);
                bytes.InsertRange(at, Pick(random, words));
                break;
            default:
                bytes.InsertRange(at, Pick(random, words));
                break;
        }
    }

    private static byte[] Pick(Random random, IReadOnlyList<byte[]> words) => words[random.Next(words.Count)];
#pragma warning restore CA5394
}
