using System.Collections.Immutable;
using Compare.Codebooks;
using Compare.Codings;
using Compare.Comparisons;
using Compare.Drafts;
using Compare.Instruments;
using Compare.Verification;

namespace Compare.Reports;

/// <summary>
/// Rows for a draft that nobody has coded. A level is carried over only where the words of its provision stayed, and proposed only where a rule
/// gives one; a safeguard of which anything else remains open is not researched. Silence is never among them.
/// </summary>
public static class DraftCodings
{
    private const string Coder = "rule";
    private const int MostPlaces = 12;

    /// <summary>One row a safeguard: not researched, with the provisions in which its search terms stand.</summary>
    public static ImmutableArray<Coding> Searched(string id, Instrument draft, Codebook codebook)
    {
        var search = new SilenceSearch(draft);
        return [.. codebook.Safeguards.Select(s => NotCoded(id, s, ["Nobody has read the draft for this safeguard."], [], Hits(search, draft, codebook, s)))];
    }

    /// <summary>The codings of the instrument that the draft revises, as far as they still hold in the draft.</summary>
    /// <param name="id">Id of the draft.</param>
    /// <param name="comparison">The text of the instrument against the draft.</param>
    /// <param name="from">The instrument with its codings.</param>
    /// <param name="codebook">The codebook.</param>
    public static ImmutableArray<Coding> Carried(string id, DraftComparison comparison, CodedInstrument from, Codebook codebook)
    {
        var search = new SilenceSearch(comparison.New);
        var deltas = SafeguardComparer.Run(comparison, from.Codings, codebook).ToDictionary(d => d.Safeguard, StringComparer.Ordinal);
        return [.. codebook.Safeguards.SelectMany(s => Rows(id, s, deltas[s.Id], comparison, from, () => Hits(search, comparison.New, codebook, s)))];
    }

    private static IEnumerable<Coding> Rows(string id, Safeguard safeguard, SafeguardDelta delta, DraftComparison comparison, CodedInstrument from, Func<Found> hits)
    {
        var labels = new DraftLabels(comparison);
        var title = from.Metadata.ShortTitle;
        var own = delta.Because.Where(c => c.Coding is not null).OrderBy(c => from.Codings.IndexOf(c.Coding!)).ToArray();
        var kept = own.Where(c => BasisOf(c) is not null).Select(c => Kept(id, c, labels, title)).ToArray();
        var open = own.Where(c => !c.Coding!.Pinpoint.IsEmpty && BasisOf(c) is null)
            .Concat(delta.Because.Where(c => c.Coding is null && c.After == Level.Contrary)).ToArray();
        var named = delta.Because.Where(c => c.Coding is null && c.After is null && !c.New.IsEmpty).Select(c => c.New).Distinct().ToImmutableArray();
        ImmutableArray<Pinpoint> places = [.. open.Where(c => !c.New.IsEmpty).Select(c => c.New).Concat(named).Distinct()];

        // What a provision requires against the safeguard prevails over everything else in the cell, so nothing open can change the headline.
        var isSettled = kept.Length > 0 && (open.Length == 0
            || (delta.Before == Level.Contrary && MatrixBuilder.Headline([.. kept.Where(c => c is { Basis: Basis.Carried, Reading.Length: 0 })]) == Level.Contrary));
        for (var i = 0; i < kept.Length; i++)
        {
            yield return i == 0 && isSettled && !places.IsEmpty
                ? kept[i] with { Note = $"{kept[i].Note} Not read: {string.Join("; ", places.Select(labels.New))}, where words changed or are new.", PlacesToRead = places }
                : kept[i];
        }

        if (!isSettled)
        {
            string[] reasons =
            [
                .. own.Where(c => c.Coding!.Pinpoint.IsEmpty).Select(c => $"{title} was coded {c.Coding!.Level.Words().ToLowerInvariant()}, which is said of a whole text and is not carried over to a draft that nobody has read."),
                .. open.Select(c => $"{labels.Both(c.Old, c.New)}: {c.Why}{(c.Before is { } level ? $" ({title}: {level.Words().ToLowerInvariant()})" : "")}."),
                .. own.Length == 0 ? [$"{title} has no coding for it."] : Array.Empty<string>(),
            ];
            yield return NotCoded(id, safeguard, reasons, places, hits());
        }
    }

    /// <summary>Carried where the words stayed, proposed where a rule gives another level, else null: a person must read it.</summary>
    private static Basis? BasisOf(SafeguardCause cause) => cause switch
    {
        { Coding.Pinpoint.IsEmpty: true } or { New.IsEmpty: true } or { After: null } => null,
        { Effect: SafeguardEffect.Unchanged, After: { } same } when same.IsRanked() => Basis.Carried,
        { Effect: SafeguardEffect.Lowered or SafeguardEffect.Raised, After: { } other } when other != cause.Before => Basis.Proposed,
        _ => null,
    };

    private static Coding Kept(string id, SafeguardCause cause, DraftLabels labels, string title)
    {
        var coding = cause.Coding!;
        var basis = BasisOf(cause)!.Value;
        var doubt = coding.IsUnverified ? ", itself not checked against an official text" : "";
        return coding with
        {
            Instrument = id,
            Pinpoint = cause.New,
            Level = cause.After!.Value,
            Basis = basis,
            Note = basis == Basis.Carried
                ? $"Carried over from {title}, {labels.Old(cause.Old)}{doubt}: {cause.Why}. Its note: {coding.Note}"
                : $"Proposed by rule, because {cause.Why}. {title}, {labels.Old(cause.Old)}{doubt}, was coded {coding.Level.Words().ToLowerInvariant()}.",
            KeyPhrase = basis == Basis.Carried ? coding.KeyPhrase : "",
            Coder = Coder,
            CodedOn = "",
            Fingerprint = "",
            SourceUrl = "",
            SetAside = [],
            Place = default,
        };
    }

    private static Coding NotCoded(string id, Safeguard safeguard, IEnumerable<string> reasons, ImmutableArray<Pinpoint> places, Found found) => new(
        id, safeguard.Id, default, Level.NotResearched, [], [], [], [], "", string.Join(' ', reasons.Append(found.Words)), Coder, "", Basis.NotCoded, "", "", "", [], default)
    {
        PlacesToRead = [.. places.Concat(found.Hits.Select(h => h.Pinpoint)).Distinct()],
    };

    private static Found Hits(SilenceSearch search, Instrument draft, Codebook codebook, Safeguard safeguard)
    {
        var language = DraftColumn.LanguageOf(draft);
        var terms = codebook.Indicators.Where(i => string.Equals(i.Safeguard, safeguard.Id, StringComparison.Ordinal) && string.Equals(i.Language, language, StringComparison.Ordinal)).ToArray();
        var hits = search.Run(terms);
        var more = hits.Length > MostPlaces ? $" and {hits.Length - MostPlaces} more" : "";
        return new Found(hits, (terms.Length, hits.Length) switch
        {
            (0, _) => $"The codebook has no search terms for it in the draft's language ({language}), so nothing was searched.",
            (_, 0) => $"None of its {terms.Length} search terms stands in the draft, which does not show that the draft is silent.",
            _ => $"Places to read, where its search terms stand: {string.Join("; ", hits.Take(MostPlaces).Select(h => $"{h.Label} (\"{h.Pattern}\")"))}{more}.",
        });
    }

    private sealed record Found(ImmutableArray<IndicatorHit> Hits, string Words);
}
