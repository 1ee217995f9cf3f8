using Compare.Codings;

namespace Compare.Export.Workbooks;

/// <summary>What decides how a cell of a table looks; cells that are alike in it share one style.</summary>
/// <param name="IsDate">Shown as a date.</param>
/// <param name="IsLinked">Shown as a link.</param>
/// <param name="IsQuoted">Begins like a formula and is marked so that it stays text.</param>
/// <param name="Level">The level whose colours it takes, or null.</param>
/// <param name="Indent">Steps from the left.</param>
internal readonly record struct CellLook(bool IsDate, bool IsLinked, bool IsQuoted, Level? Level, int Indent)
{
    public static CellLook Of(CellContent content) => new(
        content.Date is not null, Links.IsLink(content.Link), content.Date is null && content.Number is null && CellWriter.LooksLikeFormula(content.Text), content.Level, content.Indent);

    /// <summary>A content that looks the same and is short.</summary>
    public static CellContent Specimen(CellContent content) => content with { Text = Specimens<CellLook>.Short(content.Text) };
}
