using System.Collections.Immutable;
using ClosedXML.Excel;
using Compare.Codings;
using Compare.Reports;

namespace Compare.Export.Workbooks;

/// <summary>Every safeguard with its criteria; the four criteria columns are headed in the colours of their levels.</summary>
internal static class CodebookSheet
{
    private const int FirstCriterion = 5;

    private static readonly ImmutableArray<Level> Criteria = [Level.Strong, Level.Qualified, Level.Weak, Level.Contrary];

    public static void Write(IXLWorksheet sheet, MatrixReport report, WorkbookMap map, CellWriter writer)
    {
        TableSheet.Write(sheet, writer, Columns(map), report.Codebook, frozenColumns: 3);
        for (var i = 0; i < Criteria.Length; i++)
        {
            SheetStyle.Level(sheet.Cell(WorkbookMap.HeaderRow, FirstCriterion + i), Criteria[i]);
        }

        PrintLayout.Apply(sheet, report, XLPaperSize.A4Paper, titleRows: 1);
    }

    private static ImmutableArray<SheetColumn<CodebookRow>> Columns(WorkbookMap map) =>
    [
        new("Group", 14, c => c.Group),
        new("Id", 8, c => new(c.Id, map.MatrixRow(c.Id)), MaxWidth: 20),
        new("Safeguard", 18, c => c.Title),
        new("Question", 26, c => c.Question, MaxWidth: 60),
        new(Level.Strong.Words(), 25, c => c.Strong, MaxWidth: 60),
        new(Level.Qualified.Words(), 25, c => c.Qualified, MaxWidth: 60),
        new(Level.Weak.Words(), 25, c => c.Weak, MaxWidth: 60),
        new(Level.Contrary.Words(), 25, c => c.Contrary, MaxWidth: 60),
        new("Scope note", 36, c => c.ScopeNote, MaxWidth: 60),
        new("Counterparts in other lists", 38, c => c.Crosswalk, MaxWidth: 60),
    ];
}
