using System.Text;
using Compare.Documents;
using Compare.Export.Json;
using Compare.Instruments;
using Compare.Reports;
using Compare.Results;

namespace Compare.Cli.Verbs;

/// <summary><c>treaty parse</c>: one document as a provision tree, as an indented outline or as JSON.</summary>
internal sealed class ParseVerb(Terminal terminal)
{
    private const int LongestLine = 100;

    public int Run(string file, string? conventionId, bool json, string? outFile, ReadingOptions? options = null)
    {
        var convention = conventionId is null ? null : DraftingConventions.Find(conventionId);
        if (conventionId is not null && convention is null)
        {
            terminal.Report(UnknownConvention(conventionId));
            return ExitCodes.Usage;
        }

        var parsed = InputFiles.Parse(file, convention, options);
        terminal.Report(parsed.Diagnostics);
        if (!parsed.TryGetValue(out var result))
        {
            return ExitCodes.BadInput;
        }

        var bytes = json
            ? ProvisionTreeJson.Write(result.Document, result.Instrument, parsed.Diagnostics)
            : Encoding.UTF8.GetBytes(Outline(result.Instrument));
        if (outFile is null)
        {
            terminal.ResultBytes(bytes);
        }
        else if (OutputFiles.Write(Path.GetDirectoryName(outFile) is { Length: > 0 } folder ? folder : ".", [new OutputFile(Path.GetFileName(outFile), bytes)]) is { } error)
        {
            terminal.Report(error);
            return ExitCodes.CannotWrite;
        }

        var counts = result.Instrument.Provisions.GroupBy(p => p.Kind).OrderBy(g => g.Key).Select(g => $"{g.Count()} {g.Key.DisplayName()}");
        terminal.Say($"{result.Instrument.Provisions.Length} provisions: {string.Join(", ", counts)}.");
        return ExitCodes.Done;
    }

    public static Diagnostic UnknownConvention(string id) => Diagnostic.Error(
        DiagnosticCodes.UnknownName, $"There is no drafting convention \"{id}\". Known: {string.Join(", ", DraftingConventions.All.Select(c => c.Id))}.");

    private static string Outline(Instrument instrument)
    {
        var outline = new StringBuilder();
        foreach (var provision in instrument.Provisions)
        {
            var words = string.Join(" — ", new[] { provision.Heading ?? "", provision.Text.Replace('\n', ' '), provision.Continuation is null ? "" : "… " + provision.Continuation.Replace('\n', ' ') }.Where(t => t.Length > 0));
            var line = $"{new string(' ', 2 * (provision.Depth - 1))}{provision.Label}  {Cut(words)}";
            outline.Append(line.TrimEnd()).Append('\n');
        }

        return outline.ToString();
    }

    private static string Cut(string words) => words.Length <= LongestLine ? words : words[..Math.Max(1, words.LastIndexOf(' ', LongestLine))] + " …";
}
