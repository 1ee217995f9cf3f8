using System.Collections.Immutable;
using Compare.Corpora.Rules;
using Compare.Results;

namespace Compare.Corpora;

/// <summary>The rules of the corpus.</summary>
public static class CorpusCheck
{
    public static ImmutableArray<ICorpusRule> Rules { get; } =
    [
        new CodebookIsWhole(),
        new SafeguardsAreKnown(),
        new AddressesAreKnown(),
        new CodingsAreUnique(),
        new EverySafeguardIsCoded(),
        new OpenAnswersStandAlone(),
        new LevelsHaveAddresses(),
        new NotesAreGiven(),
        new ContraryIsQuoted(),
        new KeyPhrasesAreShort(),
        new SilenceIsSearched(),
        new ReadingsComeInPairs(),
        new WordsAreFromTheList(),
        new DatesAreIso(),
        new SourcesAreWellFormed(),
        new NumbersRunOn(),
        new DifferencesAreAdjudicated(),
        new IdsAreStable(),
        new ExceptionsOnlyShrink(),
    ];

    /// <summary>All findings, rule by rule.</summary>
    public static ImmutableArray<Diagnostic> Run(Corpus corpus) => [.. Rules.SelectMany(r => r.Check(corpus))];

    /// <summary>The findings that forbid making a matrix.</summary>
    public static ImmutableArray<Diagnostic> RunGuards(Corpus corpus) => [.. GuardsByRule(corpus).SelectMany(r => r)];

    /// <summary>The same for a corpus that is gone through in parts, each with some of its instruments: rule by rule, and what concerns all of them once.</summary>
    /// <param name="parts">What <see cref="GuardsByRule"/> gave for each part.</param>
    public static ImmutableArray<Diagnostic> Together(IReadOnlyCollection<ImmutableArray<ImmutableArray<Diagnostic>>> parts) =>
        [.. Enumerable.Range(0, parts.Count == 0 ? 0 : parts.First().Length).SelectMany(rule => parts.SelectMany(p => p[rule]).Distinct())];

    /// <summary>For each rule that guards the matrix, what it finds.</summary>
    public static ImmutableArray<ImmutableArray<Diagnostic>> GuardsByRule(Corpus corpus) => [.. Rules.Where(r => r.GuardsTheMatrix).Select(r => r.Check(corpus).ToImmutableArray())];
}
