using Compare.Reports;
using CsvHelper;

namespace Compare.Export.Tables;

/// <summary>How a table is written as CSV: as data, or to be opened in a spreadsheet program.</summary>
/// <param name="Folder">Where its files stand.</param>
/// <param name="Options">The form of the file.</param>
/// <param name="Cell">How a value becomes the text of a cell.</param>
internal sealed record CsvFlavour(string Folder, CsvWriterOptions Options, Func<string, string> Cell)
{
    /// <summary>RFC 4180 with LF and without byte order mark; text that begins like a formula is kept as it is, since this is data and not a sheet.</summary>
    public static readonly CsvFlavour Data = new("csv", CsvWriterOptions.Default with { NewLine = "\n", Injection = CsvInjection.None }, text => text);

    /// <summary>
    /// What Excel opens by a double click: a byte order mark, so that it sees UTF-8, CRLF, and an apostrophe before what it would run as a
    /// formula (<see cref="FormulaGuard"/>, which an import takes away again).
    /// </summary>
    public static readonly CsvFlavour Excel = new(
        "csv-excel", CsvWriterOptions.Default with { NewLine = "\r\n", WriteByteOrderMark = true, Injection = CsvInjection.None }, text => Fit(FormulaGuard.Put(text)));

    /// <summary>A spreadsheet program cuts a longer text in silence, or spills it over the rows below.</summary>
    private static string Fit(string text)
    {
        const string Mark = CellLimits.CutMark + "longer than a cell can hold; the whole text is in csv/]";
        if (text.Length <= CellLimits.Characters)
        {
            return text;
        }

        var kept = text[..(CellLimits.Characters - Mark.Length)];
        return (char.IsHighSurrogate(kept[^1]) ? kept[..^1] : kept) + Mark;
    }
}
