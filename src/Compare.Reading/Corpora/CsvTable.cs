using System.Collections.Immutable;
using Compare.Documents;
using Compare.Reading.Documents;
using Compare.Results;
using CsvHelper;

namespace Compare.Reading.Corpora;

/// <summary>A CSV file as rows of named cells, every row with its line. Refuses what an analyst's spreadsheet may do to a table.</summary>
internal sealed class CsvTable
{
    private static readonly char[] FormulaStarts = ['=', '+', '@', '-', '\t', '\r'];

    private static readonly char[] Separators = [',', ';', '\t'];

    private static readonly CsvReaderOptions Options = new()
    {
        Separator = ',',
        HasHeader = false,
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Throw,
        FieldCountMismatch = CsvFieldCountHandling.Allow,
    };

    private readonly Dictionary<string, int> columns;

    private CsvTable(string file, ImmutableArray<string> header, Dictionary<string, int> columns, ImmutableArray<CsvRow> rows)
    {
        File = file;
        Header = header;
        this.columns = columns;
        Rows = rows;
    }

    public string File { get; }

    public ImmutableArray<string> Header { get; }

    public ImmutableArray<CsvRow> Rows { get; }

    /// <summary>The trimmed cell of a row; empty where the table has no such (optional) column.</summary>
    public string Cell(CsvRow row, string column) => columns.TryGetValue(column, out var index) ? row.Cells[index] : "";

    /// <summary>Reads a table that must have the columns named, and may have others.</summary>
    public static Result<CsvTable> Read(SourceDocument source, params ImmutableArray<string> required) => Read(source, isForeign: false, required);

    /// <summary>
    /// Reads a table that was edited outside the corpus: separated as the spreadsheet program of the country does it, and with cells that
    /// begin like a formula, which are judged where they are used.
    /// </summary>
    public static Result<CsvTable> ReadForeign(SourceDocument source, params ImmutableArray<string> required) => Read(source, isForeign: true, required);

    private static Result<CsvTable> Read(SourceDocument source, bool isForeign, ImmutableArray<string> required)
    {
        var decoded = TextDecoder.Decode(source);
        if (!decoded.TryGetValue(out var text))
        {
            return Result.Failure<CsvTable>(decoded.Diagnostics);
        }

        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        var rows = ImmutableArray.CreateBuilder<CsvRow>();
        string[]? header = null;
        using var reader = CsvReader.FromText(text, isForeign ? Options with { Separator = SeparatorOf(text) } : Options);
        try
        {
            while (reader.Read())
            {
                var cells = Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetString(i).Trim()).ToArray();
                var place = new Place(source.Name, (int)reader.LineNumber);
                if (header is null)
                {
                    header = cells;
                    columns = Columns(place, header, required, diagnostics);
                }
                else if (cells.Length != header.Length)
                {
                    diagnostics.Add(Diagnostic.Error(
                        DiagnosticCodes.BadCsv, $"The row has {cells.Length} cells, the header {header.Length}. Check commas and quotation marks.", place));
                }
                else
                {
                    if (!isForeign)
                    {
                        RefuseFormulas(place, header, cells, diagnostics);
                    }

                    rows.Add(new CsvRow([.. cells], place));
                }
            }
        }
        catch (CsvFormatException bad)
        {
            diagnostics.Add(Diagnostic.Error(
                DiagnosticCodes.BadCsv, "A quotation mark is out of place. Put the whole cell in quotation marks and double those inside it.", new Place(source.Name, (int)bad.LineNumber)));
        }

        if (header is null)
        {
            diagnostics.Add(Diagnostic.Error(DiagnosticCodes.FileEmpty, "The table is empty.", new Place(source.Name)));
        }

        return diagnostics.Count > 0
            ? Result.Failure<CsvTable>(diagnostics.ToImmutable())
            : Result.Success(new CsvTable(source.Name, [.. header!], columns, rows.ToImmutable()));
    }

    private static char SeparatorOf(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var header = end < 0 ? text : text[..end];
        return Separators.MaxBy(separator => header.Count(c => c == separator));
    }

    private static Dictionary<string, int> Columns(Place place, string[] header, ImmutableArray<string> required, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < header.Length; i++)
        {
            if (!columns.TryAdd(header[i], i))
            {
                diagnostics.Add(Diagnostic.Error(DiagnosticCodes.BadCsv, $"The column \"{header[i]}\" stands twice in the header.", place));
            }
        }

        var missing = required.Where(name => !columns.ContainsKey(name)).ToArray();
        if (missing.Length > 0)
        {
            diagnostics.Add(Diagnostic.Error(
                DiagnosticCodes.MissingColumn,
                $"The header lacks {string.Join(", ", missing.Select(m => $"\"{m}\""))}. It must name: {string.Join(",", required)}. (A semicolon as separator, as some Excel versions write, is not read.)",
                place));
        }

        return columns;
    }

    private static void RefuseFormulas(Place place, string[] header, string[] cells, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].Length > 1 && FormulaStarts.Contains(cells[i][0]))
            {
                diagnostics.Add(Diagnostic.Error(
                    DiagnosticCodes.FormulaInCell, $"The cell in column \"{header[i]}\" begins with \"{cells[i][0]}\", which a spreadsheet runs as a formula. Write the value itself.", place));
            }
        }
    }
}
