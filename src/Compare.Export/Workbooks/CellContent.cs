using System.Globalization;
using ClosedXML.Excel;
using Compare.Codings;

namespace Compare.Export.Workbooks;

/// <summary>What one cell of a table holds: text, and how it is shown and linked.</summary>
/// <param name="Text">The text; for a date its ISO form.</param>
/// <param name="Link">An address in the workbook (<c>'Evidence'!A5</c>) or a web address, or null.</param>
/// <param name="Level">The level whose colours the cell takes, or null.</param>
/// <param name="Indent">Steps from the left.</param>
internal readonly record struct CellContent(string Text, string? Link = null, Level? Level = null, int Indent = 0)
{
    /// <summary>The date, where the text is one.</summary>
    public DateOnly? Date { get; private init; }

    /// <summary>The number, where the text is one.</summary>
    public int? Number { get; private init; }

    /// <summary>BCP 47 tag of a text that is not in the language of the workbook, or null.</summary>
    public string? Language { get; init; }

    /// <summary>True for a text with a link; a number with a link is shown like any number.</summary>
    public bool IsLinkedText => !string.IsNullOrEmpty(Link) && Number is null;

    public static implicit operator CellContent(string text) => new(text);

    /// <summary>A date that Excel can sort; what is no ISO date stays text.</summary>
    public static CellContent OfDate(string iso) => new(iso)
    {
        Date = DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null,
    };

    public static CellContent OfNumber(int value) => new(value.ToString(CultureInfo.InvariantCulture)) { Number = value };

    /// <summary>How many rows of evidence there are, leading to the first; empty for none.</summary>
    public static CellContent OfCount(int value, string? link) => value == 0 ? "" : OfNumber(value) with { Link = link };

    public static CellContent OfUrl(string url) => new(url, url);

    public static CellContent YesNo(bool value) => new(value ? "Yes" : "No");

    public static CellContent OfLevel(Level level) => new(level.Words(), Level: level);

    /// <summary>Fills the cell.</summary>
    public void Write(IXLCell cell, CellWriter writer)
    {
        if (Date is { } date)
        {
            cell.SetValue(date.ToDateTime(TimeOnly.MinValue));
            cell.Style.DateFormat.Format = "yyyy-mm-dd";
        }
        else if (Number is { } number)
        {
            cell.SetValue(number);
        }
        else if (Text.Length > 0)
        {
            writer.Text(cell, Text, Language);
        }

        if (Links.TrySet(cell, Link))
        {
            SheetStyle.Link(cell);
        }

        if (Level is { } level)
        {
            SheetStyle.Level(cell, level);
        }

        if (Indent > 0)
        {
            cell.Style.Alignment.Indent = Indent;
        }
    }
}
