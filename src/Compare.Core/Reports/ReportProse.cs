using System.Collections.Immutable;
using Compare.Codings;

namespace Compare.Reports;

/// <summary>The sentences that every output of a matrix carries: legend, method, what is verified, how to cite.</summary>
internal static class ReportProse
{
    public static ImmutableArray<LegendEntry> Legend { get; } =
    [
        Entry(Level.Strong, "The text binds, is specific, protects everyone under every power in the coded scope, and a breach has a consequence."),
        Entry(Level.Qualified, "The text binds, but only for some powers, data or persons, or as domestic law decides, or subject to a reservation or declaration."),
        Entry(Level.Weak, "The text exhorts, stands in a preamble, is one factor to weigh, or applies only if a Party chooses it."),
        Entry(Level.Silent, "The whole instrument was read and searched, and nothing is on point."),
        Entry(Level.Contrary, "The text requires or authorises what the safeguard forbids."),
        Entry(Level.Disputed, "Two readings of the text are tenable and lead to different levels; both are in the evidence."),
        Entry(Level.NotApplicable, "The instrument holds no power that the safeguard could govern."),
        Entry(Level.NotResearched, "It could not be established, as a rule because no official text was at hand."),
    ];

    public static ImmutableArray<ProseSection> ReadMe(ImmutableArray<InstrumentColumn> columns, string corpusVersion)
    {
        var verified = columns.Where(c => c.UnverifiedCodings == 0 && !c.IsUncoded).Select(c => c.ShortTitle).ToArray();
        var unverified = columns.Where(c => c.UnverifiedCodings > 0).Select(c => c.ShortTitle).ToArray();
        var total = columns.Sum(c => c.Codings);
        var open = columns.Sum(c => c.UnverifiedCodings);
        return
        [
            new("What this is",
            [
                "For each safeguard and each instrument this matrix says what the text of the instrument gives, at which provision, and why. Levels are about the text: not about the practice of any State, nor about other law.",
            ]),
            new("How to read a cell",
            [
                "A cell shows the level in words with its sign, the range where provisions differ, and the provisions that decide. Colour only repeats what the words say.",
                "The headline is the lowest level among the powers and data that the instrument covers. Within one power the best provision counts, unless the text requires or allows what the safeguard forbids. Nothing is averaged.",
            ]),
            new("What is verified and what is not",
            [
                $"{total - open} of {total} codings were made from the official text"
                    + (verified.Length > 0 ? $" (all those of {And(verified)})." : "."),
                open == 0
                    ? "No coding is unverified."
                    : $"{open} codings were not checked against an official text (in {And(unverified)}). They are marked \"unverified\" wherever they appear; do not cite them without checking the text.",
            ]),
            .. Drafts([.. columns.Where(c => c.IsUncoded).Select(c => c.ShortTitle)]),
            new("Method",
            [
                "Each provision was read with its definitions, exceptions, reservations and final clauses and coded by the published guidelines. \"Silent\" is recorded only after the whole text was searched with the indicators of the codebook.",
                "The abstracts restate each provision in our own words. They are a guide to the text, not a substitute for it; a key phrase quotes at most eight words so that the place can be found.",
            ]),
            new("How to cite",
            [
                $"Compare: Safeguards in cybercrime instruments, corpus version {corpusVersion}. For a single finding add the row of evidence, for example: row budapest/AUT-1/art_15__para_2.",
                "The corpus may be reused under CC BY 4.0.",
            ]),
        ];
    }

    /// <summary>One sentence on what an instrument's codings rest on.</summary>
    public static string Verification(IReadOnlyCollection<Coding> codings)
    {
        if (codings.Any(c => !c.Basis.IsCoded()))
        {
            return $"No level of this draft was coded by a person: {codings.Count(c => c.Basis == Basis.Carried)} rows are carried over where the words stayed, {codings.Count(c => c.Basis == Basis.Proposed)} are proposed by rule, "
                + $"and {codings.Count(c => c.Basis == Basis.NotCoded)} safeguards are not researched.";
        }

        var open = codings.Count(c => c.IsUnverified);
        if (open == 0)
        {
            return $"All {codings.Count} codings rest on the official text.";
        }

        var recalled = codings.Count(c => c.Basis == Basis.Recall);
        var reported = codings.Count(c => c.Basis == Basis.Secondary);
        var subject = open == codings.Count ? $"None of the {open} codings was" : $"{open} of {codings.Count} codings were not";
        return $"{subject} checked against an official text: {recalled} rest on recollection of the published text, {reported} on secondary sources.";
    }

    /// <summary>What the levels of a draft outside the corpus are worth; nothing where there is none.</summary>
    private static ImmutableArray<ProseSection> Drafts(string[] names) => names.Length == 0 ? [] :
    [
        new("The draft: not coded by a person",
        [
            $"{And(names)}: read from a file, not part of the corpus. Nobody has coded it, and none of its rows is in the counts above.",
            "\"Carried, not coded\" is a level of the instrument that the draft revises, at a provision whose words stayed; what other provisions of the draft do to it was not read. "
                + "\"Proposed, not coded\" is the level that a rule gives where a duty became a permission or a condition was added. "
                + "Everything else is not researched, with the reason and the provisions to read; that no search term was found does not show that the draft is silent.",
        ]),
    ];

    private static LegendEntry Entry(Level level, string meaning) => new(level, level.Words(), level.Symbol(), meaning);

    private static string And(string[] names) => names.Length < 2 ? string.Concat(names) : string.Join(", ", names[..^1]) + " and " + names[^1];
}
