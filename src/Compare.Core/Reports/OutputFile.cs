namespace Compare.Reports;

/// <summary>
/// A finished output that has not reached the disk: its bytes, or what writes them. The latter is for tables that grow with the corpus, so that they need not be held as
/// a whole; the same report gives the same bytes whenever they are written.
/// </summary>
public sealed record OutputFile
{
    private readonly ReadOnlyMemory<byte> content;
    private readonly Action<Stream>? write;

    public OutputFile(string path, ReadOnlyMemory<byte> content)
    {
        Path = path;
        this.content = content;
    }

    /// <param name="path">Its path.</param>
    /// <param name="write">Writes the content; may be called more than once.</param>
    public OutputFile(string path, Action<Stream> write)
    {
        Path = path;
        this.write = write;
    }

    /// <summary>Relative path with forward slashes: <c>matrix.xlsx</c>, <c>csv/codings.csv</c>.</summary>
    public string Path { get; init; }

    /// <summary>True where the content is made anew whenever it is asked for.</summary>
    public bool IsMadeLate => write is not null;

    /// <summary>Its bytes.</summary>
    public ReadOnlyMemory<byte> Content
    {
        get
        {
            if (write is null)
            {
                return content;
            }

            using var made = new MemoryStream();
            write(made);
            return made.ToArray();
        }
    }

    public void WriteTo(Stream target)
    {
        if (write is null)
        {
            target.Write(content.Span);
        }
        else
        {
            write(target);
        }
    }
}
