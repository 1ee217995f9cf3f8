namespace Compare.Codebooks;

/// <summary>A published list of safeguards.</summary>
/// <param name="Id">Its id in the crosswalk.</param>
/// <param name="Title">Its title.</param>
/// <param name="Year">Year of publication.</param>
/// <param name="Citation">How it is cited.</param>
/// <param name="Url">Where it stands, or empty.</param>
/// <param name="Certainty"><c>seen</c> or <c>known</c>: whether the list was read or is known and still to be checked.</param>
public sealed record CrosswalkSource(string Id, string Title, string Year, string Citation, string Url, string Certainty);
