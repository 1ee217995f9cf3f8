using Compare.Documents;

namespace Compare.Reading.Documents;

/// <summary>Counts what the parts of a container unpack to: what comes out, not what the container says about itself.</summary>
internal sealed class ExpansionCount(ReadingLimits limits)
{
    private long total;

    /// <summary>The same bytes, counted as they are read.</summary>
    public Stream Watch(Stream part) => new Watched(part, this);

    private void Add(int bytes)
    {
        total += bytes;
        if (total > limits.ExpandedBytes)
        {
            throw LimitException.Expanded(limits.ExpandedBytes);
        }
    }

    private sealed class Watched(Stream part, ExpansionCount count) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = part.Read(buffer);
            count.Add(read);
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            part.Dispose();
            base.Dispose(disposing);
        }
    }
}
