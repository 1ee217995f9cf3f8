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
    public static ImmutableArray<Diagnostic> RunGuards(Corpus corpus) => [.. Rules.Where(r => r.GuardsTheMatrix).SelectMany(r => r.Check(corpus))];
}
