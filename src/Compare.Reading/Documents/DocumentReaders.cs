using System.Collections.Immutable;
using Compare.Documents;
using Compare.Results;

namespace Compare.Reading.Documents;

/// <summary>The formats that can be read, and which one a file is in.</summary>
public static class DocumentReaders
{
    public static ImmutableArray<IDocumentReader> All { get; } =
        [new DocxReader(), new PdfReader(), new HtmlReader(), new XmlReader(), new MarkdownReader(), new PlainTextReader()];

    /// <summary>The names that <c>--format</c> takes.</summary>
    public static ImmutableArray<string> Formats { get; } = [.. All.Select(r => r.Format)];

    /// <summary>Reads a file in the format named in the options, else in the one its content shows.</summary>
    public static Result<BlockDocument> Read(SourceDocument source, ReadingOptions? options = null)
    {
        options ??= ReadingOptions.Default;
        if (source.Content.Length > options.Limits.Bytes)
        {
            return Result.Failure<BlockDocument>(Diagnostic.Error(
                DiagnosticCodes.TooLarge,
                $"The file has more than {options.Limits.Megabytes} MB, the most that is read. Check that it is the right file, or raise the bound with --max-size.",
                new Place(source.Name)));
        }

        var (format, error) = options.Format is null ? FormatDetector.Detect(source) : (options.Format, null);
        if (error is not null)
        {
            return Result.Failure<BlockDocument>(error);
        }

        var reader = All.FirstOrDefault(r => string.Equals(r.Format, format, StringComparison.Ordinal));
        return reader is null
            ? Result.Failure<BlockDocument>(Diagnostic.Error(
                DiagnosticCodes.UnknownFormat, $"There is no format \"{format}\". Known: {string.Join(", ", Formats)}.", new Place(source.Name)))
            : reader.Read(source, options);
    }
}
