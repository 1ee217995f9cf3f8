using System.Collections.Immutable;
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

    private readonly bool isTransposed;
    private readonly Dictionary<string, int> instruments = new(StringComparer.Ordinal);

    /// <summary>Of each safeguard: its place among all, and its row in the matrix, or its column where that lies on its side.</summary>
    private readonly Dictionary<string, (int Place, int Line)> safeguards = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> codebook = new(StringComparer.Ordinal);

    /// <summary>Of each instrument, by the place of the safeguard: the first row of evidence. In these three, 0 stands for none.</summary>
    private readonly int[][] evidenceOfAnswers;

    /// <summary>Of each instrument, by the place of the provision: the first row of evidence.</summary>
    private readonly int[][] evidenceOfProvisions;

    /// <summary>Of each instrument, by the place of the evidence: the row of the provision.</summary>
    private readonly int[][] provisionsOfEvidence;

    public WorkbookMap(MatrixReport report)
    {
        isTransposed = report.IsTransposed;
        for (var i = 0; i < report.Instruments.Length; i++)
        {
            instruments.TryAdd(report.Instruments[i].Id, i);
        }

        var (place, line) = (0, isTransposed ? TransposedSheet.NameColumn : HeaderRow);
        foreach (var group in report.Groups)
        {
            line++;
            foreach (var row in group.Rows)
            {
                safeguards.TryAdd(row.SafeguardId, (place++, ++line));
            }
        }

        for (var i = 0; i < report.Codebook.Length; i++)
        {
            codebook.TryAdd(report.Codebook[i].Id, HeaderRow + 1 + i);
        }

        (evidenceOfAnswers, evidenceOfProvisions, provisionsOfEvidence) = (new int[report.Details.Count][], new int[report.Details.Count][], new int[report.Details.Count][]);
        AddDetails(report);
    }

    public static int InstrumentColumn(int instrument) => FirstInstrumentColumn + (ColumnsPerInstrument * instrument);

    public string? Cell(string safeguard, string instrument) =>
        safeguards.TryGetValue(safeguard, out var at) && instruments.TryGetValue(instrument, out var i)
            ? isTransposed ? Links.Address(SheetNames.Matrix, TransposedSheet.AnswerRow(i), at.Line) : Links.Address(SheetNames.Matrix, at.Line, InstrumentColumn(i))
            : null;

    public string? MatrixRow(string safeguard) =>
        safeguards.TryGetValue(safeguard, out var at)
            ? isTransposed ? Links.Address(SheetNames.Matrix, TransposedSheet.IdRow, at.Line) : Links.Address(SheetNames.Matrix, at.Line, FirstInstrumentColumn - 2)
            : null;

    public string? Codebook(string safeguard) => codebook.TryGetValue(safeguard, out var row) ? Links.Address(SheetNames.Codebook, row) : null;

    /// <summary>The first row of evidence behind a cell.</summary>
    public string? Evidence(MatrixCellView cell) =>
        safeguards.TryGetValue(cell.SafeguardId, out var at) && instruments.TryGetValue(cell.InstrumentId, out var i) ? Address(SheetNames.Evidence, evidenceOfAnswers[i][at.Place]) : null;

    /// <summary>The evidence of an instrument, each row with the address of its provision.</summary>
    public ImmutableArray<Led<EvidenceRow>> Evidence(MatrixReport report, int instrument) =>
        [.. report.Details.EvidenceOf(instrument).Select((row, i) => new Led<EvidenceRow>(row, Address(SheetNames.Provisions, provisionsOfEvidence[instrument][i])))];

    /// <summary>The provisions of an instrument, each with the address of its first row of evidence.</summary>
    public ImmutableArray<Led<ProvisionRow>> Provisions(MatrixReport report, int instrument) =>
        [.. report.Details.ProvisionsOf(instrument).Select((row, i) => new Led<ProvisionRow>(row, Address(SheetNames.Evidence, evidenceOfProvisions[instrument][i])))];

    public string? Reason(MatrixCellView cell) =>
        safeguards.TryGetValue(cell.SafeguardId, out var at) && instruments.TryGetValue(cell.InstrumentId, out var i)
            ? Links.Address(SheetNames.Reasons, HeaderRow + 1 + (at.Place * instruments.Count) + i)
            : null;

    private static string? Address(string sheet, int row) => row == 0 ? null : Links.Address(sheet, row);

    /// <summary>Of each instrument only numbers stay: what their rows say is not held.</summary>
    private void AddDetails(MatrixReport report)
    {
        var lines = report.Groups.SelectMany(g => g.Rows).ToArray();
        var (evidenceRow, provisionRow) = (HeaderRow, HeaderRow);
        for (var i = 0; i < report.Details.Count; i++)
        {
            var detail = report.Details[i];
            var evidence = new Dictionary<string, int>(StringComparer.Ordinal);
            var provisions = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var row in detail.Evidence)
            {
                evidence.TryAdd(row.Id, ++evidenceRow);
            }

            foreach (var row in detail.Provisions)
            {
                provisions.TryAdd(row.Canonical, ++provisionRow);
            }

            evidenceOfAnswers[i] = [.. lines.Select(l => First(evidence, l.Cells[i].EvidenceIds))];
            evidenceOfProvisions[i] = [.. detail.Provisions.Select(p => First(evidence, p.Safeguards.Select(s => s.EvidenceId)))];
            provisionsOfEvidence[i] = [.. detail.Evidence.Select(e => provisions.GetValueOrDefault(e.Canonical))];
        }
    }

    private static int First(Dictionary<string, int> evidence, IEnumerable<string> ids) => ids.Select(id => evidence.GetValueOrDefault(id)).FirstOrDefault(row => row > 0);
}

/// <summary>A row of a table and the address in the workbook that it leads to, or null.</summary>
internal readonly record struct Led<T>(T Row, string? To);
