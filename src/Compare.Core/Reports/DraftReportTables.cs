using System.Collections.Immutable;

namespace Compare.Reports;

/// <summary>The long tables of a draft report, each made when it is first asked for.</summary>
/// <param name="Sections">Article by article.</param>
/// <param name="ChangeLog">One row a provision.</param>
/// <param name="Correspondences">Article by article, with strengths.</param>
public sealed record DraftReportTables(
    Lazy<ImmutableArray<DraftSection>> Sections,
    Lazy<ImmutableArray<ChangeLogRow>> ChangeLog,
    Lazy<ImmutableArray<DraftCorrespondence>> Correspondences);
