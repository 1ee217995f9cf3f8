using System.Text;

namespace Compare.Reading.Documents;

/// <summary>Makes the words of a line from its letters. One object serves all lines of a document, one after the other.</summary>
internal sealed class PdfLines
{
    private const double SpaceWidth = 0.2;

    /// <summary>The space between a paragraph's number and its words, in sizes of the print.</summary>
    private const double WideGap = 1.2;

    private readonly StringBuilder text = new();
    private readonly List<PdfCall> calls = [];
    private readonly Tally<double> sizes = new();
    private readonly Tally<double> bases = new();
    private readonly Tally<string> fonts = new();

    public PdfLine Read(ReadOnlySpan<PdfGlyph> glyphs, PdfRow row, int page, double columnLeft, double columnRight)
    {
        var letters = glyphs[row.Start..row.End];
        var size = Size(letters, out var isBold, out var font);
        var baseLine = BaseLine(letters, size);
        text.Clear();
        calls.Clear();
        var (gaps, first, second) = (0, 0.0, 0.0);
        var before = -1;
        var last = '\0';
        for (var i = 0; i < letters.Length; i++)
        {
            ref readonly var letter = ref letters[i];
            if (before >= 0 && Same(in letters[before], in letter))
            {
                continue; // bold made by printing twice
            }

            if (!letter.IsInked)
            {
                text.Append(last = ' ');
                continue;
            }

            if (before >= 0)
            {
                ref readonly var earlier = ref letters[before];
                var gap = letter.X - earlier.End;
                if (gap > SpaceWidth * Math.Max(1, Math.Min(letter.Size, earlier.Size)))
                {
                    text.Append(last = ' ');
                }

                if (last == ' ' && gaps < 2)
                {
                    (first, second) = gaps == 0 ? (gap, second) : (first, gap);
                    gaps++;
                }
            }

            if (letter.Size < 0.8 * size && letter.Y > baseLine + (0.15 * size) && char.IsAsciiDigit(letter.Text[0]))
            {
                Call(letter.Text);
            }

            var plain = Plain(letter.Text);
            text.Append(plain);
            last = plain[^1];
            before = i;
        }

        return new PdfLine(page, row.Left, row.Right, baseLine, size, isBold, font, text.ToString())
        {
            ColumnLeft = columnLeft,
            ColumnRight = columnRight,
            Calls = calls.Count > 0 ? [.. calls] : [],
            HasGapAfterFirst = gaps > 0 && first > WideGap * size && (gaps == 1 || first > 1.8 * second),
        };
    }

    /// <summary>The commonest size, whether nearly all letters are bold, and the commonest font.</summary>
    private double Size(ReadOnlySpan<PdfGlyph> letters, out bool isBold, out string font)
    {
        sizes.Clear();
        fonts.Clear();
        var (bold, all) = (0, 0);
        foreach (ref readonly var letter in letters)
        {
            if (letter.IsInked)
            {
                sizes.Add(Math.Round(letter.Size, 1));
                fonts.Add(letter.Font.Family);
                bold += letter.Font.IsBold ? 1 : 0;
                all++;
            }
        }

        isBold = bold * 10 >= all * 9;
        font = fonts.Commonest;
        return sizes.Commonest;
    }

    private double BaseLine(ReadOnlySpan<PdfGlyph> letters, double size)
    {
        bases.Clear();
        foreach (ref readonly var letter in letters)
        {
            if (letter.IsInked && Math.Abs(letter.Size - size) < 0.3)
            {
                bases.Add(Math.Round(letter.Y, 1));
            }
        }

        return bases.Commonest;
    }

    private void Call(string digits)
    {
        if (calls.Count > 0 && calls[^1].At + calls[^1].Number.Length == text.Length)
        {
            calls[^1] = calls[^1] with { Number = calls[^1].Number + digits };
        }
        else
        {
            calls.Add(new PdfCall(text.Length, digits));
        }
    }

    private static bool Same(in PdfGlyph a, in PdfGlyph b) =>
        Math.Abs(a.X - b.X) < 0.15 * a.Size && Math.Abs(a.Y - b.Y) < 0.15 * a.Size && string.Equals(a.Text, b.Text, StringComparison.Ordinal) && a.Text[0] is not ('.' or ' ');

    /// <summary>Ligatures become their letters.</summary>
    private static string Plain(string value) => value.AsSpan().IndexOfAnyInRange('\uFB00', '\uFB06') >= 0 ? value.Normalize(NormalizationForm.FormKC) : value;
}
