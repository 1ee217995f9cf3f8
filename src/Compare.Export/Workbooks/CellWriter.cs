using System.Collections.Immutable;
using ClosedXML.Excel;
using Compare.Reports;
using Compare.Results;

namespace Compare.Export.Workbooks;

/// <summary>
/// Puts text into cells as text. What begins like a formula stays text in the file, and is marked as quoted so that it also stays text
/// when a person edits the cell. What is longer than a cell can hold is cut at a word and reported.
/// </summary>
internal sealed class CellWriter
{
    /// <summary>Excel's limit, in UTF-16 code units.</summary>
    private const int Limit = CellLimits.Characters;

    private const string Pointer = CellLimits.CutMark + "longer than a cell can hold; the whole text is in the JSON and CSV editions]";

    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    public ImmutableArray<Diagnostic> Diagnostics => diagnostics.ToImmutable();

    /// <summary>False when the text had to be cut.</summary>
    public bool Text(IXLCell cell, string text)
    {
        var before = diagnostics.Count;
        var fitted = Fit(cell, text);
        cell.SetValue(fitted);
        Protect(cell, fitted);
        return diagnostics.Count == before;
    }

    /// <summary>A title in bold, and below it the rest in regular weight.</summary>
    public void TitleAndText(IXLCell cell, string title, string rest)
    {
        var whole = Fit(cell, rest.Length == 0 ? title : title + "\n" + rest);
        var bold = Math.Min(title.Length, whole.Length);
        cell.RichText.AddText(whole[..bold]).SetBold();
        if (bold < whole.Length)
        {
            cell.RichText.AddText(whole[bold..]);
        }

        Protect(cell, whole);
    }

    /// <summary>For a text that is whole in its cell but taller than a row can be.</summary>
    public void ReportTall(IXLWorksheet sheet, int row) => diagnostics.Add(Diagnostic.Warning(
        DiagnosticCodes.CellCut,
        $"Sheet {sheet.Name}, row {row}: the text is whole, but taller than Excel's highest row; read it in the formula bar or in the JSON "
        + "edition."));

    private string Fit(IXLCell cell, string text)
    {
        var clean = XmlText.Clean(text);
        if (clean.Length <= Limit)
        {
            return clean;
        }

        var room = Limit - Pointer.Length;
        var cut = clean.LastIndexOf(' ', room);
        var kept = clean[..(cut > room / 2 ? cut : room)];
        diagnostics.Add(Diagnostic.Warning(
            DiagnosticCodes.CellCut,
            $"Sheet {cell.Worksheet.Name}, row {cell.Address.RowNumber}: {clean.Length} characters do not fit in a cell, which holds "
            + $"{Limit}; the text was cut at a word. Read the whole in the JSON or CSV edition."));
        return (char.IsHighSurrogate(kept[^1]) ? kept[..^1] : kept) + Pointer;
    }

    private static void Protect(IXLCell cell, string text)
    {
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\'')
        {
            cell.Style.IncludeQuotePrefix = true;
        }
    }
}
