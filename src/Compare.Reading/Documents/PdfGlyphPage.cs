using System.Runtime.InteropServices;

namespace Compare.Reading.Documents;

/// <summary>The letters of one page that stand upright, in the order in which the file has them. One object serves all pages of a document, one after the other.</summary>
internal sealed class PdfGlyphPage
{
    private readonly List<PdfGlyph> glyphs = new(4096);

    public double Width { get; set; }

    public double Height { get; set; }

    /// <summary>How many letters stand aslant or upright and were passed over.</summary>
    public int Rotated { get; set; }

    /// <summary>False when the page has something in it that only the library's own reading of the page does justice to.</summary>
    public bool IsPlain { get; set; } = true;

    /// <summary>False when a letter's font may depend on the pages read before: the file does not name it by a number, or it was not found.</summary>
    public bool StandsAlone { get; set; } = true;

    public ReadOnlySpan<PdfGlyph> Glyphs => CollectionsMarshal.AsSpan(glyphs);

    public int Count => glyphs.Count;

    public void Clear(double width, double height)
    {
        glyphs.Clear();
        (Width, Height, Rotated, IsPlain, StandsAlone) = (width, height, 0, true, true);
    }

    /// <summary>Takes in a letter, unless it has no place or no text.</summary>
    public void Add(in PdfGlyph glyph)
    {
        if (glyph.Text.Length > 0 && double.IsFinite(glyph.X) && double.IsFinite(glyph.Y))
        {
            glyphs.Add(glyph);
        }
    }

    /// <summary>Gives the letter that was taken in last an accent.</summary>
    public void AddToLast(string text) => glyphs[^1] = glyphs[^1] with { Text = text, IsInked = !string.IsNullOrWhiteSpace(text) };
}
