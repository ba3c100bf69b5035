namespace Handinger.Runtime;

/// <summary>A set of small numbers; the first 64 take no memory.</summary>
internal struct JsonBits
{
    private const int Word = 64;

    private ulong _first;
    private ulong[]? _others;

    public void Add(int bit)
    {
        if (bit < Word)
        {
            _first |= 1UL << bit;
        }
        else
        {
            AddOther(bit);
        }
    }

    public readonly bool Has(int bit) => (WordAt(bit / Word) & (1UL << (bit % Word))) != 0;

    /// <summary>Whether another set has all that this one has.</summary>
    public readonly bool IsWithin(in JsonBits other)
    {
        if ((_first & ~other._first) != 0)
        {
            return false;
        }

        for (int i = 1; i <= (_others?.Length ?? 0); i++)
        {
            if ((WordAt(i) & ~other.WordAt(i)) != 0)
            {
                return false;
            }
        }

        return true;
    }

    private readonly ulong WordAt(int index) => index == 0 ? _first : index <= (_others?.Length ?? 0) ? _others![index - 1] : 0;

    private void AddOther(int bit)
    {
        int index = bit / Word - 1;
        if (index >= (_others?.Length ?? 0))
        {
            Array.Resize(ref _others, index + 1);
        }

        _others![index] |= 1UL << (bit % Word);
    }
}
