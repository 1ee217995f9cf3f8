using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Compare.Reports;
using Compare.Results;

namespace Compare.Export.Drafts;

/// <summary>Writes a comparison as a workbook: summary, safeguards, change log with one row a provision and its redline as rich text, findings.</summary>
public sealed class DraftExcelExporter : IDraftExporter
{
    private const string Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    public string Format => "xlsx";

    public Result<ExportedFiles> Export(DraftReport report)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        (string Name, string Xml)[] sheets =
        [
            ("Summary", Summary(report)),
            ("Safeguards", Safeguards(report, diagnostics)),
            ("Change log", ChangeLog(report, diagnostics)),
            ("Findings", Findings(report)),
        ];
        var bytes = OfficePackage.Write(
        [
            ("[Content_Types].xml", OfficePackage.ContentTypes(
                [("xl/workbook.xml", Sheet + "sheet.main+xml"), ("xl/styles.xml", Sheet + "styles+xml"), .. sheets.Select((_, i) => ($"xl/worksheets/sheet{i + 1}.xml", Sheet + "worksheet+xml"))])),
            ("_rels/.rels", OfficePackage.Relationships(("rId1", "officeDocument", "xl/workbook.xml"))),
            ("xl/workbook.xml", Workbook(report, [.. sheets.Select(s => s.Name)])),
            ("xl/_rels/workbook.xml.rels", OfficePackage.Relationships([.. sheets.Select((_, i) => ($"rId{i + 1}", "worksheet", $"worksheets/sheet{i + 1}.xml")), ("rId9", "styles", "styles.xml")])),
            ("xl/styles.xml", DraftSheet.Styles),
            .. sheets.Select((s, i) => ($"xl/worksheets/sheet{i + 1}.xml", s.Xml)),
        ]);
        return Result.Success(new ExportedFiles([new OutputFile("diff.xlsx", bytes)]), diagnostics.ToImmutable());
    }

    private static string Summary(DraftReport report)
    {
        var sheet = new DraftSheet([("Summary", 120)]);
        sheet.Row([DraftSheet.Text(report.Title)]);
        foreach (var sentence in report.Summary)
        {
            sheet.Row([DraftSheet.Text(sentence)]);
        }

        foreach (var item in report.NotCompared)
        {
            sheet.Row([DraftSheet.Text("Not compared: " + item)]);
        }

        return sheet.Finish(filter: false);
    }

    private static string Safeguards(DraftReport report, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var sheet = new DraftSheet([("Safeguard", 12), ("Title", 30), ("Before", 13), ("After", 13), ("Effect", 14), ("Where", 24), ("Because", 50), ("Old wording", 50), ("New wording", 50)], diagnostics);
        foreach (var row in report.SafeguardRows)
        {
            foreach (var cause in row.Causes.DefaultIfEmpty(new DraftCause("", row.EffectWords, "", "", "")))
            {
                sheet.Row([.. ((string[])[row.Id, row.Title, row.Before, row.After, cause.Effect, cause.Where, cause.Why, cause.OldWords, cause.NewWords]).Select(DraftSheet.Text)]);
            }
        }

        return sheet.Finish();
    }

    private static string ChangeLog(DraftReport report, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var sheet = new DraftSheet(
            [("Old", 18), ("New", 18), ("Heading", 26), ("Change", 18), ("Redline", 90), ("Inserted", 9), ("Deleted", 9), ("Kept", 9), ("Modality", 24), ("References", 30), ("Safeguards", 26), ("Old pinpoint", 26), ("New pinpoint", 26)],
            diagnostics);
        foreach (var row in report.ChangeLog)
        {
            sheet.Row(
            [
                DraftSheet.Text(row.OldLabel), DraftSheet.Text(row.NewLabel), DraftSheet.Text(row.Heading), DraftSheet.Text(row.Change), new DraftSheet.Cell(row.Redline, null),
                Number(row.Words.Inserted), Number(row.Words.Deleted), Number(row.Words.Kept), DraftSheet.Text(row.Modality), DraftSheet.Text(row.References), DraftSheet.Text(row.Safeguards),
                DraftSheet.Text(row.OldPinpoint), DraftSheet.Text(row.NewPinpoint),
            ]);
        }

        return sheet.Finish();

        static DraftSheet.Cell Number(int value) => new([], value);
    }

    private static string Findings(DraftReport report)
    {
        var sheet = new DraftSheet([("Kind", 12), ("Where", 34), ("What", 70), ("Effect", 18)]);
        foreach (var finding in report.Findings)
        {
            sheet.Row([.. ((string[])[finding.Kind, finding.Where, finding.What, finding.Effect]).Select(DraftSheet.Text)]);
        }

        return sheet.Finish();
    }

    private static string Workbook(DraftReport report, string[] names)
    {
        var text = new StringBuilder();
        text.Append("<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>");
        for (var i = 0; i < names.Length; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"<sheet name=\"{names[i]}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"/>");
        }

        text.Append("</sheets><definedNames>");
        (int Sheet, int Columns, int Rows)[] filtered = [(1, 9, 1 + report.SafeguardRows.Sum(r => Math.Max(1, r.Causes.Length))), (2, 13, 1 + report.ChangeLog.Length), (3, 4, 1 + report.Findings.Length)];
        foreach (var (index, columns, rows) in filtered)
        {
            text.Append(CultureInfo.InvariantCulture, $"<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"{index}\" hidden=\"1\">'{names[index]}'!$A$1:${DraftSheet.Letter(columns)}${rows}</definedName>");
        }

        for (var i = 0; i < names.Length; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{i}\">'{names[i]}'!$1:$1</definedName>");
        }

        return text.Append("</definedNames></workbook>").ToString();
    }
}
