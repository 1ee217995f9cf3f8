using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Compare.Documents;
using Compare.Results;

namespace Compare.Reading.Documents;

/// <summary>Reads web pages of treaty offices and parliaments and HTML that Word exports. Nothing is fetched and no script runs.</summary>
public sealed partial class HtmlReader : IDocumentReader
{
    public string Format => "html";

    public Result<BlockDocument> Read(SourceDocument source, ReadingOptions? options = null)
    {
        options ??= ReadingOptions.Default;
        return GuardedReading.Read(source, "HTML file", () =>
        {
            var decoded = Decode(source);
            if (!decoded.TryGetValue(out var text))
            {
                return Result.Failure<BlockDocument>(decoded.Diagnostics);
            }

            // One level deeper than what is read, so that the walk below notices what is too deep.
            var parser = new HtmlParser(new HtmlParserOptions { IsScripting = false, IsKeepingSourceReferences = true, MaximumDepth = options.Limits.Depth + 3 });
            using var document = parser.ParseDocument(text);
            var sink = new BlockSink(options.Limits);
            new HtmlBlockCollector(sink, options.Revisions).Collect(document);
            var notes = LeftOutNotes.Make(sink, source.Name);
            return BlockDocuments.Make(source, Format, sink.Blocks, [.. decoded.Diagnostics, .. notes, .. NotClosed(text, source.Name)]);
        });
    }

    /// <summary>HTML is read however it ends, so a page whose rest did not arrive looks whole; that it opens what it does not close is the only sign.</summary>
    private static IEnumerable<Diagnostic> NotClosed(string text, string name) =>
        text.Contains("<html", StringComparison.OrdinalIgnoreCase) && !text.Contains("</html", StringComparison.OrdinalIgnoreCase)
            ? [Diagnostic.Warning(DiagnosticCodes.PageNotClosed, "The page opens <html> and never closes it: its end may be missing. Compare its last words with the source.", new Place(name))]
            : [];

    private static Result<string> Decode(SourceDocument source)
    {
        var bytes = source.Content.Span;
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 2048)]);
        var charset = Charset().Match(head);
        if (charset.Success && bytes is not ([0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0xEF, 0xBB, 0xBF, ..]) && TextDecoder.Named(charset.Groups["name"].Value) is { } encoding)
        {
            ImmutableArray<Diagnostic> note = [Diagnostic.Note(DiagnosticCodes.EncodingDetected, $"Read as {encoding.WebName}, as the file says.", new Place(source.Name))];
            return Result.Success(encoding.GetString(bytes), note);
        }

        return TextDecoder.Detect(source);
    }

    [GeneratedRegex("""charset\s*=\s*["']?(?<name>[A-Za-z0-9_:-]{2,40})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Charset();
}
