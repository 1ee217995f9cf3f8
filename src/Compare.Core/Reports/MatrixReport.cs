using System.Collections.Immutable;

namespace Compare.Reports;

/// <summary>
/// Everything that a matrix output may show, in the order in which it is shown. Exporters lay it out and compute nothing.
/// </summary>
/// <param name="Title">Title of the whole.</param>
/// <param name="Subtitle">One line: how many safeguards and instruments, which corpus.</param>
/// <param name="CorpusVersion">Version of the corpus, without a date of its own making.</param>
/// <param name="ReadMe">The prose of the read-me sheet, section by section.</param>
/// <param name="Legend">What the levels mean.</param>
/// <param name="Instruments">The columns.</param>
/// <param name="Groups">The rows, banded by group.</param>
/// <param name="Details">What stands behind each column, in their order.</param>
/// <param name="Codebook">One entry a safeguard.</param>
/// <param name="Crosswalk">The safeguards in other lists.</param>
public sealed record MatrixReport(
    string Title,
    string Subtitle,
    string CorpusVersion,
    ImmutableArray<ProseSection> ReadMe,
    ImmutableArray<LegendEntry> Legend,
    ImmutableArray<InstrumentColumn> Instruments,
    ImmutableArray<GroupSection> Groups,
    ReportDetails Details,
    ImmutableArray<CodebookRow> Codebook,
    ImmutableArray<CrosswalkRow> Crosswalk)
{
    /// <summary>True where tables of answers have the instruments down and the safeguards across. Rows that are known by a key stay as they are.</summary>
    public bool IsTransposed { get; init; }

    /// <summary>One entry a coding, instrument by instrument.</summary>
    public IEnumerable<EvidenceRow> Evidence => Enumerable.Range(0, Details.Count).SelectMany(i => Details.EvidenceOf(i));

    /// <summary>How many entries <see cref="Evidence"/> has.</summary>
    public int EvidenceCount => Enumerable.Range(0, Details.Count).Sum(i => Details.SizeOf(i).Evidence);

    /// <summary>Every provision, instrument by instrument.</summary>
    public IEnumerable<ProvisionRow> Provisions => Enumerable.Range(0, Details.Count).SelectMany(i => Details.ProvisionsOf(i));

    /// <summary>How many entries <see cref="Provisions"/> has.</summary>
    public int ProvisionCount => Enumerable.Range(0, Details.Count).Sum(i => Details.SizeOf(i).Provisions);
}
