using System.Collections.Immutable;
using Compare.Documents;
using Compare.Results;

namespace Compare.Reading.Documents;

/// <summary>
/// Reads plain text: paragraphs are separated by blank lines; in text without wrapped lines every line is a paragraph. Wrapped lines are put
/// back together, page headers and numbers at form feeds are left out.
/// </summary>
public sealed class PlainTextReader : IDocumentReader
{
    public string Format => "text";

    public Result<BlockDocument> Read(SourceDocument source, ReadingOptions? options = null)
    {
        options ??= ReadingOptions.Default;
        return GuardedReading.Read(source, "text file", () =>
        {
            var decoded = TextDecoder.Detect(source);
            if (!decoded.TryGetValue(out var text))
            {
                return Result.Failure<BlockDocument>(decoded.Diagnostics);
            }

            var blocks = WrappedText.Blocks(text, 1, out var furniture, out var contents);
            if (blocks.Count > options.Limits.Paragraphs)
            {
                throw LimitException.Paragraphs(options.Limits.Paragraphs);
            }

            var notes = ImmutableArray.CreateBuilder<Diagnostic>();
            foreach (var (count, what) in new[] { (furniture, "line(s) that come back at the top or bottom of pages, headers, footers and page numbers,"), (contents, ContentsLines.Name) })
            {
                if (count > 0)
                {
                    notes.Add(Diagnostic.Note(DiagnosticCodes.LeftOut, $"{count} {what} left out: not part of the text.", new Place(source.Name)));
                }
            }

            return BlockDocuments.Make(source, Format, [.. blocks], [.. decoded.Diagnostics, .. notes]);
        });
    }
}
