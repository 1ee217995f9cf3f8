using System.Collections.Immutable;
using Compare.Documents;
using Compare.Results;

namespace Compare.Reading.Documents;

/// <summary>The formats that can be read, and which one a file is in.</summary>
public static class DocumentReaders
{
    public static ImmutableArray<IDocumentReader> All { get; } = [new MarkdownReader(), new PlainTextReader()];

    /// <summary>Reads a file in the format its content and name suggest.</summary>
    public static Result<BlockDocument> Read(SourceDocument source)
    {
        var bytes = source.Content.Span;
        if (Binary(bytes) is { } what)
        {
            return Result.Failure<BlockDocument>(Diagnostic.Error(
                DiagnosticCodes.UnknownFormat, $"This is {what}, which cannot be read yet. Save it as plain text or Markdown and try again.", new Place(source.Name)));
        }

        IDocumentReader reader = source.Name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || source.Name.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase)
            ? new MarkdownReader()
            : new PlainTextReader();
        return reader.Read(source);
    }

    private static string? Binary(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("%PDF"u8) ? "a PDF file"
        : bytes.StartsWith("PK"u8) ? "a ZIP-based file (Word, Excel or an archive)"
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) ? "an old Word or Excel file, or an encrypted one"
        : bytes.TrimStart(" \r\n\t"u8).StartsWith("<?xml"u8) ? "an XML file"
        : bytes.TrimStart(" \r\n\t"u8).StartsWith("<!DOCTYPE"u8) || bytes.TrimStart(" \r\n\t"u8).StartsWith("<html"u8) ? "an HTML file"
        : null;
}
