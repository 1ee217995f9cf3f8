using System.Collections.Immutable;
using Compare.Drafts;

namespace Compare.Reports;

/// <summary>Everything that an output shows of a draft comparison; exporters compute nothing.</summary>
/// <param name="Title">The report's title.</param>
/// <param name="OldSource">Where the old draft came from.</param>
/// <param name="NewSource">Where the new draft came from.</param>
/// <param name="Summary">The result in sentences, what matters most first.</param>
/// <param name="Comparison">The comparison itself, for machine-readable output.</param>
/// <param name="Safeguards">The safeguards by effect; empty where the old draft is not coded.</param>
/// <param name="SafeguardRows">The same as a table.</param>
/// <param name="Findings">Changes of modality and references that need a look, as a table.</param>
/// <param name="Tables">Article by article, as a change log and as correspondences, each made when it is first asked for: no output shows all.</param>
/// <param name="Proposals">Codings for the new draft, for a reviewer; empty where the old draft is not coded.</param>
/// <param name="NotCompared">What was not compared, and why.</param>
public sealed record DraftReport(
    string Title,
    DraftSource OldSource,
    DraftSource NewSource,
    ImmutableArray<string> Summary,
    DraftComparison Comparison,
    ImmutableArray<SafeguardDelta> Safeguards,
    ImmutableArray<DraftSafeguardRow> SafeguardRows,
    ImmutableArray<DraftFinding> Findings,
    DraftReportTables Tables,
    ImmutableArray<CodingProposal> Proposals,
    ImmutableArray<string> NotCompared)
{
    /// <summary>Article by article.</summary>
    public ImmutableArray<DraftSection> Sections => Tables.Sections.Value;

    /// <summary>One row a provision.</summary>
    public ImmutableArray<ChangeLogRow> ChangeLog => Tables.ChangeLog.Value;

    /// <summary>Article by article, with strengths: what two unrelated documents have in common.</summary>
    public ImmutableArray<DraftCorrespondence> Correspondences => Tables.Correspondences.Value;
}
