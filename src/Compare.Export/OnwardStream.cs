namespace Compare.Export;

/// <summary>
/// Passes on what is written, and cannot be sought in. A ZIP that is written to it notes lengths behind each part; written to a stream that can be sought in, the same ZIP would
/// have other bytes.
/// </summary>
/// <param name="pass">Takes each piece as it comes.</param>
public sealed class OnwardStream(Action<ReadOnlySpan<byte>> pass) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => pass(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer) => pass(buffer);

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
