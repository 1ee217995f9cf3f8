using System.Collections.Immutable;
using System.Text;

namespace Compare.Reports;

/// <summary>Reads what <see cref="KeptWriter"/> wrote.</summary>
internal sealed class KeptReader(byte[] bytes)
{
    private const int BitsInByte = 7;

    private int at;

    public int Number()
    {
        for (var (value, shift) = (0u, 0); ; shift += BitsInByte)
        {
            var next = bytes[at++];
            value |= (next & 0x7Fu) << shift;
            if (next < 0x80)
            {
                return (int)value;
            }
        }
    }

    public bool Truth() => bytes[at++] != 0;

    public string Text()
    {
        var length = Number();
        at += length;
        return length == 0 ? "" : Encoding.UTF8.GetString(bytes, at - length, length);
    }

    public void Skip(int length) => at += length;

    public string? Optional() => Truth() ? Text() : null;

    public ImmutableArray<T> Many<T>(Func<KeptReader, T> read)
    {
        var values = new T[Number()];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = read(this);
        }

        return System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(values);
    }
}
