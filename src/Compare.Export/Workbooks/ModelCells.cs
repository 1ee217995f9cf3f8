using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;

namespace Compare.Export.Workbooks;

/// <summary>What the workbook's model saved of the cells of a sheet: the number of their style, and how the parts of a text are set that has more than one.</summary>
internal sealed class ModelCells
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly Dictionary<string, XElement> cells;
    private readonly ImmutableArray<XElement> shared;

    /// <param name="sheet">The part of the sheet.</param>
    /// <param name="shared">The texts of all sheets.</param>
    public ModelCells(XElement sheet, ImmutableArray<XElement> shared)
    {
        cells = sheet.Descendants(Main + "c").ToDictionary(c => (string)c.Attribute("r")!, StringComparer.Ordinal);
        this.shared = shared;
    }

    public static ImmutableArray<XElement> Shared(XElement texts) => [.. texts.Elements(Main + "si")];

    /// <summary>The number of the style of a cell, as it is written.</summary>
    public byte[] Style(string address) => Encoding.UTF8.GetBytes((string?)cells[address].Attribute("s") ?? "0");

    /// <summary>How each part of the cell's text is set, as elements that come before the part.</summary>
    public ImmutableArray<byte[]> Runs(string address) =>
        [.. shared[(int)cells[address].Element(Main + "v")!].Elements(Main + "r").Select(r => Bytes(r.Element(Main + "rPr")))];

    /// <summary>As it stands within the part, where the prefix is declared.</summary>
    private static byte[] Bytes(XElement? set)
    {
        if (set is null)
        {
            return [];
        }

        var alone = new XElement(set);
        alone.Add(new XAttribute(XNamespace.Xmlns + "x", Main));
        return Encoding.UTF8.GetBytes(alone.ToString(SaveOptions.DisableFormatting).Replace($" xmlns:x=\"{Main}\"", "", StringComparison.Ordinal));
    }
}
