using System.Collections.Immutable;
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
        if (Parse(text) is not { } tree)
        {
            return Result.Failure<BlockDocument>(Diagnostic.Error(
                DiagnosticCodes.FileUnreadable, "The Markdown is nested too deeply to be a text. Check that it is the right file, or give it the ending .txt.", new Place(source.Name)));
        }

        collector.Collect(tree);
        foreach (var (what, places) in collector.LeftOut)
        {
            diagnostics.Add(Diagnostic.Note(
                DiagnosticCodes.LeftOut, $"{places.Count} {what} left out: they are not part of the text (first at line {places[0]}).", new Place(source.Name, places[0])));
        }

        return BlockDocuments.Make(source, Format, collector.Blocks, diagnostics.ToImmutable());
    }

    /// <summary>The syntax tree; null where Markdig refuses the text, which it does only for nesting beyond its limit.</summary>
    private static MarkdownDocument? Parse(string text)
    {
        try
        {
            return Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
