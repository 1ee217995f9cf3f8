using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using Compare.Documents;

namespace Compare.Instruments;

/// <summary>How well a convention fits a document, with what was counted.</summary>
/// <param name="Convention">The convention.</param>
/// <param name="Units">Lines that open an article, section or operative paragraph.</param>
/// <param name="Divisions">Lines that open a chapter or another division.</param>
/// <param name="Formulas">Different set phrases (openers and closers of preamble and closing) that were found.</param>
/// <param name="Signatures">Different phrases that only this family uses.</param>
/// <param name="Marks">Lines in square brackets or with marks of negotiation; counted for conventions where brackets are text.</param>
/// <param name="IsInLanguage">True when the document is in the convention's language; null when that cannot be told.</param>
internal sealed record ConventionScore(DraftingConvention Convention, int Units, int Divisions, int Formulas, int Signatures, int Marks, bool? IsInLanguage)
{
    private const int FewestMarks = 3;
    private static readonly SearchValues<string> NegotiationMarks = SearchValues.Create(["(new)", "ad ref"], StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Units count once, a set phrase as five, a phrase of this family alone as fifteen. The wrong language takes three quarters away, and so does the lack
    /// of every phrase by which a family is told; a text without marks of negotiation is not under negotiation.
    /// </summary>
    public double Value =>
        Units == 0 || (Convention.BracketsAreText && Marks < FewestMarks) ? 0
        : (Units + (0.5 * Divisions) + (5 * Formulas) + (15 * Signatures) + (2 * Marks)) * (IsInLanguage == false ? 0.25 : 1) * (!Convention.Signatures.IsEmpty && Signatures == 0 ? 0.25 : 1);

    /// <summary>What was counted, for the reader of the message.</summary>
    public string MatchedBy
    {
        get
        {
            var found = new List<string> { $"{Units} units (\"{UnitWord(Convention)}\")" };
            Add(Divisions, "divisions");
            Add(Formulas, "set phrases");
            Add(Signatures, "phrases of this family alone");
            Add(Marks, "bracketed or marked lines");
            if (IsInLanguage is { } fits)
            {
                found.Add(fits ? $"language {Convention.Language}" : $"but not in the language {Convention.Language}");
            }

            return string.Join(", ", found);

            void Add(int count, string what)
            {
                if (count > 0)
                {
                    found.Add(count.ToString(CultureInfo.InvariantCulture) + " " + what);
                }
            }
        }
    }

    public static ConventionScore Of(BlockDocument document, ImmutableArray<string> languages, DraftingConvention convention)
    {
        var units = new HeadingScanner([.. convention.Headings.Where(h => h.Kind.IsBasicUnit())]);
        var divisions = new HeadingScanner([.. convention.Headings.Where(h => h.Kind.IsContainer())]);
        ImmutableArray<string> phrases = [.. convention.PreambleOpeners, .. convention.PreambleClosers, .. convention.ClosingOpeners];
        var (unitCount, divisionCount, marks) = (0, 0, 0);
        var (formulas, signatures) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var block in document.Blocks)
        {
            unitCount += convention.OperativeOpeners.IsEmpty ? (units.Scan(block.Text, block.Hint) is null ? 0 : 1) : IsOperative(convention, block.Text) ? 1 : 0;
            divisionCount += divisions.Scan(block.Text, block.Hint) is null ? 0 : 1;
            marks += convention.BracketsAreText && IsMarked(block.Text) ? 1 : 0;
            Find(block.Text, phrases, formulas);
            Find(block.Text, convention.Signatures, signatures);
        }

        return new ConventionScore(
            convention, unitCount, divisionCount, formulas.Count, signatures.Count, marks, languages.IsEmpty ? null : languages.Contains(convention.Language, StringComparer.Ordinal));
    }

    public static string UnitWord(DraftingConvention convention) =>
        convention.OperativeOpeners.IsEmpty ? convention.Headings.First(h => h.Kind.IsBasicUnit()).Words[0] : "1. " + convention.OperativeOpeners[0];

    private static void Find(string text, ImmutableArray<string> phrases, HashSet<string> found)
    {
        foreach (var phrase in phrases)
        {
            if (LineBegin.Is(text, phrase))
            {
                found.Add(phrase);
            }
        }
    }

    private static bool IsOperative(DraftingConvention convention, string text) =>
        text.Length > 0 && (char.IsAsciiDigit(text[0]) || text[0] is '(' or '[') && EnumeratorScanner.Scan(text) is [{ Style: EnumeratorStyle.Digit } number, ..] && LineBegin.IsAny(text.AsSpan(number.Length), convention.OperativeOpeners);

    private static bool IsMarked(string text) =>
        (text.StartsWith('[') && !text.StartsWith("[(", StringComparison.Ordinal) && !text.StartsWith("[Footnote", StringComparison.Ordinal) && !text.StartsWith("[Note", StringComparison.Ordinal))
        || text.AsSpan().ContainsAny(NegotiationMarks) || text.Contains(" [", StringComparison.Ordinal) && text.Contains("] [", StringComparison.Ordinal);
}
