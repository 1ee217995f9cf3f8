using System.Collections.Immutable;
using ClosedXML.Excel;
using Compare.Reports;

namespace Compare.Export.Workbooks;

/// <summary>Every provision of every instrument in reading order, indented by depth.</summary>
internal static class ProvisionsSheet
{
    /// <summary>Deeper provisions stay at this indent, so that the pinpoint keeps room.</summary>
    private const int MaxIndent = 6;

    /// <summary>Excel knows seven levels of an outline below the outermost.</summary>
    private const int MaxOutline = 7;

    public static void Write(IXLWorksheet sheet, MatrixReport report, WorkbookMap map, CellWriter writer)
    {
        var hasWording = report.Provisions.Any(p => p.Wording is not null);
        ImmutableArray<SheetColumn<Led<ProvisionRow>>> columns =
        [
            new("Instrument", 20, p => p.Row.Instrument),
            new("Pinpoint", 34, p => new(p.Row.Pinpoint, Indent: Math.Clamp(p.Row.Depth - 1, 0, MaxIndent))),
            new("Kind", 12, p => p.Row.Kind),
            new("Number", 10, p => p.Row.Number),
            new("Heading", 28, p => p.Row.Heading, MaxWidth: 60),
            new("Abstract", 66, p => p.Row.Abstract, MaxWidth: 120),
            .. hasWording ? Wording() : [],
            new("Safeguards coded", 30, p => ProvisionCodings.Label(p.Row), MaxWidth: 60),
            new("Evidence rows", 11, p => CellContent.OfCount(p.Row.Safeguards.Length, p.To)),
            new("Instrument id", 14, p => p.Row.InstrumentId, IsPrinted: false),
            new("Address", 38, p => p.Row.Canonical, IsPrinted: false),
        ];
        TableSheet.Write(sheet, writer, columns, TableRows.Provisions(report, map), frozenColumns: 2, Outline);
        sheet.Outline.SummaryVLocation = XLOutlineSummaryVLocation.Top;
        PrintLayout.Apply(sheet, report, XLPaperSize.A4Paper, titleRows: 1);
    }

    /// <summary>What stands inside a provision folds away under it; an instrument begins at the outermost level again.</summary>
    private static int Outline(Led<ProvisionRow> provision) => Math.Clamp(provision.Row.Depth - 1, 0, MaxOutline);

    private static IEnumerable<SheetColumn<Led<ProvisionRow>>> Wording() =>
    [
        new("Official wording", 66, p => new(p.Row.Wording ?? "") { Language = p.Row.WordingLanguage }, MaxWidth: 120),
        new("Language", 11, p => p.Row.Wording is null ? "" : p.Row.WordingLanguage),
    ];
}
