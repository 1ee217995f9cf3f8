namespace Compare.Reports;

/// <summary>One safeguard of the codebook with its criteria and its counterparts in other lists.</summary>
public sealed record CodebookRow(
    string Id,
    string GroupId,
    string Group,
    string Title,
    string Question,
    string Strong,
    string Qualified,
    string Weak,
    string Contrary,
    string ScopeNote,
    string Crosswalk);
