using System.Buffers;
using System.Text.RegularExpressions;
using Compare.Instruments;

namespace Compare.Drafts;

/// <summary>
/// Tells an act that amends another ("Article 5 of the Convention is replaced by the following") from a text that stands by itself. Compared
/// as a draft, everything that it does not mention looks deleted, though it stays in force.
/// </summary>
internal static partial class AmendingAct
{
    private const int ShareOfUnits = 3;

    /// <summary>The last letters of "следующей", which an instruction in Russian holds.</summary>
    private const string RussianMark = "ующей";

    /// <summary>
    /// Parts of words of which every other instruction holds one: of replaced, substituted, amended, inserted, added, berbunyi, remplacé, sustituye. None of
    /// their letters is the same as a third sign when case is ignored, as k, s and в are to a regular expression.
    /// </summary>
    private static readonly SearchValues<string> Marks =
        SearchValues.Create(["eplaced", "tuted", "amended", "erted", "added", "berbuny", "rempla", "tuye"], StringComparison.OrdinalIgnoreCase);

    /// <summary>True when an article holds articles of another text (Pasal I, Pasal 47), or a third of them or more give instructions to change one.</summary>
    public static bool Is(Instrument instrument)
    {
        var units = instrument.Provisions.Where(p => p.Kind.IsBasicUnit()).ToArray();
        if (units.Any(u => instrument.Find(u.Pinpoint.Parent) is { } above && above.Kind.IsBasicUnit()))
        {
            return true;
        }

        var instructing = instrument.Provisions.Where(p => IsInstruction(p.Heading, p.Text)).Select(p => p.Pinpoint.Parts[0]).ToHashSet(StringComparer.Ordinal);
        var amending = instructing.Count == 0 ? 0 : units.Count(u => instructing.Contains(u.Pinpoint.Parts[0]));
        return units.Length > 0 && amending * ShareOfUnits >= units.Length;
    }

    /// <summary>The expression is tried only where one of the marks stands, without which it finds nothing.</summary>
    internal static bool IsInstruction(string? heading, string text) =>
        (IsMarked(text) || IsMarked(heading)) && Instruction().IsMatch($"{heading} {text}");

    private static bool IsMarked(ReadOnlySpan<char> text) =>
        text.ContainsAny(Marks) || (text.ContainsAnyInRange('\u0400', '\u04ff') && text.Contains(RussianMark, StringComparison.OrdinalIgnoreCase));

    // "shall be replaced by the following", "is amended to read as follows"; "diubah sehingga berbunyi"; "est remplacé par"; "se sustituye por"; "изложить в следующей редакции".
    [GeneratedRegex(
        @"\b(?:is|are|shall be|is hereby|are hereby) (?:replaced by|substituted by|deleted and replaced|amended (?:to read|as follows|by))\b|\b(?:inserted|added) after (?:article|section|paragraph)\b|\bdiubah\b.{0,80}\bberbunyi\b|\b(?:est|sont) remplacée?s? par\b|\bse sustituyen? por\b|\bв следующей редакции\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline, matchTimeoutMilliseconds: 2000)]
    internal static partial Regex Instruction();
}
