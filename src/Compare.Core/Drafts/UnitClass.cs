namespace Compare.Drafts;

/// <summary>Sorts of units that are never aligned with one another.</summary>
internal enum UnitClass
{
    Preface,
    Preamble,
    Division,
    Article,
    Annex,
    Closing,
}
