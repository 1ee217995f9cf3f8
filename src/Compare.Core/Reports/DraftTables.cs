using System.Collections.Immutable;
using Compare.Codings;
using Compare.Drafts;
using Compare.Instruments;

namespace Compare.Reports;

/// <summary>The tables of a draft report.</summary>
internal static class DraftTables
{
    public static string Words(SafeguardEffect effect) => effect switch
    {
        SafeguardEffect.Unchanged => "unchanged",
        SafeguardEffect.Raised => "raised",
        SafeguardEffect.Gained => "gained (proposed)",
        SafeguardEffect.Lowered => "lowered",
        SafeguardEffect.Lost => "lost",
        _ => "to be reviewed",
    };

    public static ImmutableArray<DraftSafeguardRow> Safeguards(ImmutableArray<SafeguardDelta> deltas, DraftLabels labels) =>
        [.. deltas.OrderByDescending(d => d.Effect).Select(d => new DraftSafeguardRow(
            d.Safeguard, d.Title, d.Before.Words(), d.After.Words() + (d.Effect == SafeguardEffect.Review ? "?" : ""), d.Effect, Words(d.Effect),
            [.. d.Because.Select(c => new DraftCause(labels.Both(c.Old, c.New), Words(c.Effect), c.Why, c.OldWords, c.NewWords))]))];

    public static ImmutableArray<DraftFinding> Findings(DraftComparison comparison, DraftLabels labels) =>
    [
        .. comparison.Modality.Select(m => new DraftFinding(
            "modality", labels.Both(m.Old, m.New), Shift(m), m.Effect.ToString().ToLowerInvariant())),
        .. comparison.References.Where(r => !r.Follows).Select(r => new DraftFinding(
            "reference", labels.Both(r.Old, r.New), Target(r, labels), r.NewTarget.IsEmpty ? "points nowhere" : "points elsewhere")),
    ];

    public static ImmutableArray<ChangeLogRow> ChangeLog(DraftComparison comparison, ImmutableArray<SafeguardDelta> safeguards, DraftLabels labels)
    {
        var modality = comparison.Modality.ToLookup(m => m.New);
        var references = comparison.References.ToLookup(r => r.New);
        var byOld = Causes(safeguards, c => c.Old);
        var byNew = Causes(safeguards, c => c.New);
        var rows = ImmutableArray.CreateBuilder<ChangeLogRow>();
        var heading = "";
        foreach (var row in comparison.Provisions)
        {
            var provision = row.New.IsEmpty ? comparison.Old.Find(row.Old[0])! : comparison.New.Find(row.New[0])!;
            if (provision.Kind.IsBasicUnit() || provision.Kind.IsContainer() || provision.Depth == 1)
            {
                heading = provision.Heading ?? "";
            }

            var at = row.New.IsEmpty ? default : row.New[0];
            var touched = row.Old.SelectMany(o => byOld[o]).Concat(at.IsEmpty ? [] : byNew[at]).Distinct(StringComparer.Ordinal);
            rows.Add(new ChangeLogRow(
                labels.OldList(row.Old), labels.NewList(row.New), string.Join(' ', row.Old.Select(o => o.Canonical)), at.Canonical, heading, Change(row),
                Join(row.Heading, row.Redline), row.Words,
                string.Join("; ", at.IsEmpty ? [] : modality[at].Select(m => $"{Shift(m)} ({m.Effect.ToString().ToLowerInvariant()})")),
                string.Join("; ", at.IsEmpty ? [] : references[at].Select(r => r.Follows ? $"{r.From} → {r.To} (follows)" : Target(r, labels))),
                string.Join("; ", touched)));
        }

        return rows.ToImmutable();
    }

    public static ImmutableArray<DraftCorrespondence> Correspondences(DraftComparison comparison, DraftLabels labels) =>
        [.. comparison.Articles.Select(a => new DraftCorrespondence(
            a.Old.IsEmpty ? "no counterpart" : string.Join("; ", a.Old.Select(o => Titled(labels.Old(o), comparison.Old.Find(o)?.Heading))),
            a.New.IsEmpty ? "no counterpart" : string.Join("; ", a.New.Select(n => Titled(labels.New(n), comparison.New.Find(n)?.Heading))),
            a.Old.IsEmpty || a.New.IsEmpty ? "none" : a.Score >= 0.6 ? "close" : a.Score >= 0.35 ? "moderate" : "slight",
            a.Old.IsEmpty || a.New.IsEmpty ? a.Reason : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{a.Score:0.00}: {a.Reason}")))];

    public static string Shift(ModalityShift shift) => (shift.From.Length, shift.To.Length) switch
    {
        ( > 0, > 0) => $"{shift.From} → {shift.To}",
        ( > 0, 0) => $"\"{shift.From}\" dropped",
        _ => $"\"{shift.To}\" added",
    };

    public static string Target(ReferenceChange reference, DraftLabels labels)
    {
        var meant = $"{reference.From} was {labels.Old(reference.OldTarget)}";
        return reference.NewTarget.IsEmpty
            ? $"{meant}; {reference.To} is no provision of the new draft"
            : $"{meant}; {reference.To} is now {labels.New(reference.NewTarget)}, another provision";
    }

    private static string Titled(string label, string? heading) => heading is null ? label : $"{label} {heading}";

    private static ILookup<Pinpoint, string> Causes(ImmutableArray<SafeguardDelta> safeguards, Func<SafeguardCause, Pinpoint> place) =>
        safeguards.SelectMany(s => s.Because.Where(c => c.Effect != SafeguardEffect.Unchanged).Select(c => (Place: place(c), Words: $"{s.Safeguard} {Words(c.Effect)}")))
            .Where(c => !c.Place.IsEmpty).ToLookup(c => c.Place, c => c.Words);

    private static string Change(AlignedProvision row)
    {
        var parts = new List<string>();
        if (row.Relation != AlignmentRelation.Matched)
        {
            parts.Add(row.Relation.ToString().ToLowerInvariant());
        }

        if (row.Moved)
        {
            parts.Add("moved");
        }

        if (row.Renumbered)
        {
            parts.Add("renumbered");
        }

        if (row is { Edited: true, Relation: not (AlignmentRelation.Inserted or AlignmentRelation.Deleted) })
        {
            parts.Add("edited");
        }

        return parts.Count == 0 ? "unchanged" : string.Join(", ", parts);
    }

    private static ImmutableArray<RedlinePiece> Join(ImmutableArray<RedlinePiece> heading, ImmutableArray<RedlinePiece> text) =>
        heading.IsEmpty || text.IsEmpty ? heading.AddRange(text) : heading.Add(text[0] with { Text = "\n" + text[0].Text }).AddRange(text[1..]);
}
