using System.Text;
using System.Text.RegularExpressions;
using Compare.Documents;
using Compare.Instruments;
using Compare.Reading.Documents;
using Compare.Results;

namespace Compare.Tests.Documents;

/// <summary>Short ways for the tests of readers.</summary>
internal static partial class Reading
{
    public static Result<BlockDocument> File(string path, ReadingOptions? options = null) => Bytes(System.IO.File.ReadAllBytes(path), Path.GetFileName(path), options);

    public static Result<BlockDocument> Text(string text, string name, ReadingOptions? options = null) => Bytes(Encoding.UTF8.GetBytes(text), name, options);

    public static Result<BlockDocument> Bytes(byte[] content, string name, ReadingOptions? options = null) => DocumentReaders.Read(new SourceDocument(name, content), options);

    public static Instrument Parse(BlockDocument document, DraftingConvention? convention = null) =>
        ProvisionParser.Parse(document, convention ?? ConventionChooser.Choose(document).Value).Value;

    /// <summary>Words as a reader of the page sees them: letters and digits, in order, whatever stands between.</summary>
    public static string[] Words(string text) => [.. WordPattern().Matches(text.Normalize(NormalizationForm.FormKC)).Select(m => m.Value)];

    /// <summary>All words of an instrument in reading order: a continuation stands after what is inside its provision.</summary>
    public static string[] Words(Instrument instrument)
    {
        var words = new List<string>();
        var open = new Stack<Provision>();
        foreach (var provision in instrument.Provisions)
        {
            CloseTo(provision.Depth);
            words.AddRange(Words($"{provision.Designation} {provision.Number} {provision.Heading} {provision.Text}"));
            open.Push(provision);
        }

        CloseTo(0);
        return [.. words];

        void CloseTo(int depth)
        {
            while (open.TryPeek(out var last) && last.Depth >= depth)
            {
                words.AddRange(Words(open.Pop().Continuation ?? ""));
            }
        }
    }

    /// <summary>One line a provision: pinpoint, heading, words.</summary>
    public static string[] Lines(Instrument instrument) =>
        [.. instrument.Provisions.Select(p => $"{p.Pinpoint} | {p.Heading} | {p.Text.ReplaceLineEndings(" ")} | {p.Continuation?.ReplaceLineEndings(" ")}")];

    /// <summary>The outline as a lawyer would write it: label and heading.</summary>
    public static string Outline(Instrument instrument) =>
        string.Join('\n', instrument.Provisions.Select(p => p.Heading is null ? p.Pinpoint.Canonical : $"{p.Pinpoint.Canonical}: {p.Heading}"));

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex WordPattern();
}
