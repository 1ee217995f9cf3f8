using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Compare.Drafts;
using Compare.Export.Workbooks;
using Compare.Results;

namespace Compare.Export.Drafts;

/// <summary>One worksheet of the change log: a header, rows of text or redlines, filters. What is longer than a cell holds is cut and reported.</summary>
/// <param name="columns">Headings with their widths.</param>
/// <param name="diagnostics">Where cut cells are reported, or null.</param>
internal sealed class DraftSheet(ImmutableArray<(string Title, int Width)> columns, ImmutableArray<Diagnostic>.Builder? diagnostics = null)
{
    /// <summary>Excel's own limit, less room for the words that say that something was cut.</summary>
    public const int MostCharacters = 32_767 - 60;

    private const string Cut = " [cut: the cell holds no more]";

    private readonly StringBuilder rows = new();
    private int count = 1;

    public static string Styles { get; } =
        """<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/></font></fonts>"""
        + """<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF22303C"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"""
        + """<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>"""
        + """<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs>"""
        + """<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>""";

    /// <summary>A cell with plain text.</summary>
    public static Cell Text(string text) => new(text.Length == 0 ? [] : [new RedlinePiece(RedlineOp.Keep, text)], null);

    public static string Letter(int column) => ((char)('A' + column - 1)).ToString();

    public void Row(ImmutableArray<Cell> cells)
    {
        count++;
        var height = cells.Select((c, i) => TextMeasure.Height(string.Concat(c.Pieces.Select(p => p.Text)), columns[i].Width, 11)).Max();
        rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{count}\" ht=\"{Math.Min(TextMeasure.MaxRowHeight, height):0.##}\" customHeight=\"1\">");
        for (var i = 0; i < cells.Length; i++)
        {
            var place = Letter(i + 1) + count.ToString(CultureInfo.InvariantCulture);
            if (cells[i].Number is { } number)
            {
                rows.Append(CultureInfo.InvariantCulture, $"<c r=\"{place}\" s=\"2\"><v>{number}</v></c>");
            }
            else if (!cells[i].Pieces.IsEmpty)
            {
                rows.Append(CultureInfo.InvariantCulture, $"<c r=\"{place}\" s=\"2\" t=\"inlineStr\"><is>");
                Rich(cells[i].Pieces, place);
                rows.Append("</is></c>");
            }
        }

        rows.Append("</row>");
    }

    public string Finish(bool filter = true)
    {
        var sheet = new StringBuilder();
        sheet.Append("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
        sheet.Append(CultureInfo.InvariantCulture, $"<dimension ref=\"A1:{Letter(columns.Length)}{count}\"/>");
        sheet.Append("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>");
        for (var i = 0; i < columns.Length; i++)
        {
            sheet.Append(CultureInfo.InvariantCulture, $"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{columns[i].Width}\" customWidth=\"1\"/>");
        }

        sheet.Append("</cols><sheetData><row r=\"1\" ht=\"20\" customHeight=\"1\">");
        for (var i = 0; i < columns.Length; i++)
        {
            sheet.Append(CultureInfo.InvariantCulture, $"<c r=\"{Letter(i + 1)}1\" s=\"1\" t=\"inlineStr\"><is><t>{RedlineMarks.Escape(columns[i].Title)}</t></is></c>");
        }

        sheet.Append("</row>").Append(rows).Append("</sheetData>");
        sheet.Append(filter ? string.Create(CultureInfo.InvariantCulture, $"<autoFilter ref=\"A1:{Letter(columns.Length)}{count}\"/>") : "");
        return sheet.Append("<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>").ToString();
    }

    private void Rich(ImmutableArray<RedlinePiece> pieces, string place)
    {
        var room = MostCharacters;
        foreach (var piece in pieces)
        {
            var text = piece.Text.Length <= room ? piece.Text : piece.Text[..SafeEnd(piece.Text, room)] + Cut;
            room -= piece.Text.Length;
            var style = piece.Op switch
            {
                RedlineOp.Insert => "<rPr><u/><sz val=\"11\"/><color rgb=\"FF0B4A8F\"/><rFont val=\"Calibri\"/></rPr>",
                RedlineOp.Delete => "<rPr><strike/><sz val=\"11\"/><color rgb=\"FF9C2D10\"/><rFont val=\"Calibri\"/></rPr>",
                _ => "<rPr><sz val=\"11\"/><rFont val=\"Calibri\"/></rPr>",
            };
            rows.Append("<r>").Append(style).Append("<t xml:space=\"preserve\">").Append(RedlineMarks.Escape(text)).Append("</t></r>");
            if (room < 0)
            {
                diagnostics?.Add(Diagnostic.Warning(
                    DiagnosticCodes.CellCut, $"Cell {place} was cut: Excel holds 32,767 characters in a cell. The whole wording is in the other formats.", new Place("diff.xlsx")));
                return;
            }
        }
    }

    private static int SafeEnd(string text, int end) => end > 0 && char.IsHighSurrogate(text[end - 1]) ? end - 1 : Math.Max(0, end);

    /// <summary>A cell: pieces of text, or a number.</summary>
    public readonly record struct Cell(ImmutableArray<RedlinePiece> Pieces, int? Number);
}
