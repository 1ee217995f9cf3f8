using System.Collections.Immutable;
using Compare.Documents;
using Compare.Results;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Compare.Reading.Documents;

/// <summary>Reads PDF files. A PDF holds letters at places and no structure: lines, columns, paragraphs and headings are inferred, and the output says so.</summary>
public sealed class PdfReader : IDocumentReader
{
    public string Format => "pdf";

    public Result<BlockDocument> Read(SourceDocument source, ReadingOptions? options = null)
    {
        options ??= ReadingOptions.Default;
        return GuardedReading.Read(source, "PDF file", () =>
        {
            using var pdf = Open(source.Content);
            var pages = PdfPages.Read(pdf, () => Open(source.Content), options.Limits);
            var place = new Place(source.Name);
            if (!pages.Any(p => p.Lines.Length > 0))
            {
                throw new LimitException(
                    DiagnosticCodes.NoTextLayer, $"The PDF has {pages.Length} page(s) and no text: it is a scan. Run a text recognition over it (for example ocrmypdf IN OUT) and read its result.");
            }

            var layout = PdfLayout.Of(pages);
            var notes = ImmutableArray.CreateBuilder<Diagnostic>();
            notes.Add(Diagnostic.Note(
                DiagnosticCodes.StructureInferred,
                $"Read from a PDF: paragraphs, headings and columns of {pages.Length} page(s) were inferred from the layout{(layout.TwoColumnPages > 0 ? $", {layout.TwoColumnPages} of them with two columns" : "")}. Check them against the original.",
                place));
            foreach (var (count, what) in new[] { (layout.Furniture, "running head(s), foot(s) and page number(s)"), (layout.Contents, ContentsLines.Name), (layout.Rotated, "letter(s) set aslant or upright, as stamps are,") })
            {
                if (count > 0)
                {
                    notes.Add(Diagnostic.Note(DiagnosticCodes.LeftOut, $"{count} {what} left out: not part of the text.", place));
                }
            }

            var empty = pages.Count(p => p.Lines.Length == 0);
            if (empty > 0)
            {
                notes.Add(Diagnostic.Warning(
                    DiagnosticCodes.NoTextLayer, $"{empty} of {pages.Length} page(s) hold no text, the first is page {1 + Array.FindIndex([.. pages], p => p.Lines.Length == 0)}: blank or scanned. What stands there is not in the result.", place));
            }

            var (blocks, uncalled) = PdfParagraphs.Make(layout);
            if (uncalled.Count > 0)
            {
                var words = WhiteSpace.Fold(uncalled[0].Lines[0]);
                notes.Add(Diagnostic.Warning(
                    DiagnosticCodes.NoteWithoutCall,
                    $"{uncalled.Count} note(s) at the foot of a page are called by no raised number; each was kept after the words of its page. The first stands on page {uncalled[0].Page} and begins \"{uncalled[0].Number} {(words.Length > 60 ? words[..60] + "…" : words)}\". Check to what it belongs.",
                    place));
            }

            if (blocks.Count > options.Limits.Paragraphs)
            {
                throw LimitException.Paragraphs(options.Limits.Paragraphs);
            }

            return BlockDocuments.Make(source, Format, [.. blocks], notes.ToImmutable());
        });
    }

    private static PdfDocument Open(ReadOnlyMemory<byte> content)
    {
        try
        {
            return PdfDocument.Open(content, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new LimitException(DiagnosticCodes.Encrypted, "The PDF is protected with a password. Open it with the password and print or save it without one.");
        }
    }
}
