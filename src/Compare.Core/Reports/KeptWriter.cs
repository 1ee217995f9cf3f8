using System.Collections.Immutable;
using System.Text;

namespace Compare.Reports;

/// <summary>Writes values that <see cref="KeptReader"/> reads back in the same order within the same run; no other program and no later version ever sees them.</summary>
internal sealed class KeptWriter : IDisposable
{
    private readonly MemoryStream bytes = new();
    private readonly BinaryWriter writer;

    public KeptWriter() => writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true);

    public int Length => (int)bytes.Length;

    public ReadOnlySpan<byte> Written => bytes.GetBuffer().AsSpan(0, Length);

    public void Number(int value) => writer.Write7BitEncodedInt(value);

    public void Truth(bool value) => writer.Write(value);

    public void Text(string value) => writer.Write(value);

    public void Optional(string? value)
    {
        Truth(value is not null);
        if (value is not null)
        {
            Text(value);
        }
    }

    public void Bytes(ReadOnlySpan<byte> value) => writer.Write(value);

    /// <summary>Begins anew.</summary>
    public void Clear() => bytes.SetLength(0);

    public void Many<T>(ImmutableArray<T> values, Action<T> write)
    {
        Number(values.Length);
        foreach (var value in values)
        {
            write(value);
        }
    }

    public void Dispose()
    {
        writer.Dispose();
        bytes.Dispose();
    }
}
