using System.Globalization;

namespace Compare.Export.Templates;

/// <summary>The addresses of cells: <c>AB12</c> is column 28, row 12.</summary>
internal static class CellPlace
{
    public static string Of(int column, int row) => Letters(column) + row.ToString(CultureInfo.InvariantCulture);

    /// <summary>Column and row of an address, with or without dollar signs; null for what is none.</summary>
    public static (int Column, int Row)? Parse(string address)
    {
        var plain = address.Replace("$", "", StringComparison.Ordinal);
        var letters = plain.TakeWhile(char.IsAsciiLetter).Count();
        return letters is > 0 and <= 3 && int.TryParse(plain.AsSpan(letters), NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row > 0
            ? (plain[..letters].Aggregate(0, (n, c) => (n * 26) + char.ToUpperInvariant(c) - 'A' + 1), row)
            : null;
    }

    /// <summary>First and last cell of an area or a single cell; null for what is none, as whole columns.</summary>
    public static (int Left, int Top, int Right, int Bottom)? Area(string reference)
    {
        var ends = reference.Split(':');
        return Parse(ends[0]) is { } first && Parse(ends[^1]) is { } last && ends.Length <= 2
            ? (Math.Min(first.Column, last.Column), Math.Min(first.Row, last.Row), Math.Max(first.Column, last.Column), Math.Max(first.Row, last.Row))
            : null;
    }

    private static string Letters(int column) => column <= 26 ? ((char)('A' + column - 1)).ToString() : Letters((column - 1) / 26) + Letters(((column - 1) % 26) + 1);
}
