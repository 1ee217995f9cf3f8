using System.Collections.Immutable;
using System.Globalization;
using Compare.Drafts;

namespace Compare.Reports;

/// <summary>The result in sentences, what matters most first.</summary>
internal sealed class DraftSummary(DraftComparison comparison, DraftLabels labels)
{
    private const int MostNamed = 12;

    public ImmutableArray<string> Sentences(ImmutableArray<DraftSafeguardRow> safeguards)
    {
        var sentences = ImmutableArray.CreateBuilder<string>();
        if (comparison.NewIsAmendingAct)
        {
            sentences.Add("The new document is an amending act: it tells how another text changes and does not repeat the rest. What is shown as deleted below is only not mentioned in it and may stay in force. Compare the old text with the consolidated one instead.");
        }

        if (comparison.AreUnrelated)
        {
            sentences.Add("The two documents share so little wording that they are shown as a table of correspondences: each article with its nearest counterpart, the strength of the likeness, or no counterpart.");
        }

        foreach (var effect in (ReadOnlySpan<SafeguardEffect>)[SafeguardEffect.Lost, SafeguardEffect.Lowered, SafeguardEffect.Review, SafeguardEffect.Gained, SafeguardEffect.Raised])
        {
            AddSafeguards(sentences, safeguards, effect);
        }

        AddModality(sentences);
        AddArticles(sentences);
        AddReferences(sentences);
        var words = comparison.Totals.Words;
        sentences.Add(words is { Inserted: 0, Deleted: 0 }
            ? "No word was inserted or deleted."
            : string.Create(CultureInfo.InvariantCulture, $"Words: {words.Inserted} inserted, {words.Deleted} deleted, {words.Kept} kept."));
        return sentences.ToImmutable();
    }

    private static void AddSafeguards(ImmutableArray<string>.Builder sentences, ImmutableArray<DraftSafeguardRow> safeguards, SafeguardEffect effect)
    {
        var rows = safeguards.Where(s => s.Effect == effect).ToArray();
        if (rows.Length == 0)
        {
            return;
        }

        var lead = effect switch
        {
            SafeguardEffect.Lost => "Safeguards lost",
            SafeguardEffect.Lowered => "Safeguards lowered",
            SafeguardEffect.Review => "Safeguards that a person must review, because words they rest on changed and no rule decides",
            SafeguardEffect.Gained => "Safeguards that new words point at (proposed, to be read)",
            _ => "Safeguards raised",
        };
        var byName = effect is SafeguardEffect.Lost or SafeguardEffect.Lowered or SafeguardEffect.Raised;
        var most = byName ? MostNamed : 4 * MostNamed;
        var named = byName
            ? string.Join("; ", rows.Take(most).Select(r => $"{r.Id} {r.Title} ({(string.Equals(r.Before, r.After, StringComparison.Ordinal) ? r.Before.ToLowerInvariant() + " on the whole" : $"{r.Before.ToLowerInvariant()} to {r.After.ToLowerInvariant()}")}: {Lead(r)})"))
            : string.Join(", ", rows.Take(most).Select(r => r.Id));
        sentences.Add($"{lead}: {rows.Length}. {named}{(rows.Length > most ? " …" : "")}.");
    }

    private static string Lead(DraftSafeguardRow row)
    {
        var cause = row.Causes[0];
        return cause.Where.Length == 0 ? cause.Why.TrimEnd('.') : $"{cause.Where}, {cause.Why.TrimEnd('.')}";
    }

    private void AddModality(ImmutableArray<string>.Builder sentences)
    {
        var groups = comparison.Modality.GroupBy(m => (m.From, m.To, m.Effect)).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.From, StringComparer.Ordinal).ThenBy(g => g.Key.To, StringComparer.Ordinal);
        foreach (var group in groups.Take(4))
        {
            var places = group.Select(m => labels.New(m.New)).Distinct(StringComparer.Ordinal).ToArray();
            var named = string.Join(", ", places.Take(MostNamed)) + (places.Length > MostNamed ? $" and {places.Length - MostNamed} more" : "");
            sentences.Add($"{DraftTables.Shift(group.First())}, {group.Count()} {(group.Count() == 1 ? "time" : "times")} ({group.Key.Effect.ToString().ToLowerInvariant()}): {named}.");
        }
    }

    private void AddArticles(ImmutableArray<string>.Builder sentences)
    {
        Add("moved", a => a.Moved, a => labels.Both(a.Old[0], a.New[0]));
        Add("split", a => a.Relation == AlignmentRelation.Split, a => $"{labels.OldList(a.Old)} → {labels.NewList(a.New)}");
        Add("merged", a => a.Relation == AlignmentRelation.Merged, a => $"{labels.OldList(a.Old)} → {labels.NewList(a.New)}");
        Add("deleted", a => a.Relation == AlignmentRelation.Deleted, a => labels.OldList(a.Old));
        Add("inserted", a => a.Relation == AlignmentRelation.Inserted, a => labels.NewList(a.New));
        var totals = comparison.Totals;
        sentences.Add(string.Create(CultureInfo.InvariantCulture, $"Articles: {totals.Edited} edited, {totals.Renumbered} renumbered, {totals.Unchanged} unchanged."));

        void Add(string what, Func<AlignedProvision, bool> which, Func<AlignedProvision, string> name)
        {
            var rows = comparison.Articles.Where(which).ToArray();
            if (rows.Length > 0)
            {
                var named = string.Join("; ", rows.Take(MostNamed).Select(name)) + (rows.Length > MostNamed ? " …" : "");
                sentences.Add(string.Create(CultureInfo.InvariantCulture, $"{rows.Length} {(rows.Length == 1 ? "article was" : "articles were")} {what}: {named}."));
            }
        }
    }

    private void AddReferences(ImmutableArray<string>.Builder sentences)
    {
        var follows = comparison.References.Count(r => r.Follows);
        var astray = comparison.References.Where(r => !r.Follows).ToArray();
        if (follows > 0)
        {
            sentences.Add($"{follows} cross-{(follows == 1 ? "reference follows its" : "references follow their")} target's new number.");
        }

        if (astray.Length > 0)
        {
            sentences.Add($"{astray.Length} cross-{(astray.Length == 1 ? "reference points" : "references point")} to another place than before: "
                + string.Join("; ", astray.Take(MostNamed).Select(r => $"{labels.New(r.New)} ({DraftTables.Target(r, labels)})")) + (astray.Length > MostNamed ? " …" : "."));
        }
    }
}
