using System.Collections.Immutable;
using ClosedXML.Excel;
using Compare.Codings;
using Compare.Reports;

namespace Compare.Export.Workbooks;

/// <summary>One row a cell of the matrix, in its order: what the matrix has no room for.</summary>
internal static class ReasonsSheet
{
    /// <summary>Only so many answers are read at a time.</summary>
    private const int MostInPiece = 500;

    private sealed record Row(string Group, MatrixRow Line, InstrumentColumn Instrument, MatrixCellView Cell);

    public static void Write(IXLWorksheet sheet, MatrixReport report, WorkbookMap map, CellWriter writer)
    {
        var rows = new TableRows<Row>(
            from section in report.Groups
            from line in section.Rows
            from piece in Enumerable.Range(0, report.Instruments.Length).Chunk(MostInPiece)
            select (piece.Length, (Func<IReadOnlyList<Row>>)(() => [.. piece.Select(i => new Row(section.Title, line, report.Instruments[i], line.Cells[i]))])));
        TableSheet.Write(sheet, writer, Columns(map), rows, frozenColumns: 3);
        PrintLayout.Apply(sheet, report, XLPaperSize.A4Paper, titleRows: 1);
    }

    private static ImmutableArray<SheetColumn<Row>> Columns(WorkbookMap map) =>
    [
        new("Safeguard", 11, r => new(r.Line.SafeguardId, map.Cell(r.Line.SafeguardId, r.Cell.InstrumentId)), MaxWidth: 20),
        new("Safeguard title", 26, r => r.Line.Title),
        new("Instrument", 20, r => r.Instrument.ShortTitle),
        new("Level", 14, r => new(r.Cell.LevelWords, Level: r.Cell.Level)),
        new("Unverified", 12, r => CellContent.YesNo(r.Cell.IsUnverified)),
        new("Range", 16, r => r.Cell.Range ?? ""),
        new("Reason", 62, r => r.Cell.Reason, MaxWidth: 120),
        new("Deciding provisions", 34, r => Labels(r.Cell.Pinpoints), MaxWidth: 60),
        new("Provisions at another level", 34, r => Labels(r.Cell.OtherPinpoints, withLevel: true), MaxWidth: 60),
        new("Evidence rows", 11, r => CellContent.OfCount(r.Cell.EvidenceIds.Length, map.Evidence(r.Cell))),
        new("Group", 20, r => r.Group, IsPrinted: false),
    ];

    private static string Labels(ImmutableArray<PinpointView> pinpoints, bool withLevel = false) =>
        string.Join("; ", pinpoints.Select(p => withLevel ? $"{p.Label} ({p.Level.Words()})" : p.Label));
}
