using ClosedXML.Excel;
using Compare.Reports;

namespace Compare.Export.Workbooks;

/// <summary>Page set-up that all sheets share: landscape, one page wide, header row repeated, sheet name and page numbers.</summary>
internal static class PrintLayout
{
    public static void Apply(IXLWorksheet sheet, MatrixReport report, XLPaperSize paper, int titleRows)
    {
        var page = sheet.PageSetup;
        page.PageOrientation = XLPageOrientation.Landscape;
        page.PaperSize = paper;
        page.FitToPages(1, 0);
        page.Margins.SetLeft(0.4).SetRight(0.4).SetTop(0.7).SetBottom(0.6).SetHeader(0.3).SetFooter(0.3);
        page.CenterHorizontally = true;
        if (titleRows > 0)
        {
            page.SetRowsToRepeatAtTop(1, titleRows);
        }

        page.Header.Left.AddText(Escape(report.Title));
        page.Header.Right.AddText("&A");
        page.Footer.Left.AddText(Escape("Corpus " + report.CorpusVersion));
        page.Footer.Right.AddText("Page &P of &N");
        sheet.SheetView.ZoomScale = 90;
    }

    /// <summary>An ampersand begins a code in headers and footers; two are one. A header holds 255 characters.</summary>
    private static string Escape(string text) =>
        (text.Length > 100 ? text[..100] + "…" : text).Replace("&", "&&", StringComparison.Ordinal);
}
