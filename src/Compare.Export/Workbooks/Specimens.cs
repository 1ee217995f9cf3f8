using ClosedXML.Excel;

namespace Compare.Export.Workbooks;

/// <summary>One cell in the workbook's model for each look of a streamed sheet, below its last row, from which the style that the model gives it is read.</summary>
/// <typeparam name="TLook">What cells of one style have in common.</typeparam>
/// <param name="sheet">The sheet.</param>
/// <param name="end">Its last row.</param>
/// <param name="fontSize">In points.</param>
internal sealed class Specimens<TLook>(IXLWorksheet sheet, int end, double fontSize)
    where TLook : notnull
{
    private const int Few = 20;

    private readonly Dictionary<TLook, string> places = [];

    /// <summary>As much of a text as a specimen needs: what begins like a formula still does.</summary>
    public static string Short(string text) => text.Length > Few ? text[..Few] : text;

    /// <param name="look">The look.</param>
    /// <param name="write">Fills the cell, where there is none of that look yet.</param>
    public void Add(TLook look, Action<IXLCell> write)
    {
        if (places.ContainsKey(look))
        {
            return;
        }

        var cell = sheet.Cell(end + 1 + places.Count, 1);
        SheetStyle.Body(cell.AsRange(), fontSize);
        write(cell);
        places.Add(look, cell.Address.ToString()!);
    }

    /// <summary>What the model has saved of each.</summary>
    /// <param name="read">Reads it, by the address of the cell.</param>
    public Dictionary<TLook, TSaved> Read<TSaved>(Func<TLook, string, TSaved> read) => places.ToDictionary(p => p.Key, p => read(p.Key, p.Value));
}
