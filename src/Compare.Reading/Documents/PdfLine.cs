using System.Collections.Immutable;

namespace Compare.Reading.Documents;

/// <summary>A line of a PDF page, or the part of it in one column.</summary>
/// <param name="Page">The page, from 1.</param>
/// <param name="Left">Left edge in points.</param>
/// <param name="Right">Right edge.</param>
/// <param name="Base">Base line, measured from the bottom of the page.</param>
/// <param name="Size">The commonest size of its letters.</param>
/// <param name="IsBold">True when nearly all letters are bold.</param>
/// <param name="Font">The commonest font family.</param>
/// <param name="Text">Its words, white space not yet folded.</param>
internal sealed record PdfLine(int Page, double Left, double Right, double Base, double Size, bool IsBold, string Font, string Text)
{
    public double ColumnLeft { get; init; }

    public double ColumnRight { get; init; }

    /// <summary>True when the first word is set apart, as the number of a paragraph is.</summary>
    public bool HasGapAfterFirst { get; init; }

    /// <summary>The line with a stop after a bare number that is set apart.</summary>
    public PdfLine WithNumber()
    {
        if (!HasGapAfterFirst)
        {
            return this;
        }

        var start = Text.Length - Text.AsSpan().TrimStart().Length;
        var end = Text.IndexOf(' ', start);
        return end > start && BareNumbers.Is(Text[start..end]) && Text[end..].TrimStart() is [not (>= '0' and <= '9'), ..] ? this with { Text = Text[..end] + "." + Text[end..] } : this;
    }

    /// <summary>Raised numbers.</summary>
    public ImmutableArray<PdfCall> Calls { get; init; } = [];
}
