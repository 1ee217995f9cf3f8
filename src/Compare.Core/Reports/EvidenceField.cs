namespace Compare.Reports;

/// <summary>A column of the exported codings: what it is called, how it is filled, and whether <c>treaty import</c> takes an edit of it back.</summary>
/// <param name="Name">Column in <c>csv/codings.csv</c>: <c>key_phrase</c>.</param>
/// <param name="Header">Column in the sheet Evidence: <c>Key phrase</c>.</param>
/// <param name="IsTakenBack">False for what is shown for reading only, and comes from elsewhere in the corpus.</param>
/// <param name="Of">What a row shows.</param>
/// <param name="Canonical">The one form in which two ways of showing the same value are equal: <c>Qualified</c> and <c>+ qualified</c> are <c>qualified</c>.</param>
public sealed record EvidenceField(string Name, string Header, bool IsTakenBack, Func<EvidenceRow, string> Of, Func<string, string> Canonical)
{
    public string ValueOf(EvidenceRow row) => Canonical(Of(row));
}
