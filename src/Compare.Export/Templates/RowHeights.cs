using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using Compare.Export.Workbooks;
using static Compare.Export.Templates.TemplateWorkbook;

namespace Compare.Export.Templates;

/// <summary>
/// The height of a filled row whose height the organisation left to the program. It is written down as a program would after typing, since not
/// every program fits rows when it opens a file; a height that was set by hand stays.
/// </summary>
internal sealed class RowHeights
{
    private const double DefaultSize = 11;
    private const double DefaultWidth = 8.43;
    private const double DefaultHeight = 15;

    private readonly TemplateWorkbook workbook;
    private readonly XElement sheet;
    private readonly ImmutableArray<(bool Wraps, double Size, bool IsBold)> styles;
    private readonly HashSet<string> merged;
    private readonly double least;

    public RowHeights(TemplateWorkbook workbook, XElement sheet)
    {
        this.workbook = workbook;
        this.sheet = sheet;
        least = Number(sheet.Element(S + "sheetFormatPr"), "defaultRowHeight", DefaultHeight);
        merged = [.. sheet.Element(S + "mergeCells")?.Elements(S + "mergeCell").Select(m => ((string?)m.Attribute("ref") ?? "").Split(':')[0]) ?? []];
        var root = workbook.Styles;
        var fonts = root?.Element(S + "fonts")?.Elements(S + "font").Select(f => (Size: Number(f.Element(S + "sz"), "val", DefaultSize), IsBold: f.Element(S + "b") is not null)).ToArray() ?? [];
        styles =
        [
            .. root?.Element(S + "cellXfs")?.Elements(S + "xf").Select(x =>
            {
                var font = (int)Number(x, "fontId", 0) is var id && id >= 0 && id < fonts.Length ? fonts[id] : (Size: DefaultSize, IsBold: false);
                return ((string?)x.Element(S + "alignment")?.Attribute("wrapText") is "1" or "true", font.Size, font.IsBold);
            }) ?? [],
        ];
    }

    public void Fit(XElement row)
    {
        if ((string?)row.Attribute("customHeight") is "1" or "true")
        {
            return;
        }

        var height = row.Elements(S + "c").Select(Height).Append(least).Max();
        row.SetAttributeValue("ht", Math.Min(height, TextMeasure.MaxRowHeight).ToString(CultureInfo.InvariantCulture));
    }

    private double Height(XElement cell)
    {
        var address = (string?)cell.Attribute("r") ?? "";
        var text = workbook.TextOf(cell);
        if (text.Length == 0 || merged.Contains(address) || CellPlace.Parse(address) is not { } place)
        {
            return 0; // programs do not fit a row to merged cells either
        }

        var (wraps, size, isBold) = (int)Number(cell, "s", 0) is var id && id >= 0 && id < styles.Length ? styles[id] : (false, DefaultSize, false);
        return wraps ? TextMeasure.Height(text, Width(place.Column), size, isBold) : TextMeasure.Height(1, size);
    }

    private double Width(int column)
    {
        var own = sheet.Element(S + "cols")?.Elements(S + "col").FirstOrDefault(c => Number(c, "min", 0) <= column && column <= Number(c, "max", 0));
        return Number(own, "width", Number(sheet.Element(S + "sheetFormatPr"), "defaultColWidth", DefaultWidth));
    }

    private static double Number(XElement? element, string name, double otherwise) =>
        double.TryParse((string?)element?.Attribute(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
