using System.Collections.Immutable;
using ClosedXML.Excel;
using Compare.Reports;
using Compare.Results;

namespace Compare.Export.Workbooks;

/// <summary>
/// Puts text into cells as text. What begins like a formula stays text in the file, and is marked as quoted so that it also stays text
/// when a person edits the cell. What is longer than a cell can hold is there with its first words, stands whole in the sheet Wording, and is reported.
/// </summary>
internal sealed class CellWriter
{
    /// <summary>Excel's limit, in UTF-16 code units.</summary>
    private const int Limit = CellLimits.Characters;

    private const string English = "en";

    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly ImmutableArray<LongText>.Builder longTexts = ImmutableArray.CreateBuilder<LongText>();
    private readonly Dictionary<string, LongText> byText = new(StringComparer.Ordinal);

    public ImmutableArray<Diagnostic> Diagnostics => diagnostics.ToImmutable();

    /// <summary>What the sheet Wording has to hold, in the order of its rows.</summary>
    public ImmutableArray<LongText> LongTexts => longTexts.ToImmutable();

    /// <summary>The sheets whose rows are written when the package is.</summary>
    public List<StreamedSheet> Streamed { get; } = [];

    public static bool LooksLikeFormula(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\'';

    public void Text(IXLCell cell, string text, string? language = null)
    {
        var fitted = Fit(cell, text, language ?? English);
        cell.SetValue(fitted);
        Protect(cell, fitted);
    }

    /// <summary>A title in bold, and below it the rest in regular weight.</summary>
    public void TitleAndText(IXLCell cell, string title, string rest)
    {
        var whole = Fit(cell, rest.Length == 0 ? title : title + "\n" + rest, English);
        var bold = Math.Min(title.Length, whole.Length);
        cell.RichText.AddText(whole[..bold]).SetBold();
        if (bold < whole.Length)
        {
            cell.RichText.AddText(whole[bold..]);
        }

        Protect(cell, whole);
    }

    /// <summary>For a text that is whole in its cell but taller than a row can be.</summary>
    public void ReportTall(IXLCell cell, string text, string? language)
    {
        var place = Continue(cell, XmlText.Clean(text), language ?? English);
        diagnostics.Add(Diagnostic.Warning(
            DiagnosticCodes.CellCut,
            $"Sheet {cell.Worksheet.Name}, row {cell.Address.RowNumber}: the text is whole, but taller than Excel's highest row; read it in the sheet {SheetNames.Wording}, "
            + $"{place.Rows}."));
    }

    private string Fit(IXLCell cell, string text, string language)
    {
        var clean = XmlText.Clean(text);
        if (clean.Length <= Limit)
        {
            return clean;
        }

        var place = Continue(cell, clean, language);
        diagnostics.Add(Diagnostic.Warning(
            DiagnosticCodes.CellCut,
            $"Sheet {cell.Worksheet.Name}, row {cell.Address.RowNumber}: {clean.Length} characters do not fit in a cell, which holds "
            + $"{Limit}; the cell has the first words and leads to the whole in the sheet {SheetNames.Wording}, {place.Rows}."));
        return Opening(cell, clean, place);
    }

    /// <summary>
    /// The first words, and where the whole stands. One line, because the cell is linked and LibreOffice does not wrap a linked text; where
    /// the column is too narrow for that, there is no link.
    /// </summary>
    private static string Opening(IXLCell cell, string text, LongText place)
    {
        const int most = 200;
        var pointer = $"{CellLimits.CutMark}whole in sheet {SheetNames.Wording}, {place.Rows}]";
        var width = cell.WorksheetColumn().Width;
        var size = cell.Style.Font.FontSize;
        var room = width - TextMeasure.OneLine(pointer, size);
        if (room < 0)
        {
            return pointer.TrimStart();
        }

        Links.TrySet(cell, place.Link);
        return TextMeasure.Split(text[..most], room - 2, size).First() is var words && TextMeasure.OneLine(words, size) <= room ? words + pointer : pointer.TrimStart();
    }

    /// <summary>Puts the whole text down for the sheet Wording, once for all cells that hold it.</summary>
    private LongText Continue(IXLCell cell, string text, string language)
    {
        if (!byText.TryGetValue(text, out var place))
        {
            var first = longTexts.Count == 0 ? WorkbookMap.HeaderRow + 1 : longTexts[^1].LastRow + 1;
            var heading = cell.Worksheet.Cell(WorkbookMap.HeaderRow, cell.Address.ColumnNumber).GetString();
            place = new LongText(Links.Address(cell.Worksheet.Name, cell.Address.RowNumber, cell.Address.ColumnNumber), heading, language, LongText.Split(text), first);
            byText.Add(text, place);
            longTexts.Add(place);
        }

        return place;
    }

    private static void Protect(IXLCell cell, string text)
    {
        if (LooksLikeFormula(text))
        {
            cell.Style.IncludeQuotePrefix = true;
        }
    }
}
