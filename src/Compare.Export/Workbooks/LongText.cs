using System.Collections.Immutable;

namespace Compare.Export.Workbooks;

/// <summary>A text that its cell cannot hold or show, in numbered parts; joined, they are the text again, sign by sign.</summary>
/// <param name="Place">The first cell where it stands, as a link: <c>'Provisions'!F7</c>.</param>
/// <param name="Heading">The heading of that cell's column.</param>
/// <param name="Language">BCP 47 tag of the text.</param>
/// <param name="Parts">The parts in order; one row each.</param>
/// <param name="FirstRow">The row of the first part in the sheet Wording.</param>
internal sealed record LongText(string Place, string Heading, string Language, ImmutableArray<string> Parts, int FirstRow)
{
    public const double ColumnWidth = 120;
    public const double FontSize = 10;

    private const int MostCharacters = 3_000;
    private const int FewestCharacters = 50;

    public int LastRow => FirstRow + Parts.Length - 1;

    public string Link => Links.Address(SheetNames.Wording, FirstRow);

    /// <summary><c>rows 2 to 15</c></summary>
    public string Rows => FirstRow == LastRow ? $"row {FirstRow}" : $"rows {FirstRow} to {LastRow}";

    /// <summary>Cut after white space where there is some, so that every part shows whole in the highest row that Excel allows.</summary>
    public static ImmutableArray<string> Split(string text)
    {
        var parts = ImmutableArray.CreateBuilder<string>();
        var at = 0;
        while (at < text.Length)
        {
            var length = Fitting(text, at);
            parts.Add(text.Substring(at, length));
            at += length;
        }

        return parts.ToImmutable();
    }

    private static int Fitting(string text, int at)
    {
        var length = Math.Min(MostCharacters, text.Length - at);
        while (length > FewestCharacters && TextMeasure.Height(text.Substring(at, length), ColumnWidth, FontSize) > TextMeasure.MaxRowHeight)
        {
            length = length * 3 / 4;
        }

        if (at + length == text.Length)
        {
            return length;
        }

        for (var end = length; end > length / 2; end--)
        {
            if (char.IsWhiteSpace(text[at + end - 1]))
            {
                return end;
            }
        }

        return char.IsHighSurrogate(text[at + length - 1]) ? length - 1 : length;
    }
}
