using ClosedXML.Excel;

namespace Compare.Export.Workbooks;

/// <summary>
/// The links of a sheet that has thousands of them, in their order. The workbook's model looks through all links of the sheet for each that is set, and formats the
/// words of each anew when it saves; so these are put down here, and into the sheet's part when the package is written, as the model would have written them.
/// </summary>
internal sealed class DeferredLinks(string sheet)
{
    private readonly List<(string Address, string Target, string? Shown, IXLCell? Cell)> links = [];

    public string Sheet => sheet;

    /// <param name="cell">The cell, which gets the look that the model gives to a linked cell.</param>
    /// <param name="target">An address in the workbook.</param>
    /// <param name="shown">What the cell shows, where that is known.</param>
    public void Add(IXLCell cell, string target, string? shown)
    {
        links.Add((cell.Address.ToString()!, target, shown, shown is null ? cell : null));
        if (cell.Style.Font.Underline == XLFontUnderlineValues.None)
        {
            cell.Style.Font.Underline = XLFontUnderlineValues.Single;
        }
    }

    /// <summary>The part of the sheet with its links, which come before what every sheet here says of its print.</summary>
    public byte[] Into(byte[] part)
    {
        if (links.Count == 0)
        {
            return part;
        }

        var at = part.AsSpan().IndexOf("<x:printOptions "u8);
        using var whole = new MemoryStream(part.Length + (links.Count * 80));
        using (var xml = new RowWriter(whole))
        {
            xml.Raw(part.AsSpan(0, at)).Raw("<x:hyperlinks>"u8);
            foreach (var (address, target, shown, cell) in links)
            {
                xml.Raw("<x:hyperlink ref=\""u8).Text(address).Raw("\" location=\""u8).Attribute(target)
                    .Raw("\" display=\""u8).Attribute(shown ?? cell!.GetFormattedString()).Raw("\" />"u8);
            }

            xml.Raw("</x:hyperlinks>"u8).Raw(part.AsSpan(at));
        }

        return whole.ToArray();
    }
}
