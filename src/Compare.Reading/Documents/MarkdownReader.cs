using Compare.Documents;
using Compare.Results;
using Markdig;
using Markdig.Syntax;

namespace Compare.Reading.Documents;

/// <summary>Reads Markdown: our own abstracts, and official texts as Markdown exports leave them (headings without a space, list marks from a converter).</summary>
public sealed class MarkdownReader : IDocumentReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePreciseSourceLocation().Build();

    public string Format => "markdown";

    public Result<BlockDocument> Read(SourceDocument source, ReadingOptions? options = null)
    {
        options ??= ReadingOptions.Default;
        return GuardedReading.Read(source, "Markdown file", () =>
        {
            var decoded = TextDecoder.Detect(source);
            if (!decoded.TryGetValue(out var text))
            {
                return Result.Failure<BlockDocument>(decoded.Diagnostics);
            }

            var collector = new MarkdownBlockCollector(LineWrapping.IsHardWrapped(text), options.Limits);
            collector.Collect(Parse(text, options.Limits));
            var notes = collector.LeftOut.Select(e => Diagnostic.Note(
                DiagnosticCodes.LeftOut, $"{e.Places.Count} {e.What} left out: they are not part of the text (first at line {e.Places[0]}).", new Place(source.Name, e.Places[0])));
            return BlockDocuments.Make(source, Format, [.. MarkdownNotes.Lay(collector.Blocks)], [.. decoded.Diagnostics, .. notes]);
        });
    }

    /// <summary>The library stops with an <see cref="ArgumentException"/> at lists and quotations nested too deep.</summary>
    private static MarkdownDocument Parse(string text, ReadingLimits limits)
    {
        try
        {
            return Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException)
        {
            throw LimitException.Depth(limits.Depth);
        }
    }
}
