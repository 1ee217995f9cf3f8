namespace Compare.Reports;

/// <summary>One line of the crosswalk with the list's title and how sure the reference is.</summary>
public sealed record CrosswalkRow(
    string SafeguardId, string SourceId, string Source, string Reference, string Relation, string Certainty, string Url);
