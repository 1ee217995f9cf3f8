namespace Compare.Reports;

/// <summary>One instrument as a column and in the list of instruments.</summary>
/// <param name="Id">Id, fit for file names and anchors.</param>
/// <param name="ShortTitle">Column heading.</param>
/// <param name="Title">Full title.</param>
/// <param name="Kind">treaty, statute …</param>
/// <param name="Citation">As cited.</param>
/// <param name="Status">One sentence.</param>
/// <param name="Language">Language of the text coded.</param>
/// <param name="OfficialUrl">Where it stands.</param>
/// <param name="TextVersion">Which text was coded.</param>
/// <param name="Adopted">ISO date or empty.</param>
/// <param name="InForce">ISO date or empty.</param>
/// <param name="Units">How many articles, pasal or sections the abstract restates.</param>
/// <param name="Provisions">How many provisions in all.</param>
/// <param name="Codings">How many codings that a person made.</param>
/// <param name="UnverifiedCodings">How many of them were not checked against an official text.</param>
/// <param name="Verification">One sentence on what is verified and what is not.</param>
public sealed record InstrumentColumn(
    string Id,
    string ShortTitle,
    string Title,
    string Kind,
    string Citation,
    string Status,
    string Language,
    string OfficialUrl,
    string TextVersion,
    string Adopted,
    string InForce,
    int Units,
    int Provisions,
    int Codings,
    int UnverifiedCodings,
    string Verification)
{
    /// <summary>How many rows of a draft no person has coded; they are in none of the other counts.</summary>
    public int UncodedRows { get; init; }

    /// <summary>True for a draft outside the corpus, whose levels no person has coded.</summary>
    public bool IsUncoded => UncodedRows > 0;
}
