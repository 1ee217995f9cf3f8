namespace Compare.Export.Workbooks;

/// <summary>The sheets, in their order.</summary>
internal static class SheetNames
{
    public const string ReadMe = "Read me";
    public const string Summary = "Summary";
    public const string Profile = "Profile";
    public const string Matrix = "Matrix";
    public const string Reasons = "Reasons";
    public const string Evidence = "Evidence";
    public const string Provisions = "Provisions";
    public const string Codebook = "Codebook";

    /// <summary>Only where a text is longer than a cell.</summary>
    public const string Wording = "Wording";

    /// <summary>Hidden.</summary>
    public const string Lists = "Lists";

    /// <summary>What each sheet holds, for the list on the first one.</summary>
    public static IEnumerable<(string Name, string Holds)> Contents(bool hasWording, bool isTransposed) =>
    [
        (Summary, "Every answer in words on one printed page."),
        (Profile, "How many safeguards stand at each level, for all instruments and for each one by group, in numbers and as charts."),
        (Matrix, (isTransposed ? "Instruments down, safeguards across" : "Safeguards down, instruments across")
            + $": the level in words and the deciding provisions. The number {(isTransposed ? "below" : "beside")} an answer counts "
            + "its rows of evidence and leads to the first. Another level may be picked to see its colour; that is for trying out and does not "
            + "come back into the corpus. Levels are edited in Evidence."),
        (Reasons, "One row a cell of the matrix: why the level is what it is, and every provision that bears on it."),
        (Evidence, "One row a coding: provision, level, scope, reasoning, key phrase and what it rests on. The columns right of Basis are "
            + "not printed. Edits made here come back into the corpus with: treaty import matrix.xlsx."),
        (Provisions, "Every provision of every instrument in reading order, in our own words, with the safeguards coded on it."),
        (Codebook, "Every safeguard: the question, what each level takes, and its counterparts in published lists."),
        .. hasWording ? new[] { (Wording, "Texts that are longer than a cell can hold or a row can show, whole, in numbered parts.") } : [],
    ];
}
