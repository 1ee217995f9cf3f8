using System.Collections.Immutable;
using Compare.Codings;
using Compare.Comparisons;
using Compare.Corpora;
using Compare.Results;

namespace Compare.Imports;

/// <summary>
/// Lets through the edits after which the corpus keeps its rules as well as before. The rules speak of one cell at a time, so the edits
/// are tried cell by cell: a row that a finding names is refused alone, and a finding that names no row refuses the cell's edits together.
/// </summary>
internal sealed class RuleGate(Corpus corpus, ImportDecision? decision, ImmutableArray<Diagnostic>.Builder refusals)
{
    /// <summary>The edits of one instrument that are let through.</summary>
    public ImmutableArray<CodingEdit> Pass(CodedInstrument instrument, ImmutableArray<CodingEdit> edits)
    {
        var before = Count(CorpusCheck.Run(Part(instrument.Metadata.Id, corpus)));
        if (New(edits).IsEmpty)
        {
            return edits;
        }

        var passed = edits.GroupBy(e => e.After.Safeguard, StringComparer.Ordinal).SelectMany(Cell).ToHashSet();
        var kept = edits.Where(passed.Contains).ToImmutableArray();
        var left = New(kept);
        refusals.AddRange(left);
        return left.IsEmpty ? kept : [];

        IEnumerable<CodingEdit> Cell(IGrouping<string, CodingEdit> cell)
        {
            var tried = cell.ToImmutableArray();
            while (!tried.IsEmpty && New(tried) is { IsEmpty: false } findings)
            {
                var named = tried.Where(e => findings.Any(f => f.Place == e.Place)).ToImmutableArray();
                foreach (var edit in named.IsEmpty ? tried : named)
                {
                    refusals.AddRange(findings.Where(f => named.IsEmpty || f.Place == edit.Place)
                        .Select(f => f with { Message = $"{edit.Key} is not taken over. {f.Message}", Place = edit.Place }));
                }

                tried = named.IsEmpty ? [] : [.. tried.Except(named)];
            }

            return tried;
        }

        // By code and message, since a finding that was there before stands at another place once its row has been edited.
        ImmutableArray<Diagnostic> New(ImmutableArray<CodingEdit> tried)
        {
            var known = new Dictionary<(string, string), int>(before);
            return [.. CorpusCheck.Run(Part(instrument.Metadata.Id, Apply(corpus, tried, decision))).Where(f => (known[(f.Code, f.Message)] = known.GetValueOrDefault((f.Code, f.Message)) - 1) < 0)];
        }
    }

    /// <summary>The corpus with the edits made, in its order.</summary>
    public static Corpus Apply(Corpus corpus, ImmutableArray<CodingEdit> edits, ImportDecision? decision)
    {
        var changed = new Dictionary<Coding, Coding>(ReferenceEqualityComparer.Instance);
        foreach (var edit in edits.Where(e => e.Before is not null))
        {
            changed.Add(edit.Before!, edit.After);
        }

        var added = edits.Where(e => e.Before is null).Select(e => e.After).ToLookup(c => c.Instrument, StringComparer.Ordinal);
        var touched = edits.ToLookup(e => e.After.Instrument, e => e.After.Safeguard, StringComparer.Ordinal);
        var result = corpus with
        {
            Instruments = [.. corpus.Instruments.Select(i => !touched.Contains(i.Metadata.Id) ? i : CodingOrder.Sort(
                i with { Codings = [.. i.Codings.Select(c => changed.GetValueOrDefault(c, c)), .. added[i.Metadata.Id]] }, corpus.Codebook))],
        };
        return decision is null ? result : result with
        {
            DoubleCodings = [.. result.DoubleCodings.Select(d => !touched.Contains(d.Instrument) ? d : Adjudicating.Decide(
                d, Codings(corpus, d.Instrument), Codings(result, d.Instrument), touched[d.Instrument].Distinct(StringComparer.Ordinal), decision))],
        };
    }

    private static ImmutableArray<Coding> Codings(Corpus corpus, string instrument) =>
        corpus.Instruments.First(i => string.Equals(i.Metadata.Id, instrument, StringComparison.Ordinal)).Codings;

    private static Corpus Part(string instrument, Corpus whole) => whole with
    {
        Instruments = [.. whole.Instruments.Where(i => string.Equals(i.Metadata.Id, instrument, StringComparison.Ordinal))],
        DoubleCodings = [.. whole.DoubleCodings.Where(d => string.Equals(d.Instrument, instrument, StringComparison.Ordinal))],
    };

    private static Dictionary<(string, string), int> Count(ImmutableArray<Diagnostic> findings) =>
        findings.GroupBy(f => (f.Code, f.Message)).ToDictionary(g => g.Key, g => g.Count());
}
