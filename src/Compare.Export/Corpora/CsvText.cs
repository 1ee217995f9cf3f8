using System.Collections.Immutable;
using System.Text;
using Compare.Corpora;

namespace Compare.Export.Corpora;

/// <summary>The one form of a table of the corpus: UTF-8, line feeds, one line a row, quotation marks only where a cell needs them.</summary>
public static class CsvText
{
    public static ReadOnlyMemory<byte> Write(PlainTable table) => Write(table.Header, table.Rows.Select(r => r.AsEnumerable()));

    internal static ReadOnlyMemory<byte> Write(ImmutableArray<string> header, IEnumerable<IEnumerable<string>> rows)
    {
        var text = new StringBuilder();
        Line(text, header);
        foreach (var row in rows)
        {
            Line(text, row);
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(',', cells.Select(Quote)).Append('\n');

    private static string Quote(string cell)
    {
        var oneLine = cell.ReplaceLineEndings(" ").Trim();
        return oneLine.AsSpan().IndexOfAny(',', '"') < 0 ? oneLine : $"\"{oneLine.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
