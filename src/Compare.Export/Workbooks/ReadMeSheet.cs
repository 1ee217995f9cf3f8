using ClosedXML.Excel;
using Compare.Reports;

namespace Compare.Export.Workbooks;

/// <summary>What the workbook is: prose with its headings at the left, then the sheets, the legend and the instruments as tables.</summary>
internal sealed class ReadMeSheet
{
    private const double FontSize = 10;
    private const double TitleSize = 18;
    private const double MaxUrlWidth = 100;

    /// <summary>Label, text, and the further columns of the table of instruments; the last holds web addresses.</summary>
    private readonly double[] widths = [24, 100, 11, 12, 40];

    private readonly IXLWorksheet sheet;
    private readonly MatrixReport report;
    private readonly CellWriter writer;
    private int row;
    private int tables;

    private ReadMeSheet(IXLWorksheet sheet, MatrixReport report, CellWriter writer)
    {
        this.sheet = sheet;
        this.report = report;
        this.writer = writer;
    }

    public static void Write(IXLWorksheet sheet, MatrixReport report, CellWriter writer) =>
        new ReadMeSheet(sheet, report, writer).Write();

    private void Write()
    {
        // LibreOffice shows a linked text on one line.
        var urls = report.Instruments.Select(i => TextMeasure.OneLine(i.OfficialUrl, FontSize));
        widths[^1] = Math.Min(MaxUrlWidth, urls.Append(widths[^1]).Max());
        for (var i = 0; i < widths.Length; i++)
        {
            sheet.Column(i + 1).Width = widths[i];
        }

        WriteTitle();
        foreach (var section in report.ReadMe)
        {
            WriteProse(section);
        }

        WriteTable(["Sheet", "What it holds"], SheetNames.Contents(!writer.LongTexts.IsEmpty, report.IsTransposed), s => [new(s.Name, Links.Address(s.Name, 1)), s.Holds]);
        WriteTable(["Level", "What it means"], report.Legend, l => [new(l.Symbol + " " + l.Words, Level: l.Level), l.Meaning]);
        WriteTable(
            ["Instrument", "Title, citation, status, text coded, and what is verified", "Codings", "Unverified", "Official text"],
            report.Instruments,
            i =>
            [
                i.ShortTitle,
                Lines(i.Title, i.Citation, i.Status, Dates(i), i.TextVersion.Length == 0 ? "" : "Text coded: " + i.TextVersion, i.Verification),
                CellContent.OfNumber(i.Codings),
                CellContent.OfNumber(i.UnverifiedCodings),
                CellContent.OfUrl(i.OfficialUrl),
            ]);
        sheet.ShowGridLines = false;
        // The addresses serve the screen; without them the page prints larger.
        sheet.PageSetup.PrintAreas.Add(1, 1, row, widths.Length - 1);
        PrintLayout.Apply(sheet, report, XLPaperSize.A4Paper, titleRows: 0);
    }

    private void WriteTitle()
    {
        // Title and subtitle run over the empty cells at their right, so they are neither wrapped nor merged.
        ReadOnlySpan<(string Text, double Size)> lines = [(report.Title, TitleSize), (report.Subtitle, FontSize + 2)];
        foreach (var (text, size) in lines)
        {
            row++;
            var cell = sheet.Cell(row, 1);
            writer.Text(cell, text);
            cell.Style.Font.FontSize = size;
            cell.Style.Font.Bold = row == 1;
            cell.Style.Font.FontColor = row == 1 ? Palette.Text : Palette.Muted;
            sheet.Row(row).Height = TextMeasure.Height(text, double.MaxValue, size);
        }
    }

    private void WriteProse(ProseSection section)
    {
        row++;
        sheet.Row(row).Height = FontSize / 2;
        var heading = section.Heading;
        foreach (var paragraph in section.Paragraphs)
        {
            row++;
            SheetStyle.Prose(sheet.Range(row, 1, row, 2), FontSize);
            writer.Text(sheet.Cell(row, 1), heading);
            sheet.Cell(row, 1).Style.Font.Bold = true;
            writer.Text(sheet.Cell(row, 2), paragraph);
            FitRow([heading, paragraph]);
            heading = "";
        }
    }

    private void WriteTable<T>(string[] headers, IEnumerable<T> items, Func<T, CellContent[]> cells)
    {
        row += 2;
        SheetStyle.Body(sheet.Range(row, 1, row, headers.Length), FontSize);
        SheetStyle.Header(sheet.Range(row, 1, row, headers.Length));
        for (var i = 0; i < headers.Length; i++)
        {
            writer.Text(sheet.Cell(row, i + 1), headers[i]);
        }

        FitRow(headers);
        var first = row;
        foreach (var item in items)
        {
            row++;
            var contents = cells(item);
            SheetStyle.Body(sheet.Range(row, 1, row, contents.Length), FontSize);
            for (var i = 0; i < contents.Length; i++)
            {
                contents[i].Write(sheet.Cell(row, i + 1), writer);
            }

            FitRow([.. contents.Select(c => c.IsLinkedText ? "" : c.Text)]);
        }

        DefinedNames.AddHeadings(sheet.Range(first, 1, row, headers.Length), ++tables);
    }

    private void FitRow(string[] texts) =>
        sheet.Row(row).Height = Math.Min(
            TextMeasure.MaxRowHeight, texts.Select((t, i) => TextMeasure.Height(t, widths[i], FontSize, bold: i == 0)).Max());

    private static string Dates(InstrumentColumn instrument) =>
        string.Join("; ", new[] { ("adopted ", instrument.Adopted), ("in force ", instrument.InForce) }
            .Where(d => d.Item2.Length > 0).Select(d => d.Item1 + d.Item2));

    private static string Lines(params string[] lines) => string.Join("\n", lines.Where(l => l.Length > 0));
}
