using System.Collections.Immutable;
using Compare.Drafts;
using Compare.Threads;

namespace Compare.Reports;

/// <summary>Turns a draft comparison into everything that an output shows.</summary>
public static class DraftReportBuilder
{
    public static DraftReport Build(
        DraftComparison comparison, DraftSource oldSource, DraftSource newSource, ImmutableArray<SafeguardDelta> safeguards, ImmutableArray<string> notCompared)
    {
        var labels = new DraftLabels(comparison);
        var rows = DraftTables.Safeguards(safeguards, labels);
        var sections = new Lazy<ImmutableArray<DraftSection>>(() => new DraftSections(comparison, labels).Build());
        ImmutableArray<DraftFinding> findings = [];
        ImmutableArray<string> summary = [];
        TwoHalves.Both(
            () =>
            {
                findings = DraftTables.Findings(comparison, labels);
                summary = new DraftSummary(comparison, labels).Sentences(rows);
            },
            () => _ = sections.Value); // most outputs show them
        return new DraftReport(
            $"{Name(oldSource)} compared with {Name(newSource)}",
            oldSource,
            newSource,
            summary,
            comparison,
            safeguards,
            rows,
            findings,
            new DraftReportTables(
                sections,
                new(() => DraftTables.ChangeLog(comparison, safeguards, labels)),
                new(() => DraftTables.Correspondences(comparison, labels))),
            CodingProposals.Of(comparison, safeguards),
            notCompared);
    }

    /// <summary>Without the folders: a report travels further than the disk it was made on.</summary>
    private static string Name(DraftSource source) => source.File[(source.File.LastIndexOfAny(['/', '\\']) + 1)..];
}
