using System.Collections.Immutable;
using Compare.Documents;
using Compare.Results;
using Markdig;

namespace Compare.Reading.Documents;

/// <summary>Reads Markdown: our own abstracts, and official texts as Markdown exports leave them (headings without a space, list marks from a converter).</summary>
public sealed class MarkdownReader : IDocumentReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePreciseSourceLocation().Build();

    public string Format => "markdown";

    public Result<BlockDocument> Read(SourceDocument source)
    {
        var decoded = TextDecoder.Decode(source);
        if (!decoded.TryGetValue(out var text))
        {
            return Result.Failure<BlockDocument>(decoded.Diagnostics);
        }

        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        diagnostics.AddRange(decoded.Diagnostics);
        var collector = new MarkdownBlockCollector(LineWrapping.IsHardWrapped(text));
        collector.Collect(Markdown.Parse(text, Pipeline));
        foreach (var (what, places) in collector.LeftOut)
        {
            diagnostics.Add(Diagnostic.Note(
                DiagnosticCodes.LeftOut, $"{places.Count} {what} left out: they are not part of the text (first at line {places[0]}).", new Place(source.Name, places[0])));
        }

        return BlockDocuments.Make(source, Format, collector.Blocks, diagnostics.ToImmutable());
    }
}
