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

    /// <summary>Raised numbers.</summary>
    public ImmutableArray<PdfCall> Calls { get; init; } = [];
}
