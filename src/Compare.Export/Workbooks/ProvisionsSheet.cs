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
        ImmutableArray<SheetColumn<ProvisionRow>> columns =
        [
            new("Instrument", 20, p => p.Instrument),
            new("Pinpoint", 34, p => new(p.Pinpoint, Indent: Math.Clamp(p.Depth - 1, 0, MaxIndent))),
            new("Kind", 12, p => p.Kind),
            new("Number", 10, p => p.Number),
            new("Heading", 28, p => p.Heading, MaxWidth: 60),
            new("Abstract", 66, p => p.Abstract, MaxWidth: 120),
            .. hasWording ? Wording() : [],
            new("Safeguards coded", 30, p => ProvisionCodings.Label(p), MaxWidth: 60),
            new("Evidence rows", 11, p => CellContent.OfCount(p.Safeguards.Length, Evidence(p, map))),
            new("Instrument id", 14, p => p.InstrumentId, IsPrinted: false),
            new("Address", 38, p => p.Canonical, IsPrinted: false),
        ];
        TableSheet.Write(sheet, writer, columns, TableRows.Provisions(report), frozenColumns: 2, Outline);
        sheet.Outline.SummaryVLocation = XLOutlineSummaryVLocation.Top;
        PrintLayout.Apply(sheet, report, XLPaperSize.A4Paper, titleRows: 1);
    }

    /// <summary>What stands inside a provision folds away under it; an instrument begins at the outermost level again.</summary>
    private static int Outline(ProvisionRow provision) => Math.Clamp(provision.Depth - 1, 0, MaxOutline);

    private static IEnumerable<SheetColumn<ProvisionRow>> Wording() =>
    [
        new("Official wording", 66, p => new(p.Wording ?? "") { Language = p.WordingLanguage }, MaxWidth: 120),
        new("Language", 11, p => p.Wording is null ? "" : p.WordingLanguage),
    ];

    private static string? Evidence(ProvisionRow provision, WorkbookMap map) =>
        provision.Safeguards.Select(s => map.Evidence(s.EvidenceId)).FirstOrDefault(a => a is not null);
}
