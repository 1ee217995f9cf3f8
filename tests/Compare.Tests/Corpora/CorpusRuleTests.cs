using System.Collections.Immutable;
using Compare.Agreement;
using Compare.Codebooks;
using Compare.Codings;
using Compare.Corpora;
using Compare.Instruments;
using Compare.Results;
using Compare.Tests.Support;
using static Compare.Tests.Support.CorpusBuilder;

namespace Compare.Tests.Corpora;

/// <summary>Every rule of the corpus: a corpus that breaks it and nothing else, and the sound one, which keeps them all.</summary>
public class CorpusRuleTests
{
    private static readonly StableId[] Published =
        [new("safeguard", "GEN-1", "1.0.0", ""), new("safeguard", "GEN-2", "1.0.0", ""), new("instrument", "lights", "1.0.0", "")];

    private static readonly Exemption Exempt = new("contrary-is-quoted", "lights/GEN-1/art_1__para_1", "No text is at hand.", new Place("exceptions.csv", 2));

    private static readonly Corpus Recalled = With(c => c with { Level = Level.Contrary, KeyPhrase = "", Basis = Basis.Recall });

    /// <summary>By rule: a way to break it, the code of the finding, and the words that the message must hold.</summary>
    private static readonly (string Rule, string How, Corpus Broken, string Code, string Says)[] Breaches =
    [
        ("codebook-is-whole", "a safeguard twice", With(b => b with { Safeguards = [.. b.Safeguards, Safeguard("GEN-1")] }), DiagnosticCodes.DuplicateKey, "GEN-1"),
        ("codebook-is-whole", "a group that is not there", With(b => b with { Safeguards = [b.Safeguards[0] with { Group = "AUT" }, b.Safeguards[1]] }), DiagnosticCodes.UnknownName, "AUT"),
        ("codebook-is-whole", "an id outside its group", With(b => b with { Groups = [.. b.Groups, new SafeguardGroup("AUT", "Other", "")], Safeguards = [b.Safeguards[0] with { Group = "AUT" }, b.Safeguards[1]] }), DiagnosticCodes.UnknownName, "GEN-1"),
        ("codebook-is-whole", "no question", With(b => b with { Safeguards = [b.Safeguards[0] with { Question = "" }, b.Safeguards[1]] }), DiagnosticCodes.MissingValue, "GEN-1"),
        ("codebook-is-whole", "a crosswalk to nowhere", With(b => b with { Crosswalks = [new Crosswalk("GEN-1", "lost", "Rule 2", "close")] }), DiagnosticCodes.UnknownName, "lost"),
        ("codebook-is-whole", "an indicator of nothing", With(b => b with { Indicators = [.. b.Indicators, new Indicator("GEN-7", "en", "bell", "")] }), DiagnosticCodes.UnknownSafeguard, "GEN-7"),
        ("safeguards-are-known", "an unknown safeguard", Corpus([.. Sound.Instruments[0].Codings, Coding("GEN-9", "art_2", Level.Weak)]), DiagnosticCodes.UnknownSafeguard, "GEN-9"),
        ("addresses-are-known", "an unknown pinpoint", With(c => c with { Pinpoint = new Pinpoint("art_9") }), DiagnosticCodes.UnknownAddress, "art_9"),
        ("addresses-are-known", "an unknown pinpoint set aside", With(c => c with { SetAside = [new Pinpoint("art_8")] }), DiagnosticCodes.UnknownAddress, "art_8"),
        ("codings-are-unique", "a row twice", Corpus([.. Sound.Instruments[0].Codings, Sound.Instruments[0].Codings[0] with { Note = "In other words." }]), DiagnosticCodes.DuplicateKey, "GEN-1"),
        ("every-safeguard-is-coded", "no row", Corpus(Sound.Instruments[0].Codings[0]), DiagnosticCodes.MissingRow, "GEN-2"),
        ("open-answers-stand-alone", "silent beside a coding", Corpus(Coding("GEN-1", "art_2", Level.Weak), Silent, Coding("GEN-2", "art_2", Level.Weak)), DiagnosticCodes.RuleBroken, "GEN-2"),
        ("levels-have-addresses", "weak of no provision", With(c => c with { Pinpoint = default, Level = Level.Weak }), DiagnosticCodes.MissingValue, "weak"),
        ("levels-have-addresses", "silent at a provision", Corpus(Sound.Instruments[0].Codings[0], Silent with { Pinpoint = new Pinpoint("art_2") }), DiagnosticCodes.RuleBroken, "silent"),
        ("notes-are-given", "no note", With(c => c with { Note = "" }), DiagnosticCodes.MissingValue, "note"),
        ("contrary-is-quoted", "contrary without words", With(c => c with { Level = Level.Contrary, KeyPhrase = "" }), DiagnosticCodes.MissingValue, "contrary"),
        ("key-phrases-are-short", "nine words", With(c => c with { KeyPhrase = "one two three four five six seven eight nine" }), DiagnosticCodes.RuleBroken, "9 words"),
        ("silence-is-searched", "silent from recollection", Corpus(Sound.Instruments[0].Codings[0], Silent with { Basis = Basis.Recall }), DiagnosticCodes.RuleBroken, "without an official text"),
        ("silence-is-searched", "silent without indicators", With(b => b with { Indicators = [] }), DiagnosticCodes.RuleBroken, "no indicators"),
        ("readings-come-in-pairs", "one reading", With(c => c with { Reading = "narrow" }), DiagnosticCodes.RuleBroken, "narrow"),
        ("words-are-from-the-list", "an unknown power", With(c => c with { Powers = ["magic"] }), DiagnosticCodes.UnknownValue, "magic"),
        ("words-are-from-the-list", "unknown data", With(c => c with { Data = ["secrets"] }), DiagnosticCodes.UnknownValue, "secrets"),
        ("words-are-from-the-list", "an unknown direction", With(c => c with { Direction = ["up"] }), DiagnosticCodes.UnknownValue, "up"),
        ("words-are-from-the-list", "an unknown condition", With(c => c with { Conditions = ["maybe"] }), DiagnosticCodes.UnknownValue, "maybe"),
        ("dates-are-iso", "a date of coding", With(c => c with { CodedOn = "23.11.2026" }), DiagnosticCodes.BadDate, "23.11.2026"),
        ("dates-are-iso", "no date of coding", With(c => c with { CodedOn = "" }), DiagnosticCodes.BadDate, "coded_on"),
        ("dates-are-iso", "a day that is none", With(m => m with { Adopted = "2001-02-30" }), DiagnosticCodes.BadDate, "2001-02-30"),
        ("sources-are-well-formed", "http for an official text", With(m => m with { OfficialUrl = "http://example.org/" }), DiagnosticCodes.BadUrl, "http://example.org/"),
        ("sources-are-well-formed", "no address", With(c => c with { SourceUrl = "see the library" }), DiagnosticCodes.BadUrl, "see the library"),
        ("numbers-run-on", "a number left out", Sound with { Instruments = [Sound.Instruments[0] with { Abstract = Gap() }] }, DiagnosticCodes.RuleBroken, "Art. 1(3)"),
        ("differences-are-adjudicated", "nothing decides", Twice([]), DiagnosticCodes.MissingRow, "GEN-1"),
        ("differences-are-adjudicated", "decided otherwise than published", Twice([Decision(Level.Weak)]), DiagnosticCodes.RuleBroken, "GEN-1"),
        ("differences-are-adjudicated", "decided without a reason", Twice([Decision(Level.Qualified) with { Reason = "" }]), DiagnosticCodes.RuleBroken, "GEN-1"),
        ("differences-are-adjudicated", "a row where the coders agreed and nothing was overruled", Agreed([Overruled(Level.Qualified)]), DiagnosticCodes.RuleBroken, "GEN-1"),
        ("differences-are-adjudicated", "both coders overruled without a word", Agreed([], Level.Weak), DiagnosticCodes.MissingRow, "GEN-1"),
        ("ids-are-stable", "an id that was never published", Sound with { Ids = [.. Published.Take(2)] }, DiagnosticCodes.RuleBroken, "lights"),
        ("ids-are-stable", "an id that vanished", Sound with { Ids = [.. Published, new StableId("safeguard", "GEN-3", "1.0.0", "")] }, DiagnosticCodes.RuleBroken, "GEN-3"),
        ("ids-are-stable", "an id used again", Sound with { Ids = [Published[0] with { ReplacedBy = "GEN-2" }, .. Published.Skip(1)] }, DiagnosticCodes.RuleBroken, "never reused"),
        ("contrary-is-quoted", "an exception that nothing needs", Sound with { Exceptions = [Exempt], MostExceptions = Most(1) }, DiagnosticCodes.RuleBroken, "not needed"),
        ("exceptions-only-shrink", "one exception more than stated", Recalled with { Exceptions = [Exempt] }, DiagnosticCodes.RuleBroken, "not added"),
        ("exceptions-only-shrink", "fewer than stated", Recalled with { Exceptions = [Exempt], MostExceptions = Most(2) }, DiagnosticCodes.RuleBroken, "lower the number to 1"),
        ("exceptions-only-shrink", "none any more", Sound with { MostExceptions = Most(1) }, DiagnosticCodes.RuleBroken, "to 0"),
    ];

    public static TheoryData<string, string> Ways => [.. Breaches.Select(b => (b.Rule, b.How))];

    [Theory]
    [MemberData(nameof(Ways))]
    public void Is_found_when_broken_and_says_where(string rule, string how)
    {
        var breach = Breaches.Single(b => b.Rule == rule && b.How == how);

        var finding = Assert.Single(CorpusCheck.Rules.Single(r => r.Name == rule).Check(breach.Broken));

        Assert.Equal((breach.Code, Severity.Error), (finding.Code, finding.Severity));
        Assert.Contains(breach.Says, finding.Message, StringComparison.Ordinal);
        Assert.NotEqual("", finding.Place.File);
    }

    [Fact]
    public void Every_rule_has_a_breach() =>
        Assert.Equal(CorpusCheck.Rules.Select(r => r.Name).Order(StringComparer.Ordinal), Breaches.Select(b => b.Rule).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [Fact]
    public void A_sound_corpus_keeps_every_rule() => Assert.Empty(CorpusCheck.Run(Sound));

    [Fact]
    public void The_shipped_corpus_keeps_every_rule() => Assert.Empty(CorpusCheck.Run(ShippedCorpus.Corpus));

    /// <summary>What would make a matrix wrong stops it; what is only untidy does not.</summary>
    [Fact]
    public void Only_guards_stop_the_matrix()
    {
        Assert.NotEmpty(CorpusCheck.RunGuards(With(c => c with { Pinpoint = new Pinpoint("art_9") })));
        Assert.Empty(CorpusCheck.RunGuards(With(c => c with { CodedOn = "yesterday" })));
    }

    /// <summary>Rules at their border: what is just allowed.</summary>
    [Fact]
    public void Eight_words_two_readings_and_an_excepted_contrary_are_allowed()
    {
        Assert.Empty(CorpusCheck.Run(With(c => c with { KeyPhrase = "one two three four five six seven eight" })));
        Assert.Empty(CorpusCheck.Run(Corpus(Coding("GEN-1", "art_1", Level.Weak, reading: "narrow"), Coding("GEN-1", "art_1", Level.Qualified, reading: "wide"), Silent)));
        Assert.Empty(CorpusCheck.Run(Twice([Decision(Level.Qualified)])));
        Assert.Empty(CorpusCheck.Run(Agreed([Overruled(Level.Weak)], Level.Weak)));
        Assert.Empty(CorpusCheck.Run(Recalled with { Exceptions = [Exempt], MostExceptions = Most(1) }));
        Assert.Empty(CorpusCheck.Run(Sound with { Ids = [.. Published] }));
    }

    private static Corpus Twice(ImmutableArray<Adjudication> decisions) =>
        Sound with { DoubleCodings = [new DoubleCoding("lights", [Coding("GEN-1", "art_1", Level.Weak), Silent], decisions)] };

    private static ImmutableDictionary<string, int> Most(int number) => ImmutableDictionary<string, int>.Empty.Add("contrary-is-quoted", number);

    /// <summary>The second coder said <c>qualified</c>, and the published level is the given one.</summary>
    private static Corpus Agreed(ImmutableArray<Adjudication> decisions, Level published = Level.Qualified) =>
        With(c => c with { Level = published }) with { DoubleCodings = [new DoubleCoding("lights", [Coding("GEN-1", "art_1", Level.Qualified), Silent], decisions)] };

    /// <summary>An audit's decision against two coders who both said <c>qualified</c>.</summary>
    private static Adjudication Overruled(Level stands) => Decision(stands) with { Second = Level.Qualified };

    private static Adjudication Decision(Level stands) => new("GEN-1", Level.Qualified, Level.Weak, stands, "The text binds.", "2026-11-23", new Place("lights/adjudication.csv", 2));

    private static Instrument Gap() => Parsing.Instrument("## Article 1 – Lamps\n\n1. Vessels bear lamps.\n\n3. Lamps are lit.\n", DraftingConventions.Treaty);
}
