using System.Collections.Immutable;
using Compare.Comparisons;
using Compare.Corpora;
using Compare.Documents;
using Compare.Reports;
using Compare.Results;

namespace Compare.Cli.Verbs;

/// <summary><c>treaty matrix</c>: the main job.</summary>
internal sealed class MatrixVerb(Terminal terminal, ReadingLimits? limits = null)
{
    public int Run(string? corpusFolder, string? texts, string outFolder, IReadOnlyCollection<string> formats, IReadOnlyCollection<string> instruments, IReadOnlyCollection<string> groups, MatrixShape shape)
    {
        if (formats.FirstOrDefault(f => !Exporting.Formats.Contains(f, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            terminal.Report(Diagnostic.Error(DiagnosticCodes.UnknownName, $"There is no format \"{unknown}\" for a matrix. Known: {string.Join(", ", Exporting.Formats)}."));
            return ExitCodes.Usage;
        }

        var loaded = CorpusLoader.Load(corpusFolder, texts, limits);
        terminal.Report(loaded.Diagnostics);
        if (!loaded.TryGetValue(out var corpus))
        {
            return ExitCodes.BadInput;
        }

        var broken = CorpusCheck.RunGuards(corpus);
        terminal.Report(broken);
        if (!broken.IsEmpty)
        {
            terminal.Say($"No matrix was made: {broken.Length} error(s) in the corpus.");
            return ExitCodes.BadInput;
        }

        var selected = CorpusLoader.Select(corpus, instruments, groups);
        terminal.Report(selected.Diagnostics);
        if (!selected.TryGetValue(out var selection))
        {
            return ExitCodes.Usage;
        }

        var shaped = shape.Apply(selection);
        terminal.Report(shaped.Diagnostics);
        if (!shaped.TryGetValue(out selection))
        {
            return ExitCodes.Usage;
        }

        var report = RowOrder.Apply(ReportBuilder.Build(MatrixBuilder.Build(selection.Codebook, selection.Instruments), selection.Version), shape.Sort) with { IsTransposed = shape.IsTransposed };
        var files = ImmutableArray.CreateBuilder<OutputFile>();
        var keyed = new List<string>();
        foreach (var exporter in Exporting.MatrixExporters(formats))
        {
            var exported = exporter.Export(report);
            terminal.Report(exported.Diagnostics);
            files.AddRange(exported.Value.Files);
            if (shape.IsTransposed && MatrixShape.Keyed.Contains(exporter.Format))
            {
                keyed.Add(exporter.Format);
            }
        }

        if (OutputFiles.Write(outFolder, files.ToImmutable()) is { } error)
        {
            terminal.Report(error);
            return ExitCodes.CannotWrite;
        }

        terminal.Say($"{report.Subtitle}: {Counted.Of(files.Count, "file")} in {outFolder}.");
        if (keyed.Count > 0)
        {
            terminal.Say($"--transpose makes no difference to {string.Join(" and ", keyed)}: a row there is known by its safeguard and its instrument.");
        }

        if (texts is not null)
        {
            terminal.Say($"Official wording of {selection.Instruments.Count(i => i.Official is not null)} instruments from {texts} is in the outputs; --no-texts leaves it out.");
        }

        terminal.Say($"{report.Instruments.Sum(i => i.UnverifiedCodings)} of {report.Evidence.Length} codings are not checked against an official text and say so in every output.");
        return ExitCodes.Done;
    }
}
