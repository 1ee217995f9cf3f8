using System.Globalization;

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

    public static string UnitWord(DraftingConvention convention) =>
        convention.OperativeOpeners.IsEmpty ? convention.Headings.First(h => h.Kind.IsBasicUnit()).Words[0] : "1. " + convention.OperativeOpeners[0];
}
