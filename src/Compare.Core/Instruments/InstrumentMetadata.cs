namespace Compare.Instruments;

/// <summary>What <c>instruments.csv</c> says of an instrument. Dates are ISO, or empty where there is none.</summary>
/// <param name="Id">The folder's name and the id in every output.</param>
/// <param name="ShortTitle">Column heading.</param>
/// <param name="Title">Full title.</param>
/// <param name="Kind">treaty, protocol, statute, regulation, draft or agreement.</param>
/// <param name="Issuer">Who made it.</param>
/// <param name="Adopted">ISO date or empty.</param>
/// <param name="InForce">ISO date or empty.</param>
/// <param name="Status">One sentence with its date.</param>
/// <param name="Language">Language of the text that was coded, as a BCP 47 tag.</param>
/// <param name="Convention">Id of its drafting convention.</param>
/// <param name="Citation">As lawyers cite it.</param>
/// <param name="OfficialUrl">Where the official text stands.</param>
/// <param name="TextVersion">Which text was coded.</param>
public sealed record InstrumentMetadata(
    string Id,
    string ShortTitle,
    string Title,
    string Kind,
    string Issuer,
    string Adopted,
    string InForce,
    string Status,
    string Language,
    string Convention,
    string Citation,
    string OfficialUrl,
    string TextVersion);
