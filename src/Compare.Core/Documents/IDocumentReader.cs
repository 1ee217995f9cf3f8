using Compare.Results;

namespace Compare.Documents;

/// <summary>Reads one format into blocks. Bad input is a failed result; nothing is left out without a diagnostic that counts it.</summary>
public interface IDocumentReader
{
    /// <summary>The name of the format, as <c>--format</c> takes it.</summary>
    string Format { get; }

    /// <summary>Reads a document; without options, with <see cref="ReadingOptions.Default"/>.</summary>
    Result<BlockDocument> Read(SourceDocument source, ReadingOptions? options = null);
}
