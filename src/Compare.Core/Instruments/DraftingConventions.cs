using System.Collections.Immutable;
using static Compare.Instruments.EnumeratorBracket;
using static Compare.Instruments.EnumeratorStyle;
using static Compare.Instruments.HeadingNumber;
using static Compare.Instruments.ProvisionKind;

namespace Compare.Instruments;

/// <summary>The drafting conventions that come with the program. A new family of instruments is a new entry here and no code elsewhere.</summary>
public static class DraftingConventions
{
    private static readonly ImmutableArray<string> English =
    [
        "first|one", "second|two", "third|three", "fourth|four", "fifth|five", "sixth|six", "seventh|seven", "eighth|eight", "ninth|nine", "tenth|ten", "eleventh|eleven", "twelfth|twelve",
    ];

    /// <summary>English-language treaties, as the Council of Europe and the United Nations draft them.</summary>
    public static DraftingConvention Treaty { get; } = new()
    {
        Id = "treaty",
        Name = "English-language treaty",
        Language = "en",
        Headings =
        [
            new(Part, ["Part"], ArabicOrRoman) { NumberWords = English },
            new(Chapter, ["Chapter"], ArabicOrRoman) { NumberWords = English },
            new(Division, ["Section"], ArabicOrRoman) { NumberWords = English },
            new(ProvisionKind.Title, ["Title"], ArabicOrRoman) { NumberWords = English },
            new(Article, ["Article", "Art."], ArabicOrRoman) { NumberWords = English, RunIn = RunInText.AfterStop },
            new(Annex, ["Annex", "Appendix"], Optional),
        ],
        Lists =
        [
            new(Digit, null, Paragraph),
            new(EnumeratorStyle.Decimal, null, Paragraph),
            new(SubDecimal, null, Subparagraph),
            new(LowerLetter, null, Point),
            new(LowerRoman, null, Subpoint),
            new(UpperLetter, null, Subparagraph),
            new(UpperRoman, null, Subclause),
            new(DoubledLower, null, Item),
            new(Dash, null, Indent),
        ],
        UnitHeading = UnitHeadingPlace.SameOrNextLine,
        DashesAreIndents = true,
        PreambleOpeners = ["Preamble", "The member States", "The States Parties", "The Parties to", "The Government of", "The Governments of"],
        RecitalOpeners =
        [
            "Considering", "Recognising", "Recognizing", "Convinced", "Conscious", "Concerned", "Believing", "Mindful", "Recalling", "Having regard",
            "Having also regard", "Having considered", "Taking into account", "Taking note", "Welcoming", "Noting", "Reaffirming", "Emphasizing", "Emphasising",
            "Stressing", "Acknowledging", "Bearing in mind", "Determined", "Desiring", "Desirous", "Deeply concerned", "Aware", "Whereas", "Affirming",
            "Guided by", "Resolved", "Wishing", "Underlining", "Observing", "Seeking", "Committed", "Prompted", "Aiming", "Intending", "Commending", "Also recognising", "Also recognizing",
        ],
        PreambleClosers = ["Have agreed", "Have decided", "Hereby agree"],
        ClosingOpeners = ["In witness whereof", "Done at", "Done in"],
        Citation = new CitationStyle(
            new Dictionary<ProvisionKind, string>
            {
                [Preface] = "Title",
                [Preamble] = "Preamble",
                [Recital] = "recital {0}",
                [Part] = "Part {0}",
                [Chapter] = "Chapter {0}",
                [Division] = "Section {0}",
                [ProvisionKind.Title] = "Title {0}",
                [Article] = "Art. {0}",
                [Paragraph] = "({0})",
                [Point] = "({0})",
                [Subpoint] = "({0})",
                [Subparagraph] = "({0})",
                [Subclause] = "({0})",
                [Item] = "({0})",
                [Indent] = ", indent {0}",
                [Annex] = "Annex {0}",
                [Conclusions] = "Closing formula",
            }.ToImmutableDictionary(),
            [Part, Chapter]),
    };

    /// <summary>The United States Code, as the Office of the Law Revision Counsel prints it.</summary>
    public static DraftingConvention UnitedStatesCode { get; } = new()
    {
        Id = "us-code",
        Name = "United States Code",
        Language = "en",
        Headings = [new(Section, ["18 U.S.C. §", "18 USC §", "U.S.C. §", "§"], ArabicOrRoman)],
        Lists =
        [
            new(LowerLetter, null, Subsection),
            new(Digit, null, Paragraph),
            new(UpperLetter, null, Subparagraph),
            new(LowerRoman, null, Clause),
            new(UpperRoman, null, Subclause),
            new(DoubledLower, null, Item),
            new(DoubledUpper, null, Point),
        ],
        UnitHeading = UnitHeadingPlace.SameLine,
        ListHeadings = true,
        KindsFollowDepth = true,
        InlineLists = true,
        UnitsAreConsecutive = false,
        ReferenceWords =
        [
            "section", "sections", "subsection", "subsections", "paragraph", "paragraphs", "subparagraph", "subparagraphs", "clause", "clauses",
            "subclause", "subclauses", "chapter", "title", "and", "or", "through", "to", "of",
        ],
        Citation = new CitationStyle(
            new Dictionary<ProvisionKind, string>
            {
                [Preface] = "Title",
                [Section] = "§ {0}",
                [Subsection] = "({0})",
                [Paragraph] = "({0})",
                [Subparagraph] = "({0})",
                [Clause] = "({0})",
                [Subclause] = "({0})",
                [Item] = "({0})",
                [Point] = "({0})",
            }.ToImmutableDictionary(),
            []),
    };

    /// <summary>Indonesian regulations, after Law 12/2011 on the making of legislation.</summary>
    public static DraftingConvention IndonesianRegulation { get; } = new()
    {
        Id = "indonesian-regulation",
        Name = "Indonesian regulation",
        Language = "id",
        Headings =
        [
            new(Chapter, ["BAB"], ArabicOrRoman),
            new(Division, ["Bagian"], IndonesianOrdinal),
            new(ProvisionKind.Title, ["Paragraf"], ArabicOrRoman),
            new(Article, ["Pasal"], ArabicOrRoman),
            new(Annex, ["Lampiran"], Unnumbered),
        ],
        Lists =
        [
            new(Digit, Both, Paragraph),
            new(LowerLetter, null, Point),
            new(Digit, Dot, Item),
            new(Digit, Closing, Item),
            new(LowerRoman, null, Subpoint),
        ],
        UnitHeading = UnitHeadingPlace.None,
        DefinitionsAreItems = true,
        RomanUnitsAmend = true,
        PreambleParts =
        [
            new(Recitals, ["Menimbang"], Unnumbered),
            new(Citations, ["Mengingat", "Memperhatikan"], Unnumbered),
            new(Formula, ["Memutuskan", "Menetapkan"], Unnumbered),
        ],
        RecitalOpeners = ["bahwa"],
        ClosingOpeners = ["Agar setiap orang", "Ditetapkan di", "Disahkan di"],
        Citation = new CitationStyle(
            new Dictionary<ProvisionKind, string>
            {
                [Preface] = "Judul",
                [Preamble] = "Pembukaan",
                [Recitals] = "Menimbang",
                [Citations] = "Mengingat",
                [Recital] = "Menimbang huruf {0}",
                [Citation] = "Mengingat angka {0}",
                [Formula] = "Diktum {0}",
                [Chapter] = "BAB {0}",
                [Division] = "Bagian {0}",
                [ProvisionKind.Title] = "Paragraf {0}",
                [Article] = "Pasal {0}",
                [Paragraph] = " ayat ({0})",
                [Point] = " huruf {0}",
                [Item] = " angka {0}",
                [Subpoint] = " butir {0}",
                [Annex] = "Lampiran {0}",
                [Conclusions] = "Penutup",
            }.ToImmutableDictionary(),
            [Chapter]),
    };

    /// <summary>All conventions, in the order in which a tie between them is decided.</summary>
    public static ImmutableArray<DraftingConvention> All { get; } =
    [
        Treaty, UnitedStatesCode, IndonesianRegulation, DerivedConventions.FrenchTreaty, DerivedConventions.SpanishTreaty, DerivedConventions.RussianTreaty,
        DerivedConventions.EuropeanUnionAct, DerivedConventions.UnitedStatesBill, DerivedConventions.Resolution, DerivedConventions.NegotiatingText,
    ];

    /// <summary>The convention with that id, or null.</summary>
    public static DraftingConvention? Find(string id) => All.FirstOrDefault(c => string.Equals(c.Id, id, StringComparison.Ordinal));
}
