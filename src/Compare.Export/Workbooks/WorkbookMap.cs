using Compare.Reports;

namespace Compare.Export.Workbooks;

/// <summary>Where everything stands in the workbook, known before anything is written, so that links can go both ways.</summary>
internal sealed class WorkbookMap
{
    public const int HeaderRow = 1;

    /// <summary>Group, id and safeguard stand before the instruments.</summary>
    public const int FirstInstrumentColumn = 4;

    /// <summary>The answer, and the number of rows of evidence behind it, which carries the link.</summary>
    public const int ColumnsPerInstrument = 2;

    private readonly Dictionary<string, string> evidence = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Instrument, string Canonical), string> provisions = [];
    private readonly Dictionary<(string Safeguard, string Instrument), string> cells = [];
    private readonly Dictionary<(string Safeguard, string Instrument), string> reasons = [];
    private readonly Dictionary<string, string> matrixRows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> codebook = new(StringComparer.Ordinal);

    public WorkbookMap(MatrixReport report)
    {
        AddDetails(report);

        for (var i = 0; i < report.Codebook.Length; i++)
        {
            codebook.TryAdd(report.Codebook[i].Id, Links.Address(SheetNames.Codebook, HeaderRow + 1 + i));
        }

        AddReasons(report);
        if (report.IsTransposed)
        {
            AddAcross(report);
        }
        else
        {
            AddMatrix(report);
        }
    }

    public static int InstrumentColumn(int instrument) => FirstInstrumentColumn + (ColumnsPerInstrument * instrument);

    public string? Evidence(string id) => evidence.GetValueOrDefault(id);

    public string? Provision(string instrument, string canonical) => provisions.GetValueOrDefault((instrument, canonical));

    public string? Cell(string safeguard, string instrument) => cells.GetValueOrDefault((safeguard, instrument));

    public string? MatrixRow(string safeguard) => matrixRows.GetValueOrDefault(safeguard);

    public string? Codebook(string safeguard) => codebook.GetValueOrDefault(safeguard);

    /// <summary>The first row of evidence behind a cell.</summary>
    public string? Evidence(MatrixCellView cell) => cell.EvidenceIds.Select(Evidence).FirstOrDefault(a => a is not null);

    public string? Reason(MatrixCellView cell) => reasons.GetValueOrDefault((cell.SafeguardId, cell.InstrumentId));

    private void AddDetails(MatrixReport report)
    {
        var (evidenceRow, provisionRow) = (HeaderRow, HeaderRow);
        for (var i = 0; i < report.Details.Count; i++)
        {
            var detail = report.Details[i];

            // Of the provisions only what evidence leads to: there may be a hundred times as many.
            var sought = new HashSet<(string, string)>();
            foreach (var row in detail.Evidence)
            {
                evidence.TryAdd(row.Id, Links.Address(SheetNames.Evidence, ++evidenceRow));
                sought.Add((row.InstrumentId, row.Canonical));
            }

            foreach (var row in detail.Provisions)
            {
                provisionRow++;
                if (sought.Remove((row.InstrumentId, row.Canonical)))
                {
                    provisions.Add((row.InstrumentId, row.Canonical), Links.Address(SheetNames.Provisions, provisionRow));
                }
            }
        }
    }

    private void AddReasons(MatrixReport report)
    {
        var row = HeaderRow;
        foreach (var cell in report.Groups.SelectMany(g => g.Rows).SelectMany(r => r.Cells))
        {
            reasons.TryAdd((cell.SafeguardId, cell.InstrumentId), Links.Address(SheetNames.Reasons, ++row));
        }
    }

    private void AddMatrix(MatrixReport report)
    {
        var row = HeaderRow;
        foreach (var group in report.Groups)
        {
            row++;
            foreach (var line in group.Rows)
            {
                row++;
                matrixRows.TryAdd(line.SafeguardId, Links.Address(SheetNames.Matrix, row, FirstInstrumentColumn - 2));
                for (var i = 0; i < line.Cells.Count; i++)
                {
                    cells.TryAdd((line.SafeguardId, line.Cells[i].InstrumentId), Links.Address(SheetNames.Matrix, row, InstrumentColumn(i)));
                }
            }
        }
    }

    private void AddAcross(MatrixReport report)
    {
        var column = TransposedSheet.NameColumn;
        foreach (var group in report.Groups)
        {
            column++;
            foreach (var line in group.Rows)
            {
                column++;
                matrixRows.TryAdd(line.SafeguardId, Links.Address(SheetNames.Matrix, TransposedSheet.IdRow, column));
                for (var i = 0; i < line.Cells.Count; i++)
                {
                    cells.TryAdd((line.SafeguardId, line.Cells[i].InstrumentId), Links.Address(SheetNames.Matrix, TransposedSheet.AnswerRow(i), column));
                }
            }
        }
    }
}
