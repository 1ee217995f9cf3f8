using System.Collections.Immutable;
using Compare.Codings;
using Compare.Drafts;
using Compare.Instruments;

namespace Compare.Reports;

/// <summary>
/// The codings of the old draft, carried to the new one for a reviewer: unchanged ones say <c>keep</c>, those whose provision is gone
/// <c>drop</c>, and everything else waits for a decision.
/// </summary>
internal static class CodingProposals
{
    public const string Keep = "keep";
    public const string Drop = "drop";

    public static ImmutableArray<CodingProposal> Of(DraftComparison comparison, ImmutableArray<SafeguardDelta> safeguards)
    {
        if (safeguards.IsEmpty)
        {
            return [];
        }

        var counterparts = comparison.Provisions.Where(p => !p.New.IsEmpty).SelectMany(p => p.Old.Select(o => (o, n: p.New[0]))).ToLookup(p => p.o, p => p.n);
        return [.. safeguards.SelectMany(s => s.Because.Where(c => c.Coding is not null).Concat(s.Because.Where(c => c.Coding is null)).Select(c => Proposal(s.Safeguard, c, counterparts)))];
    }

    private static CodingProposal Proposal(string safeguard, SafeguardCause cause, ILookup<Pinpoint, Pinpoint> counterparts)
    {
        if (cause.Coding is not { } coding)
        {
            var empty = new Coding("", safeguard, cause.New, Level.NotResearched, [], [], [], [], "", "", "", "", Basis.OfficialText, "", "", "", [], default);
            return new CodingProposal(empty, false, DraftTables.Words(cause.Effect), "", cause.Why, cause.Old.Canonical, "", Quoted(cause.OldWords), Quoted(cause.NewWords));
        }

        var isSame = cause.Effect == SafeguardEffect.Unchanged;
        var isGone = cause.After is null;
        var carried = coding with
        {
            Pinpoint = coding.Pinpoint.IsEmpty || isGone ? coding.Pinpoint : cause.New,
            Level = cause.After ?? coding.Level,
            Fingerprint = isSame ? coding.Fingerprint : "",
            SetAside = [.. coding.SetAside.SelectMany(p => counterparts[p]).Distinct()],
        };
        return new CodingProposal(
            carried, true, DraftTables.Words(cause.Effect), isSame ? Keep : isGone ? Drop : "", cause.Why, coding.Pinpoint.Canonical, coding.Level.Id(), Quoted(cause.OldWords), Quoted(cause.NewWords));
    }

    /// <summary>In quotation marks, so that a spreadsheet does not take the words for a formula.</summary>
    private static string Quoted(string words) => words.Length == 0 ? "" : $"“{words}”";
}
