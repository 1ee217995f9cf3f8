using System.Collections.Concurrent;
using System.Collections.Immutable;
using Compare.Codebooks;
using Compare.Results;

namespace Compare.Reports;

/// <summary>
/// Puts the reports of single instruments together. They may be added in any order and from several threads. With a keep, only their columns stay in memory; the rest waits
/// there until an exporter asks for it.
/// </summary>
/// <param name="codebook">The taxonomy, reduced to what was asked for; the cells of every instrument are in its order.</param>
/// <param name="corpusVersion">Version of the corpus.</param>
/// <param name="keep">Where the parts wait, or null for the memory.</param>
public sealed class ReportAssembly(Codebook codebook, string corpusVersion, IReportKeep? keep = null)
{
    private readonly ConcurrentDictionary<string, InstrumentReport> held = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, KeptInstrument> kept = new(StringComparer.Ordinal);

    public void Add(InstrumentReport report)
    {
        if (keep is null)
        {
            held[report.Column.Id] = report;
        }
        else
        {
            kept[report.Column.Id] = KeptInstrument.Put(report, keep);
        }
    }

    /// <summary>The whole report.</summary>
    /// <param name="instruments">Ids of instruments that were added, in the order of the columns.</param>
    public MatrixReport Finish(ImmutableArray<string> instruments) => keep is null ? Held([.. instruments.Select(i => held[i])]) : Kept([.. instruments.Select(i => kept[i])]);

    private MatrixReport Held(ImmutableArray<InstrumentReport> reports) =>
        Report([.. reports.Select(r => r.Column)], ReportDetails.Of([.. reports.Select(r => r.Detail)]), row => [.. reports.Select(r => r.Cells[row])]);

    private MatrixReport Kept(ImmutableArray<KeptInstrument> instruments)
    {
        var ids = codebook.Safeguards.Select(s => s.Id).ToImmutableArray();
        return Report([.. instruments.Select(i => i.Column)], new KeptDetails(instruments, keep!), row => new KeptCells(ids[row], row, instruments, keep!));
    }

    private MatrixReport Report(ImmutableArray<InstrumentColumn> columns, ReportDetails details, Func<int, IReadOnlyList<MatrixCellView>> cells)
    {
        var rows = codebook.Safeguards.Select((s, at) => (s.Group, Row: new MatrixRow(s.Id, s.Title, s.Question, cells(at)))).ToLookup(r => r.Group, r => r.Row, StringComparer.Ordinal);
        return new MatrixReport(
            "Safeguards in cybercrime instruments, side by side",
            $"{Counted.Of(codebook.Safeguards.Length, "safeguard")} in {Columns(columns)}; corpus version {corpusVersion}",
            corpusVersion,
            ReportProse.ReadMe(columns, corpusVersion),
            ReportProse.Legend,
            columns,
            [.. codebook.Groups.Where(g => rows.Contains(g.Id)).Select(g => new GroupSection(g.Id, g.Title, g.Description, [.. rows[g.Id]]))],
            details,
            [.. CodebookRows()],
            [.. CrosswalkRows()]);
    }

    private static string Columns(ImmutableArray<InstrumentColumn> columns)
    {
        var drafts = columns.Count(c => c.IsUncoded);
        var instruments = Counted.Of(columns.Length - drafts, "instrument");
        return drafts == 0 ? instruments : $"{instruments} and {Counted.Of(drafts, "draft")} not coded by a person";
    }

    private IEnumerable<CodebookRow> CodebookRows()
    {
        var groups = codebook.Groups.ToDictionary(g => g.Id, g => g.Title, StringComparer.Ordinal);
        var sources = codebook.Sources.ToDictionary(s => s.Id, s => s.Title, StringComparer.Ordinal);
        foreach (var s in codebook.Safeguards)
        {
            var crosswalk = codebook.Crosswalks.Where(c => string.Equals(c.Safeguard, s.Id, StringComparison.Ordinal))
                .GroupBy(c => c.Source, StringComparer.Ordinal)
                .Select(g => $"{sources.GetValueOrDefault(g.Key, g.Key)}: {string.Join(", ", g.Select(c => c.Reference))}");
            yield return new CodebookRow(
                s.Id, s.Group, groups.GetValueOrDefault(s.Group, s.Group), s.Title, s.Question, s.Strong, s.Qualified, s.Weak, s.Contrary, s.ScopeNote, string.Join("\n", crosswalk));
        }
    }

    private IEnumerable<CrosswalkRow> CrosswalkRows()
    {
        var sources = codebook.Sources.ToDictionary(s => s.Id, StringComparer.Ordinal);
        var kept = codebook.Safeguards.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var c in codebook.Crosswalks.Where(c => kept.Contains(c.Safeguard)))
        {
            var source = sources.GetValueOrDefault(c.Source);
            yield return new CrosswalkRow(c.Safeguard, c.Source, source?.Title ?? c.Source, c.Reference, c.Relation, source?.Certainty ?? "", source?.Url ?? "");
        }
    }
}
