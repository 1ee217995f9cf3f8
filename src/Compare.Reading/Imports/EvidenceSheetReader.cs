using System.Collections.Immutable;
using System.IO.Compression;
using System.Xml;
using Compare.Documents;
using Compare.Imports;
using Compare.Reading.Documents;
using Compare.Reports;
using Compare.Results;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Compare.Reading.Imports;

/// <summary>The sheet Evidence of a workbook, whatever program saved it last: columns are known by their headings, rows by the hidden key.</summary>
internal static class EvidenceSheetReader
{
    private const string SheetName = "Evidence";
    private const string KeyHeader = "Key";
    private const string BaseHeader = "Base";
    private const string VisibleKeyHeader = "Evidence id";
    private const long MostBytes = 400L * 1024 * 1024;

    /// <summary>A person may have put a title above the table.</summary>
    private const int MostRowsAbove = 20;

    public static Result<ImportedCodings> Read(SourceDocument source)
    {
        try
        {
            if (ExpandedSize(source) is null)
            {
                return Fail(source, DiagnosticCodes.TooLarge, $"The workbook unpacks to more than {MostBytes / (1024 * 1024)} MB, the most that is read.");
            }

            using var stream = ContentStream.Of(source.Content);
            using var workbook = SpreadsheetDocument.Open(stream, isEditable: false, new OpenSettings { AutoSave = false });
            return Read(source, workbook);
        }
        catch (Exception bad) when (bad is OpenXmlPackageException or InvalidDataException or XmlException or FormatException or IOException or ArgumentException
            or InvalidOperationException or OverflowException or KeyNotFoundException or NotSupportedException)
        {
            return Fail(source, DiagnosticCodes.FileUnreadable, $"The workbook is damaged or no .xlsx workbook ({bad.GetType().Name}). Open it in Excel or LibreOffice and save it anew as .xlsx.");
        }
    }

    private static Result<ImportedCodings> Read(SourceDocument source, SpreadsheetDocument workbook)
    {
        var part = workbook.WorkbookPart;
        var sheet = part?.Workbook.Descendants<Sheet>().FirstOrDefault(s => string.Equals(s.Name?.Value, SheetName, StringComparison.Ordinal));
        if (sheet?.Id?.Value is not { } id || part!.GetPartById(id) is not WorksheetPart worksheet)
        {
            return Fail(source, DiagnosticCodes.NotAnExport, $"The workbook has no sheet \"{SheetName}\". Only that sheet is taken back, from a workbook that \"treaty matrix\" made.");
        }

        var cells = new SheetCells(part);
        var rows = worksheet.Worksheet.Descendants<Row>().Select(cells.Row).ToArray();
        var at = Array.FindIndex(rows, r => r.Number <= MostRowsAbove && r.Find("Safeguard") >= 0 && r.Find("Level") >= 0);
        var key = at < 0 ? -1 : Math.Max(rows[at].Find(KeyHeader), rows[at].Find(VisibleKeyHeader));
        if (at >= 0 && rows[at].Find(KeyHeader) is >= 0 and var hidden)
        {
            key = hidden;
        }

        if (key < 0)
        {
            return Fail(source, DiagnosticCodes.NotAnExport, $"The sheet \"{SheetName}\" has lost its heading row or its hidden column \"{KeyHeader}\". Export anew and edit that.");
        }

        var header = rows[at];
        var columns = EvidenceFields.All.Select(f => (Field: f, Column: header.Find(f.Header))).Where(c => c.Column >= 0).ToArray();
        var basis = header.Find(BaseHeader);
        return Result.Success(new ImportedCodings([.. rows[(at + 1)..].Select(Row)], IsKeyed: true));

        ImportedRow Row(SheetRow row) => new(
            row.Text(key).Trim(),
            basis < 0 ? "" : row.Text(basis).Trim(),
            columns.ToImmutableDictionary(c => c.Field.Name, c => c.Field.Name == "coded_on" ? cells.Date(row, c.Column) : row.Text(c.Column), StringComparer.Ordinal),
            [.. columns.Where(c => row.IsComputed(c.Column)).Select(c => c.Field.Name)],
            new Place($"{source.Name}, sheet {SheetName}", row.Number));
    }

    /// <summary>What the container really unpacks to, whatever it says; null when that is too much.</summary>
    private static long? ExpandedSize(SourceDocument source)
    {
        using var stream = ContentStream.Of(source.Content);
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
        var buffer = new byte[81920];
        long total = 0;
        foreach (var entry in zip.Entries)
        {
            using var content = entry.Open();
            int read;
            while ((read = content.Read(buffer)) > 0)
            {
                total += read;
                if (total > MostBytes)
                {
                    return null;
                }
            }
        }

        return total;
    }

    private static Result<ImportedCodings> Fail(SourceDocument source, string code, string message) =>
        Result.Failure<ImportedCodings>(Diagnostic.Error(code, message, new Place(source.Name)));
}
