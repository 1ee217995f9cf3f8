namespace Compare.Export.Tables;

/// <summary>A column whose values are found in another table's column.</summary>
internal sealed record ForeignKey(string Column, string Table, string ReferencedColumn)
{
    public static readonly ForeignKey ToInstrument = new("instrument_id", "instruments", "id");
    public static readonly ForeignKey ToSafeguard = new("safeguard_id", "safeguards", "id");
}
