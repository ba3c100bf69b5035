namespace Handinger.Runtime;

/// <summary>
/// The texts that values of an open enum were read with, found by their UTF-8: of one that comes again no string is made. Known values and those that an API has added since are alike.
/// Few and short ones only, so that no sender can fill the memory with them.
/// </summary>
internal sealed class JsonSeenStrings
{
    private const int Most = 128;
    private const int Longest = 64;

    private readonly object _adding = new();
    private JsonKnownStrings _known = new();
    private string[] _texts = [];

    public string? Find(ReadOnlySpan<byte> utf8) => Volatile.Read(ref _known).Find(utf8);

    public void Add(string text)
    {
        if (text.Length > Longest || _texts.Length >= Most)
        {
            return;
        }

        lock (_adding)
        {
            if (_texts.Length < Most && Array.IndexOf(_texts, text) < 0)
            {
                _texts = [.. _texts, text];
                Volatile.Write(ref _known, new JsonKnownStrings(_texts));
            }
        }
    }
}
