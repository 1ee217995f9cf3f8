using System.Collections.Immutable;
using System.Globalization;
using Compare.Agreement;
using Compare.Corpora;
using Compare.Export.Corpora;
using Compare.Reading.Corpora;
using Compare.Reports;
using Compare.Results;

namespace Compare.Cli.Verbs;

/// <summary><c>treaty check</c>: the rules of the corpus, how well two coders agreed, and the mending of what is mechanical.</summary>
internal sealed class CheckVerb(Terminal terminal)
{
    public int Run(string? corpusFolder, bool agreement, bool fix)
    {
        if (!CorpusLoader.TryHold(terminal, corpusFolder, fix, out var held))
        {
            return ExitCodes.CannotWrite;
        }

        using var holding = held;
        var files = InputFiles.Corpus(corpusFolder);
        var loaded = CorpusLoader.Load(corpusFolder, null);
        terminal.Report(loaded.Diagnostics);
        if (!files.TryGetValue(out var found) || !loaded.TryGetValue(out var corpus))
        {
            return ExitCodes.BadInput;
        }

        if (agreement)
        {
            Print(corpus);
        }

        var findings = CorpusCheck.Run(corpus);
        var untidy = Untidy(found, corpus);
        if (fix && !untidy.IsEmpty)
        {
            if (OutputFiles.Write(found.Folder, untidy) is { } error)
            {
                terminal.Report(error);
                return ExitCodes.CannotWrite;
            }

            terminal.Say($"Mended order, spacing and quotation marks in {string.Join(", ", untidy.Select(f => f.Path))}.");
        }
        else
        {
            findings = findings.AddRange(untidy.Select(f => Diagnostic.Error(
                DiagnosticCodes.RuleBroken, "Order, spacing or quotation marks are not as they should be. Mend them with: treaty check --fix.", new Place(found.Folder + "/" + f.Path))));
        }

        terminal.Report(findings);
        terminal.Say(findings.IsEmpty
            ? $"The corpus keeps all {CorpusCheck.Rules.Length} rules: {corpus.Instruments.Length} instruments, {corpus.Instruments.Sum(i => i.Codings.Length)} codings."
            : $"{findings.Length} finding(s) by {CorpusCheck.Rules.Length} rules.");
        return findings.IsEmpty ? ExitCodes.Done : ExitCodes.CheckFailed;
    }

    /// <summary>The tables that are not in their one canonical form, with that form: codings also in the order of the codebook and of the instrument.</summary>
    private static ImmutableArray<OutputFile> Untidy(CorpusFiles found, Corpus corpus)
    {
        var codings = corpus.Instruments.ToDictionary(i => $"{i.Metadata.Id}/codings.csv", i => CodingsCsv.Write(i.Codings), StringComparer.Ordinal);
        return
        [
            .. CorpusTables.Read(found)
                .Select(t => new OutputFile(t.Path, codings.TryGetValue(t.Path, out var ordered) ? ordered : CsvText.Write(t)))
                .Where(f => !f.Content.Span.SequenceEqual(found.Files[f.Path].Span)),
        ];
    }

    private void Print(Corpus corpus)
    {
        var pairs = corpus.DoubleCodings
            .SelectMany(d => d.Pairs(corpus.Codebook, corpus.Instruments.First(i => string.Equals(i.Metadata.Id, d.Instrument, StringComparison.Ordinal)).Codings))
            .ToArray();
        terminal.Result("Unit: one safeguard in one instrument; what is compared is the headline of the cell that each coder's rows give.");
        terminal.Result("Percentage, kappa and AC1 treat the answers as names; alpha is ordinal, over the units that both coders ranked from strong to contrary.");
        terminal.Result($"{"scope",-22}{"units",6}{"agreed",8}{"percent",9}{"kappa",8}{"AC1",8}{"ranked",8}{"alpha",8}");
        foreach (var row in AgreementStatistics.Table(pairs))
        {
            terminal.Result(
                $"{row.Scope,-22}{row.Units,6}{row.Agreed,8}{(row.Percentage is { } p ? (100 * p).ToString("F1", CultureInfo.InvariantCulture) : "-"),9}{Figure(row.CohenKappa),8}{Figure(row.GwetAc1),8}{row.RankedUnits,8}{Figure(row.KrippendorffAlpha),8}");
        }
    }

    private static string Figure(double? value) => value?.ToString("F2", CultureInfo.InvariantCulture) ?? "-";
}
