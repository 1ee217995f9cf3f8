namespace Compare.Reading.Imports;

/// <summary>One row of a sheet as texts by column, counted from 0.</summary>
/// <param name="Number">As the program shows it, from 1.</param>
/// <param name="Texts">Filled cells.</param>
/// <param name="Computed">Columns whose cell holds a formula or an error value.</param>
/// <param name="Numbers">Columns whose cell holds a number.</param>
internal sealed record SheetRow(int Number, IReadOnlyDictionary<int, string> Texts, IReadOnlySet<int> Computed, IReadOnlySet<int> Numbers)
{
    public string Text(int column) => Texts.GetValueOrDefault(column, "");

    public bool IsComputed(int column) => Computed.Contains(column);

    /// <summary>The column with this heading, or -1.</summary>
    public int Find(string heading)
    {
        foreach (var (column, text) in Texts.OrderBy(t => t.Key))
        {
            if (string.Equals(text.Trim(), heading, StringComparison.Ordinal))
            {
                return column;
            }
        }

        return -1;
    }
}
