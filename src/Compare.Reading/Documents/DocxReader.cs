using System.Collections.Immutable;
using Compare.Documents;
using Compare.Results;
using DocumentFormat.OpenXml.Packaging;

namespace Compare.Reading.Documents;

/// <summary>Reads Word files: the text as Word shows it, with its computed numbers, footnotes where they are called, and tracked changes as asked.</summary>
public sealed class DocxReader : IDocumentReader
{
    public string Format => "docx";

    public Result<BlockDocument> Read(SourceDocument source, ReadingOptions? options = null)
    {
        options ??= ReadingOptions.Default;
        return GuardedReading.Read(source, "Word file", () =>
        {
            var expansion = new ExpansionCount(options.Limits);
            DocxContainer.Check(source.Content, options.Limits, expansion);
            using var stream = ContentStream.Of(source.Content);
            using var word = WordprocessingDocument.Open(stream, isEditable: false, new OpenSettings { AutoSave = false });
            if (word.MainDocumentPart is not { } main || WordPart.BodyOf(main, options.Limits, expansion) is not { } body)
            {
                throw new LimitException(DiagnosticCodes.Damaged, "The Word file has no text part. Get it again, or open it in Word and save it anew.");
            }

            var sink = new BlockSink(options.Limits);
            var collector = new DocxBlockCollector(sink, new WordParts(main, options.Limits, expansion), options.Revisions);
            collector.Collect(ReadAhead.Of(body));
            var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
            diagnostics.AddRange(LeftOutNotes.Make(sink, source.Name));
            if (collector.RevisionCount > 0)
            {
                var read = options.Revisions == Revisions.Accepted ? "as if all were accepted" : "as it was before them";
                diagnostics.Add(Diagnostic.Warning(
                    DiagnosticCodes.RevisionsFound, $"The document has {collector.RevisionCount} tracked change(s); it was read {read}. Choose with --revisions accepted, rejected or refuse.", new Place(source.Name)));
            }

            return BlockDocuments.Make(source, Format, sink.Blocks, diagnostics.ToImmutable());
        });
    }
}
