using System.Collections.Immutable;
using Compare.Codebooks;
using Compare.Codings;
using Compare.Comparisons;
using Compare.Instruments;

namespace Compare.Verification;

/// <summary>
/// Holds every coding against the official text: the provision is there, its wording is the wording that was coded, the key phrase
/// stands in it once, and silence still holds. Nothing is moved to where it might fit: a coding that no longer fits is reported.
/// </summary>
public static class Verifier
{
    /// <param name="codebook">For the indicators.</param>
    /// <param name="instrument">The instrument, with its official text where there is one.</param>
    /// <param name="textDate">ISO date of the text at hand, for messages; may be empty.</param>
    public static ImmutableArray<CodingVerification> Verify(Codebook codebook, CodedInstrument instrument, string textDate)
    {
        if (instrument.Official is not { } official)
        {
            return [.. instrument.Codings.Select(c => Plain(c, Finding.NotChecked, "No official text is at hand."))];
        }

        var search = new SilenceSearch(official);
        return [.. instrument.Codings.Select(c => Verify(codebook, instrument, official, search, c, textDate))];
    }

    private static CodingVerification Verify(
        Codebook codebook, CodedInstrument instrument, Instrument official, SilenceSearch search, Coding coding, string textDate)
    {
        if (coding.IsUnverified)
        {
            return Plain(coding, Finding.NotChecked, $"Its basis is: {coding.Basis.Words()}.");
        }

        if (coding.Level == Level.Silent)
        {
            return VerifySilence(codebook, instrument, search, coding);
        }

        if (coding.Pinpoint.IsEmpty)
        {
            return Plain(coding, Finding.NothingToCheck, "");
        }

        if (official.Find(coding.Pinpoint) is not { } provision)
        {
            return Plain(coding, Finding.PinpointMissing, $"The official text has no {coding.Pinpoint}.");
        }

        var fingerprint = Fingerprint.Of(provision);
        var phrase = PhraseFinder.Find(provision.OwnWords, coding.KeyPhrase);
        var (finding, detail) = Judge(coding, fingerprint, phrase, textDate);
        return new CodingVerification(coding, finding, provision, phrase, fingerprint, [], detail);
    }

    private static (Finding Finding, string Detail) Judge(Coding coding, string fingerprint, PhraseMatch phrase, string textDate)
    {
        if (coding.Fingerprint.Length > 0 && !string.Equals(coding.Fingerprint, fingerprint, StringComparison.Ordinal))
        {
            return (Finding.WordingChanged, $"Coded on {coding.CodedOn}; the text at hand is {(textDate.Length == 0 ? "undated" : $"of {textDate}")} and reads differently there. Read it and code anew.");
        }

        if (coding.KeyPhrase.Length > 0 && phrase.Count == 0)
        {
            return (Finding.PhraseMissing, $"\"{coding.KeyPhrase}\" does not stand in the provision's own words.");
        }

        if (phrase.Count > 1)
        {
            return (Finding.PhraseNotUnique, $"\"{coding.KeyPhrase}\" stands there {phrase.Count} times. Choose words that stand there once.");
        }

        var folded = phrase.Folds == Fold.None ? "" : $"Key phrase found after folding: {FoldNames(phrase.Folds)}.";
        return (coding.Fingerprint.Length == 0 ? Finding.NotFingerprinted : Finding.Verified, folded);
    }

    private static CodingVerification VerifySilence(Codebook codebook, CodedInstrument instrument, SilenceSearch search, Coding coding)
    {
        var indicators = codebook.Indicators.Where(i =>
            string.Equals(i.Safeguard, coding.Safeguard, StringComparison.Ordinal) && string.Equals(i.Language, instrument.Metadata.Language, StringComparison.Ordinal)).ToArray();
        var hits = search.Run(indicators);
        var open = hits.Where(h => !coding.SetAside.Contains(h.Pinpoint)).ToImmutableArray();
        return open.IsEmpty
            ? Plain(coding, Finding.SilenceHolds, $"{indicators.Length} indicators over the whole text; {hits.Length} provision(s) read and set aside.")
            : Plain(coding, Finding.SilenceBroken, "Not set aside: " + string.Join(", ", open.Select(h => $"{h.Label} ({h.Pattern})")) + ".") with { Hits = open };
    }

    private static CodingVerification Plain(Coding coding, Finding finding, string detail) =>
        new(coding, finding, null, new PhraseMatch(0, Fold.None, -1, -1), "", [], detail);

    /// <summary>The folds by name: <c>spaces, quotes</c>.</summary>
    public static string FoldNames(Fold folds) =>
        string.Join(", ", Enum.GetValues<Fold>().Where(f => f is not (Fold.None or Fold.All) && folds.HasFlag(f)).Select(f => f == Fold.SoftHyphens ? "soft hyphens" : f.ToString().ToLowerInvariant()));
}
