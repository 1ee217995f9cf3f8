using System.Collections.Immutable;
using ClosedXML.Excel;
using Compare.Reports;

namespace Compare.Export.Workbooks;

/// <summary>
/// One row a coding. What a reader needs stands first and is printed; what serves filters stands right of it, and last, hidden, the key and
/// the base by which <c>treaty import</c> finds the row again and sees what was edited.
/// </summary>
internal static class EvidenceSheet
{
    public static void Write(IXLWorksheet sheet, MatrixReport report, WorkbookMap map, CellWriter writer)
    {
        var hasWording = report.Evidence.Any(e => e.Wording is not null);
        ImmutableArray<SheetColumn<Led<EvidenceRow>>> columns =
            [.. Printed(map), .. Scope(), .. hasWording ? Wording() : [], .. Origin()];
        TableSheet.Write(sheet, writer, columns, TableRows.Evidence(report, map), frozenColumns: 2);
        if (report.EvidenceCount > 0)
        {
            ListsSheet.OfferLevels(Column("Level"));
            ListsSheet.OfferBases(Column("Basis"));
        }

        PrintLayout.Apply(sheet, report, XLPaperSize.A4Paper, titleRows: 1);

        IXLRange Column(string header)
        {
            var number = columns.Select(c => c.Header).ToList().IndexOf(header) + 1;
            return sheet.Range(WorkbookMap.HeaderRow + 1, number, WorkbookMap.HeaderRow + report.EvidenceCount, number);
        }
    }

    private static IEnumerable<SheetColumn<Led<EvidenceRow>>> Printed(WorkbookMap map) =>
    [
        new("Instrument", 20, e => e.Row.Instrument),
        new("Safeguard", 11, e => new(e.Row.SafeguardId, map.Cell(e.Row.SafeguardId, e.Row.InstrumentId)), MaxWidth: 20),
        new("Safeguard title", 24, e => e.Row.Safeguard),
        new("Provision", 16, e => new(e.Row.Pinpoint, e.To), MaxWidth: 40),
        new("Level", 14, e => CellContent.OfLevel(e.Row.Level)),
        new("Unverified", 12, e => CellContent.YesNo(e.Row.IsUnverified)),
        new("Reasoning", 52, e => e.Row.Note, MaxWidth: 120),
        new("Key phrase", 26, e => e.Row.KeyPhrase, MaxWidth: 60),
        new("Language", 11, e => e.Row.Language),
        new("Basis", 20, e => e.Row.Basis),
    ];

    private static IEnumerable<SheetColumn<Led<EvidenceRow>>> Scope() =>
    [
        new("Powers", 18, e => e.Row.Powers, IsPrinted: false),
        new("Data", 14, e => e.Row.Data, IsPrinted: false),
        new("Direction", 13, e => e.Row.Direction, IsPrinted: false),
        new("Condition", 16, e => e.Row.Condition, IsPrinted: false),
        new("Reading", 13, e => e.Row.Reading, IsPrinted: false),
        new("Provision in our own words", 90, e => e.Row.Abstract, MaxWidth: 120, IsPrinted: false),
    ];

    private static IEnumerable<SheetColumn<Led<EvidenceRow>>> Wording() =>
    [
        new("Official wording", 90, e => new(e.Row.Wording ?? "") { Language = e.Row.Language }, MaxWidth: 120, IsPrinted: false),
        new("Wording language", 11, e => e.Row.Wording is null ? "" : e.Row.Language, IsPrinted: false),
    ];

    private static IEnumerable<SheetColumn<Led<EvidenceRow>>> Origin() =>
    [
        new("Read and set aside", 30, e => e.Row.SetAside, MaxWidth: 60, IsPrinted: false),
        new("Coded on", 12, e => CellContent.OfDate(e.Row.CodedOn), IsPrinted: false),
        new("Coder", 14, e => e.Row.Coder, IsPrinted: false),
        new("Group", 22, e => e.Row.Group, IsPrinted: false),
        new("Instrument id", 14, e => e.Row.InstrumentId, IsPrinted: false),
        new("Address", 30, e => e.Row.Canonical, IsPrinted: false),
        new("Evidence id", 38, e => e.Row.Id, IsPrinted: false),
        new("Source", 40, e => CellContent.OfUrl(e.Row.SourceUrl), MaxWidth: 100, IsPrinted: false),
        new("Key", 38, e => e.Row.Id, IsPrinted: false, IsHidden: true),
        new("Base", 60, e => EvidenceFields.Base(e.Row), IsPrinted: false, IsHidden: true),
    ];
}
