using System.Collections.Immutable;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.PdfFonts;

namespace Compare.Reading.Documents;

/// <summary>Puts the letters of a document's pages together into lines, columns one after the other. For one thread.</summary>
internal sealed class PdfPageReader
{
    private const int FewLines = 8;

    private readonly PdfDocument pdf;
    private readonly PdfRows rows = new();
    private readonly PdfLines lines = new();
    private readonly List<(PdfRow Row, double Left, double Right)> ordered = [];
    private readonly Dictionary<FontDetails, PdfFont> fonts = new(ReferenceEqualityComparer.Instance);

    public PdfPageReader(PdfDocument pdf)
    {
        this.pdf = pdf;
        pdf.AddPageFactory<PdfGlyphPage, PdfGlyphFactory>();
    }

    /// <summary>The gutter of the page read last.</summary>
    public double? Gutter { get; private set; }

    /// <summary>True when the page read last may go on with the gutter of the page before it.</summary>
    public bool MayContinue { get; private set; }

    /// <summary>True when the page read last comes out the same whatever was read before it, the gutter of the page before aside.</summary>
    public bool StandsAlone { get; private set; }

    /// <param name="number">The page's number, from 1.</param>
    /// <param name="earlier">The gutter of the page before, which a page with too few rows to show one of its own goes on with.</param>
    public PdfPage Read(int number, double? earlier)
    {
        var page = pdf.GetPage<PdfGlyphPage>(number);
        StandsAlone = page.IsPlain && page.StandsAlone;
        if (!page.IsPlain)
        {
            Take(pdf.GetPage(number), page);
        }

        rows.Fill(page.Glyphs);
        MayContinue = rows.All.Length < PdfColumns.FewestRows;
        var gutter = PdfColumns.Gutter(rows) ?? PdfColumns.Continued(rows, earlier);
        Gutter = gutter;
        PdfColumns.Order(rows, gutter, ordered);
        var read = ImmutableArray.CreateBuilder<PdfLine>(ordered.Count);
        foreach (var (row, left, right) in ordered)
        {
            // A page of few lines may have none that fills it: margins are as wide on the right as on the left, or nearly.
            var edge = rows.All.Length < FewLines && gutter is null ? Math.Max(right, page.Width - (1.3 * left)) : right;
            read.Add(lines.Read(rows.Glyphs, row, number, left, edge));
        }

        return new PdfPage(number, page.Height, read.MoveToImmutable(), gutter is not null, page.Rotated);
    }

    /// <summary>The letters of a page as the library reads it.</summary>
    private void Take(Page from, PdfGlyphPage page)
    {
        page.Clear(from.Width, from.Height);
        foreach (var letter in from.Letters)
        {
            var isInked = !string.IsNullOrWhiteSpace(letter.Value);
            if (letter.TextOrientation == TextOrientation.Horizontal)
            {
                page.Add(new PdfGlyph(letter.StartBaseLine.X, letter.StartBaseLine.Y, letter.EndBaseLine.X, letter.PointSize, letter.Value, isInked, Font(letter)));
            }
            else if (isInked)
            {
                page.Rotated++;
            }
        }
    }

    private PdfFont Font(Letter letter)
    {
        if (letter.FontDetails is not { } details)
        {
            return new PdfFont(default(FontDetails));
        }

        if (!fonts.TryGetValue(details, out var font))
        {
            font = new PdfFont(details);
            fonts[details] = font;
        }

        return font;
    }
}
