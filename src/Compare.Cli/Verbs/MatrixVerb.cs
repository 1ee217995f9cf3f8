using System.Collections.Immutable;
using Compare.Comparisons;
using Compare.Corpora;
using Compare.Export;
using Compare.Reports;
using Compare.Results;

namespace Compare.Cli.Verbs;

/// <summary><c>treaty matrix</c>: the main job.</summary>
internal sealed class MatrixVerb(Terminal terminal, MatrixDrafts drafts)
{
    private sealed record Prepared(MatrixReport Report, MatrixTemplate.TemplateExporters Templates, int Worded);

    public int Run(string? corpusFolder, string? texts, string outFolder, IReadOnlyCollection<string> formats, IReadOnlyCollection<string> groups, MatrixShape shape, MatrixTemplate template)
    {
        var prepared = Prepare(corpusFolder, texts, outFolder, formats, groups, shape, template, out var code);
        if (prepared is null)
        {
            return code;
        }

        // The report has what it needs of the corpus; the rest goes before the outputs are made.
        Garbage.CollectIfLarge();
        return Write(prepared, texts, outFolder, formats, shape, template);
    }

    /// <summary>The report of what was asked for; null and the exit code where there is none.</summary>
    private Prepared? Prepare(
        string? corpusFolder, string? texts, string outFolder, IReadOnlyCollection<string> formats, IReadOnlyCollection<string> groups, MatrixShape shape, MatrixTemplate template, out int code)
    {
        if (formats.FirstOrDefault(f => !Exporting.Formats.Contains(f, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            terminal.Report(Diagnostic.Error(DiagnosticCodes.UnknownName, $"There is no format \"{unknown}\" for a matrix. Known: {string.Join(", ", Exporting.Formats)}."));
            code = ExitCodes.Usage;
            return null;
        }

        var own = template.Read(outFolder, drafts.Reading.Limits);
        terminal.Report(own.Diagnostics);
        if (!own.TryGetValue(out var templates))
        {
            code = own.Diagnostics.Any(d => d.Code == DiagnosticCodes.CannotWrite) ? ExitCodes.Usage : ExitCodes.BadInput;
            return null;
        }

        var loaded = CorpusLoader.Load(corpusFolder, texts, drafts.Reading.Limits);
        terminal.Report(loaded.Diagnostics);
        if (!loaded.TryGetValue(out var corpus))
        {
            code = ExitCodes.BadInput;
            return null;
        }

        var broken = CorpusCheck.RunGuards(corpus);
        terminal.Report(broken);
        if (!broken.IsEmpty)
        {
            terminal.Say($"No matrix was made: {broken.Length} error(s) in the corpus.");
            code = ExitCodes.BadInput;
            return null;
        }

        if (drafts.Wrong(corpus) is { } wrong)
        {
            terminal.Report(wrong);
            code = ExitCodes.Usage;
            return null;
        }

        var selected = CorpusLoader.Select(corpus, drafts.Ids(corpus), groups);
        terminal.Report(selected.Diagnostics);
        if (!selected.TryGetValue(out var selection))
        {
            code = ExitCodes.Usage;
            return null;
        }

        var read = drafts.Read(corpus);
        terminal.Report(read.Diagnostics);
        if (!read.TryGetValue(out var columns))
        {
            code = ExitCodes.BadInput;
            return null;
        }

        var shaped = columns.Named(shape).Apply(columns.Behind(selection));
        terminal.Report(shaped.Diagnostics);
        if (!shaped.TryGetValue(out selection))
        {
            code = ExitCodes.Usage;
            return null;
        }

        var report = RowOrder.Apply(ReportBuilder.Build(MatrixBuilder.Build(selection.Codebook, selection.Instruments), selection.Version), shape.Sort) with { IsTransposed = shape.IsTransposed };
        var worded = texts is null ? 0 : selection.Instruments.Count(i => i.Official is not null && !i.Metadata.Id.StartsWith(DraftColumn.IdPrefix, StringComparison.Ordinal));
        code = ExitCodes.Done;
        return new Prepared(report, templates, worded);
    }

    private int Write(Prepared prepared, string? texts, string outFolder, IReadOnlyCollection<string> formats, MatrixShape shape, MatrixTemplate template)
    {
        var report = prepared.Report;
        var files = ImmutableArray.CreateBuilder<OutputFile>();
        var keyed = new List<string>();
        foreach (var exporter in prepared.Templates.All.Concat(template.LeavesFormatsOut(formats) ? [] : Exporting.MatrixExporters(formats)))
        {
            var exported = exporter.Export(report);
            terminal.Report(exported.Diagnostics);
            if (!exported.TryGetValue(out var made))
            {
                return ExitCodes.BadInput;
            }

            files.AddRange(made.Files);
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
            terminal.Say($"Official wording of {Counted.Of(prepared.Worded, "instrument")} from {texts} is in the outputs; --no-texts leaves it out.");
        }

        terminal.Say($"{report.Instruments.Sum(i => i.UnverifiedCodings)} of {report.Instruments.Sum(i => i.Codings)} codings are not checked against an official text and say so in every output.");
        foreach (var draft in report.Instruments.Where(i => i.IsUncoded))
        {
            terminal.Say($"{draft.ShortTitle}, column {draft.Id}: {draft.Verification}");
        }

        return ExitCodes.Done;
    }
}
