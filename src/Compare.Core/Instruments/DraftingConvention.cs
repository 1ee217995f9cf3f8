using System.Collections.Immutable;

namespace Compare.Instruments;

/// <summary>How a family of instruments is drafted: the words and numbers by which its structure is recognised and cited. Data only.</summary>
public sealed record DraftingConvention
{
    /// <summary>The id that <c>--convention</c> takes.</summary>
    public required string Id { get; init; }

    /// <summary>Its name in messages.</summary>
    public required string Name { get; init; }

    /// <summary>Language of its texts as a BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>Headed divisions and basic units, with the words that open them.</summary>
    public required ImmutableArray<HeadingRule> Headings { get; init; }

    /// <summary>What a list of a given numbering is, when it stands where the rule says.</summary>
    public required ImmutableArray<ListRule> Lists { get; init; }

    /// <summary>Where a basic unit's heading stands, if it has one.</summary>
    public required UnitHeadingPlace UnitHeading { get; init; }

    /// <summary>True when list units carry headings of their own ("(1) Notice.").</summary>
    public bool ListHeadings { get; init; }

    /// <summary>True when such a heading ends in a stop and a dash and its words follow on the same line: "(a) In general.—The …".</summary>
    public bool ListHeadingsRunIn { get; init; }

    /// <summary>True when lists also run inside a sentence: "(A) takes place …; or (B) obtains …".</summary>
    public bool InlineLists { get; init; }

    /// <summary>True when a first-level list under a chapeau with a colon holds definitions, cited as items.</summary>
    public bool DefinitionsAreItems { get; init; }

    /// <summary>True when the kinds of list units follow their depth in units that begin with an inner numbering, as § 2511 does.</summary>
    public bool KindsFollowDepth { get; init; }

    /// <summary>True when basic units are numbered without gaps, so that a gap deserves a warning.</summary>
    public bool UnitsAreConsecutive { get; init; } = true;

    /// <summary>True when basic units with roman numbers amend another instrument and hold the amended units (Pasal I, holding Pasal 47).</summary>
    public bool RomanUnitsAmend { get; init; }

    /// <summary>True when a dash or bullet opens an indent; otherwise it is a mark of the format and its words run on.</summary>
    public bool DashesAreIndents { get; init; }

    /// <summary>Words that open the preamble.</summary>
    public ImmutableArray<string> PreambleOpeners { get; init; } = [];

    /// <summary>Headed parts of a preamble.</summary>
    public ImmutableArray<HeadingRule> PreambleParts { get; init; } = [];

    /// <summary>First words of a citation in a preamble, which is no recital ("Having regard to …" in an act of the European Union).</summary>
    public ImmutableArray<string> CitationOpeners { get; init; } = [];

    /// <summary>Words at the beginning of a paragraph that no other family of instruments uses; they weigh most when a convention is chosen.</summary>
    public ImmutableArray<string> Signatures { get; init; } = [];

    /// <summary>First words of the numbered paragraphs of an instrument without articles: "1. Decides …". Empty where the units are articles or sections.</summary>
    public ImmutableArray<string> OperativeOpeners { get; init; } = [];

    /// <summary>True when square brackets are part of the text because it is under negotiation, also around numbers: <c>[2. Each Party …]</c>.</summary>
    public bool BracketsAreText { get; init; }

    /// <summary>First words of a recital.</summary>
    public ImmutableArray<string> RecitalOpeners { get; init; } = [];

    /// <summary>Words that end a preamble ("Have agreed as follows").</summary>
    public ImmutableArray<string> PreambleClosers { get; init; } = [];

    /// <summary>Words that open the closing formula.</summary>
    public ImmutableArray<string> ClosingOpeners { get; init; } = [];

    /// <summary>Words before a bracketed number that make it a reference, not a list number.</summary>
    public ImmutableArray<string> ReferenceWords { get; init; } = [];

    /// <summary>How addresses are written.</summary>
    public required CitationStyle Citation { get; init; }
}
