using System.Buffers;

namespace Handinger.Runtime;

/// <summary>Gathers the items of a list whose length is not known, so that only an array of the right length remains.</summary>
internal struct JsonItems<T>
{
    private T[]? _items;
    private int _count;

    public void Add(T item)
    {
        if (_items is null)
        {
            _items = ArrayPool<T>.Shared.Rent(16);
        }
        else if (_count == _items.Length)
        {
            T[] more = ArrayPool<T>.Shared.Rent(_count * 2);
            Array.Copy(_items, more, _count);
            Dispose();
            _items = more;
        }

        _items[_count++] = item;
    }

    public T[] ToArrayAndDispose()
    {
        if (_items is null)
        {
            return [];
        }

        var array = new T[_count];
        Array.Copy(_items, array, _count);
        Dispose();
        return array;
    }

    public void Dispose()
    {
        if (_items is not null)
        {
            // What the pool keeps must keep nothing alive; bytes and numbers do not.
            Array.Clear(_items, 0, typeof(T).IsPrimitive ? 0 : _count);
            ArrayPool<T>.Shared.Return(_items);
            _items = null;
        }
    }
}
