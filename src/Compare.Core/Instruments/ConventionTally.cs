using System.Collections.Immutable;
using Compare.Documents;

namespace Compare.Instruments;

/// <summary>What of one convention was found in some blocks of a document.</summary>
internal sealed class ConventionTally
{
    private readonly DraftingConvention convention;
    private readonly HeadingScanner units;
    private readonly HeadingScanner divisions;
    private readonly ImmutableArray<string> phrases;
    private readonly HashSet<string> formulas = new(StringComparer.Ordinal);
    private readonly HashSet<string> signatures = new(StringComparer.Ordinal);

    /// <summary>The letters of ASCII with which a line can begin that counts for this convention. Nearly every line begins with none of them.</summary>
    private readonly bool[] openers = new bool[128];

    private int unitCount;
    private int divisionCount;
    private int marks;

    public ConventionTally(DraftingConvention convention)
    {
        this.convention = convention;
        units = new HeadingScanner([.. convention.Headings.Where(h => h.Kind.IsBasicUnit())]);
        divisions = new HeadingScanner([.. convention.Headings.Where(h => h.Kind.IsContainer())]);
        phrases = [.. convention.PreambleOpeners, .. convention.PreambleClosers, .. convention.ClosingOpeners];
        for (var c = '\0'; c < openers.Length; c++)
        {
            openers[c] = units.MayOpenWith(c) || divisions.MayOpenWith(c) || (!convention.OperativeOpeners.IsEmpty && MayNumber(c));
        }

        Open(phrases);
        Open(convention.Signatures);

        void Open(ImmutableArray<string> opened)
        {
            foreach (var phrase in opened)
            {
                if (char.IsAscii(phrase[0]))
                {
                    openers[char.ToLowerInvariant(phrase[0])] = openers[char.ToUpperInvariant(phrase[0])] = true;
                }
            }
        }
    }

    public void Take(Block block)
    {
        var text = block.Text;
        if (text.Length == 0)
        {
            return;
        }

        if (text[0] >= openers.Length || openers[text[0]] || block.Hint.Unit is not null)
        {
            unitCount += convention.OperativeOpeners.IsEmpty ? (units.Is(text, block.Hint) ? 1 : 0) : IsOperative(text) ? 1 : 0;
            divisionCount += divisions.Is(text, block.Hint) ? 1 : 0;
            Find(text, phrases, formulas);
            Find(text, convention.Signatures, signatures);
        }

        marks += convention.BracketsAreText && IsMarked(text) ? 1 : 0;
    }

    /// <summary>Adds what was found in other blocks of the same document.</summary>
    public void Add(ConventionTally other)
    {
        unitCount += other.unitCount;
        divisionCount += other.divisionCount;
        marks += other.marks;
        formulas.UnionWith(other.formulas);
        signatures.UnionWith(other.signatures);
    }

    public ConventionScore Score(ImmutableArray<string> languages) => new(
        convention, unitCount, divisionCount, formulas.Count, signatures.Count, marks, languages.IsEmpty ? null : languages.Contains(convention.Language, StringComparer.Ordinal));

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

    private bool IsOperative(string text) =>
        MayNumber(text[0]) && EnumeratorScanner.Scan(text) is [{ Style: EnumeratorStyle.Digit } number, ..] && LineBegin.IsAny(text.AsSpan(number.Length), convention.OperativeOpeners);

    private static bool MayNumber(char first) => char.IsAsciiDigit(first) || first is '(' or '[';

    /// <summary>"ad ref" in any case, found by the letters in its middle: whole lines are searched, and nearly none has it.</summary>
    private static bool IsAdReferendum(string text)
    {
        foreach (var middle in (ReadOnlySpan<string>)["d r", "d R", "D R", "D r"])
        {
            if (text.Contains(middle, StringComparison.Ordinal))
            {
                return text.Contains("ad ref", StringComparison.OrdinalIgnoreCase);
            }
        }

        return false;
    }

    private static bool IsMarked(string text) =>
        (text.StartsWith('[') && !text.StartsWith("[(", StringComparison.Ordinal) && !text.StartsWith("[Footnote", StringComparison.Ordinal) && !text.StartsWith("[Note", StringComparison.Ordinal))
        || (text.Contains('(', StringComparison.Ordinal) && text.Contains("(new)", StringComparison.OrdinalIgnoreCase)) || IsAdReferendum(text)
        || text.Contains("] [", StringComparison.Ordinal);
}
