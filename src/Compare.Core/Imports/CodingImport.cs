using System.Collections.Immutable;
using Compare.Comparisons;
using Compare.Corpora;
using Compare.Reports;
using Compare.Results;

namespace Compare.Imports;

/// <summary>Works out what an edited workbook or table changes in the corpus. Writes nothing and changes nothing that it was given.</summary>
public static class CodingImport
{
    /// <param name="corpus">A corpus whose guard rules hold.</param>
    /// <param name="file">What the analyst gives back.</param>
    /// <param name="decision">How changed headlines are adjudicated; null: they are refused where a second coder differs.</param>
    public static ImportPlan Plan(Corpus corpus, ImportedCodings file, ImportDecision? decision)
    {
        var refusals = ImmutableArray.CreateBuilder<Diagnostic>();
        var current = Current(corpus);
        var matched = RowMatcher.Match(DraftRows.LeaveOut(file, corpus, refusals), current, refusals);
        var reader = new RowReader(refusals);
        var edits = matched
            .Select(m => m.Current is null ? reader.Added(m.Row, corpus.Instruments) : reader.Existing(m.Row, m.Current))
            .OfType<CodingEdit>()
            .ToImmutableArray();
        var gate = new RuleGate(corpus, decision, refusals);
        var passed = corpus.Instruments
            .SelectMany(i => edits.Where(e => string.Equals(e.After.Instrument, i.Metadata.Id, StringComparison.Ordinal)).ToImmutableArray() is { IsEmpty: false } own ? gate.Pass(i, own) : [])
            .ToHashSet();
        var kept = edits.Where(passed.Contains).ToImmutableArray();
        var result = RuleGate.Apply(corpus, kept, decision);
        var held = matched.Where(m => m.Current is not null).Select(m => m.Current!.Row.Id).Distinct(StringComparer.Ordinal).Count();
        return new ImportPlan(
            result,
            [.. kept.SelectMany(e => e.Changes)],
            [.. refusals.OrderBy(r => r.Place.Line)],
            [.. corpus.Instruments.Select(i => i.Metadata.Id).Where(id => kept.Any(e => string.Equals(e.After.Instrument, id, StringComparison.Ordinal)))],
            [.. corpus.DoubleCodings.Zip(result.DoubleCodings).Where(p => p.First.Adjudications != p.Second.Adjudications).Select(p => p.First.Instrument)],
            current.Length - held);
    }

    private static ImmutableArray<CurrentCoding> Current(Corpus corpus)
    {
        ImmutableArray<EvidenceRow> rows = [.. ReportBuilder.Build(MatrixBuilder.Build(corpus.Codebook, corpus.Instruments), corpus.Version).Evidence];
        var codings = corpus.Instruments.SelectMany(i => i.Codings.Select(c => (Instrument: i, Coding: c))).ToArray();
        return codings.Length == rows.Length
            ? [.. codings.Zip(rows, (c, row) => new CurrentCoding(c.Instrument, c.Coding, row))]
            : throw new InvalidOperationException("A coding of an unknown safeguard: the corpus was not checked first.");
    }
}
