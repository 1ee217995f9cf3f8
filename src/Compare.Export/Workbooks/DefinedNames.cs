using ClosedXML.Excel;

namespace Compare.Export.Workbooks;

/// <summary>
/// The names by which formulas, pivot tables and screen readers find what a sheet holds. A table has a name of its own (<c>Evidence</c>),
/// so the range is called otherwise (<c>EvidenceData</c>): a workbook with one name for both is damaged for Excel.
/// </summary>
internal static class DefinedNames
{
    private const string Data = "Data";

    /// <summary>The name of the rows of a sheet with their heading.</summary>
    public static string Of(string sheet) => sheet + Data;

    public static void AddData(IXLRange range) => range.Worksheet.Workbook.NamedRanges.Add(Of(range.Worksheet.Name), range);

    /// <summary>
    /// <c>TitleRegion1.C1.Q55.3</c>: screen readers take the first row and the first column of such a region as its headings. A table says so
    /// itself; what is no table needs the name.
    /// </summary>
    public static void AddHeadings(IXLRange range, int number = 1)
    {
        var (first, last) = (range.RangeAddress.FirstAddress, range.RangeAddress.LastAddress);
        var name = $"TitleRegion{number}.{first.ColumnLetter}{first.RowNumber}.{last.ColumnLetter}{last.RowNumber}.{range.Worksheet.Position}";
        range.Worksheet.Workbook.NamedRanges.Add(name, range.FirstCell().AsRange());
    }
}
