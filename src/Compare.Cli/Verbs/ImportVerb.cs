using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Compare.Corpora;
using Compare.Documents;
using Compare.Export.Corpora;
using Compare.Imports;
using Compare.Reading.Imports;
using Compare.Reports;
using Compare.Results;

namespace Compare.Cli.Verbs;

/// <summary><c>treaty import</c>: edits made in a workbook or a table come back into the corpus.</summary>
internal sealed class ImportVerb(Terminal terminal, TimeProvider time, ReadingLimits? limits = null)
{
    private const int ShownLength = 120;

    public int Run(string file, string? corpusFolder, string? instrument, string? decision, bool dryRun, bool allOrNothing)
    {
        if (!CorpusLoader.TryHold(terminal, corpusFolder, !dryRun, out var held))
        {
            return ExitCodes.CannotWrite;
        }

        using var holding = held;
        var loaded = CorpusLoader.Load(corpusFolder, null);
        terminal.Report(loaded.Diagnostics);
        if (!loaded.TryGetValue(out var corpus))
        {
            return ExitCodes.BadInput;
        }

        var broken = CorpusCheck.RunGuards(corpus);
        terminal.Report(broken);
        if (!broken.IsEmpty)
        {
            terminal.Say($"Nothing was imported: {broken.Length} error(s) in the corpus.");
            return ExitCodes.BadInput;
        }

        if (instrument is not null && CorpusLoader.Select(corpus, [instrument], []) is { IsSuccess: false } unknown)
        {
            terminal.Report(unknown.Diagnostics);
            return ExitCodes.Usage;
        }

        var document = InputFiles.Document(file, limits);
        terminal.Report(document.Diagnostics);
        if (!document.TryGetValue(out var source))
        {
            return ExitCodes.BadInput;
        }

        var read = ImportReader.Read(source, instrument ?? Owner(file, corpus));
        terminal.Report(read.Diagnostics);
        if (!read.TryGetValue(out var imported))
        {
            return ExitCodes.BadInput;
        }

        if (imported.Rows.All(r => r.Base.Length == 0) && Edition(file) is { } edition && !string.Equals(edition, corpus.Version, StringComparison.Ordinal))
        {
            terminal.Report(Diagnostic.Warning(
                DiagnosticCodes.OtherEdition,
                $"The table was exported from corpus {edition}, and the corpus here is {corpus.Version}. Its rows do not say how they were exported, so what has changed in the corpus since looks like an edit and is put back: "
                + "go through the list, with --dry-run before anything is written, or make the edits in a new export.",
                new Place(file)));
        }

        var today = time.GetLocalNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var plan = CodingImport.Plan(corpus, imported, decision is null ? null : new ImportDecision(decision, today));
        return Carry(plan, corpus.Folder, imported.Rows.Length, dryRun, allOrNothing);
    }

    private int Carry(ImportPlan plan, string folder, int rows, bool dryRun, bool allOrNothing)
    {
        foreach (var change in plan.Changes)
        {
            terminal.Result($"{change.Key}: {change.Field}: {(change.Old.Length == 0 ? "" : $"\"{Short(change.Old)}\" → ")}\"{Short(change.New)}\"");
        }

        terminal.Report(plan.Refusals);
        var refused = plan.Refusals.Count(r => r.Severity == Severity.Error);
        var isHeldBack = allOrNothing && refused > 0;
        if (!dryRun && !isHeldBack && !plan.Changes.IsEmpty)
        {
            if (OutputFiles.Write(folder, Files(plan)) is { } error)
            {
                terminal.Report(error);
                return ExitCodes.CannotWrite;
            }
        }

        var done = plan.Changes.IsEmpty ? "Nothing to change"
            : isHeldBack ? $"{plan.Changes.Length} change(s) could be made and none was, because of --all-or-nothing"
            : dryRun ? $"{plan.Changes.Length} change(s) would be made"
            : $"{plan.Changes.Length} change(s) made in {string.Join(", ", Files(plan).Select(f => f.Path))}";
        terminal.Say($"{done}; {refused} refused; {rows} rows read, {plan.NotInFile} codings of the corpus are not in the file and stay.");
        return refused > 0 ? ExitCodes.CheckFailed : ExitCodes.Done;
    }

    private static ImmutableArray<OutputFile> Files(ImportPlan plan) =>
    [
        .. plan.Result.Instruments.Where(i => plan.Instruments.Contains(i.Metadata.Id)).Select(i => new OutputFile($"{i.Metadata.Id}/codings.csv", CodingsCsv.Write(i.Codings))),
        .. plan.Result.DoubleCodings.Where(d => plan.Adjudicated.Contains(d.Instrument)).Select(d => new OutputFile($"{d.Instrument}/adjudication.csv", AdjudicationCsv.Write(d.Adjudications))),
    ];

    /// <summary>A table of the corpus stands in the folder of its instrument.</summary>
    private static string? Owner(string file, Corpus corpus)
    {
        var folder = Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(file)));
        return corpus.Instruments.Select(i => i.Metadata.Id).FirstOrDefault(id => string.Equals(id, folder, StringComparison.Ordinal));
    }

    /// <summary>The version of the corpus that the description beside an exported table names, or null.</summary>
    private static string? Edition(string file)
    {
        var beside = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, "datapackage.json");
        if (!File.Exists(beside) || !InputFiles.Document(beside).TryGetValue(out var description))
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(description.Content);
            return json.RootElement.TryGetProperty("version", out var version) && version.ValueKind == JsonValueKind.String ? version.GetString() : null;
        }
        catch (Exception other) when (other is JsonException or InvalidOperationException)
        {
            return null; // some other file of that name
        }
    }

    private static string Short(string text) => text.Length <= ShownLength ? text : text[..(ShownLength - 1)] + "…";
}
