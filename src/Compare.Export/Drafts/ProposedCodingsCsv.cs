using System.Collections.Immutable;
using Compare.Export.Corpora;
using Compare.Reports;

namespace Compare.Export.Drafts;

/// <summary>
/// Writes <c>codings.proposed.csv</c>: the columns of a codings table, then what a reviewer decides by. The reviewer writes <c>keep</c> or
/// <c>drop</c> into the column <c>decision</c>, corrects the row, and gives the file back with <c>--accept</c>.
/// </summary>
public static class ProposedCodingsCsv
{
    public static OutputFile Write(ImmutableArray<CodingProposal> proposals) => new(
        "codings.proposed.csv",
        CsvText.Write(
            ["decision", "effect", "why", "old_pinpoint", "old_level", "old_words", "new_words", .. CodingsCsv.Header],
            proposals.Select(p => (IEnumerable<string>)[p.Decision, p.Effect, p.Why, p.OldPinpoint, p.OldLevel, p.OldWords, p.NewWords, .. Cells(p)])));

    private static IEnumerable<string> Cells(CodingProposal proposal) =>
        CodingsCsv.Cells(proposal.Coding).Select((cell, i) => !proposal.HasLevel && string.Equals(CodingsCsv.Header[i], "level", StringComparison.Ordinal) ? "" : cell);
}
