using System.Collections.Immutable;
using System.Text;
using Compare.Documents;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Compare.Reading.Documents;

/// <summary>Puts the letters of PDF pages together into lines, columns one after the other.</summary>
internal static class PdfPages
{
    /// <summary>Letters whose base lines are nearer than this share of their size stand in one row; superscripts are raised by a third.</summary>
    private const double RowTolerance = 0.55;
    private const double SpaceWidth = 0.2;

    /// <summary>The space between a paragraph's number and its words, in sizes of the print.</summary>
    private const double WideGap = 1.2;
    private const int FewLines = 8;

    public static ImmutableArray<PdfPage> Read(PdfDocument pdf, ReadingLimits limits)
    {
        var pages = ImmutableArray.CreateBuilder<PdfPage>();
        long lines = 0;
        double? gutter = null;
        for (var number = 1; number <= pdf.NumberOfPages; number++)
        {
            var page = pdf.GetPage(number);
            var read = Read(page, number, ref gutter);
            lines += read.Lines.Length;
            if (lines > 20L * limits.Paragraphs)
            {
                throw LimitException.Paragraphs(limits.Paragraphs);
            }

            pages.Add(read);
        }

        return pages.ToImmutable();
    }

    /// <param name="page">The page.</param>
    /// <param name="number">Its number, from 1.</param>
    /// <param name="earlier">The gutter of the page before, which a page with too few rows to show one of its own goes on with; becomes that of this page.</param>
    private static PdfPage Read(Page page, int number, ref double? earlier)
    {
        var upright = page.Letters.Where(l => l.TextOrientation == TextOrientation.Horizontal && double.IsFinite(l.StartBaseLine.X) && double.IsFinite(l.StartBaseLine.Y)).ToList();
        var rotated = page.Letters.Count(l => l.TextOrientation != TextOrientation.Horizontal && !string.IsNullOrWhiteSpace(l.Value));
        var rows = Rows(upright);
        var gutter = PdfColumns.Gutter(rows) ?? PdfColumns.Continued(rows, earlier);
        earlier = gutter;
        var lines = ImmutableArray.CreateBuilder<PdfLine>();
        foreach (var (row, left, right) in PdfColumns.Order(rows, gutter))
        {
            if (Line(row, number) is { } line)
            {
                // A page of few lines may have none that fills it: margins are as wide on the right as on the left, or nearly.
                var edge = rows.Count < FewLines && gutter is null ? Math.Max(right, page.Width - (1.3 * left)) : right;
                lines.Add(line with { ColumnLeft = left, ColumnRight = edge });
            }
        }

        return new PdfPage(number, page.Height, lines.ToImmutable(), gutter is not null, rotated);
    }

    private static List<List<Letter>> Rows(List<Letter> letters)
    {
        var rows = new List<List<Letter>>();
        var top = 0.0;
        foreach (var letter in letters.Where(l => l.Value.Length > 0).OrderByDescending(l => l.StartBaseLine.Y))
        {
            if (rows.Count == 0 || top - letter.StartBaseLine.Y > RowTolerance * Math.Max(letter.PointSize, 4))
            {
                rows.Add([]);
                top = letter.StartBaseLine.Y;
            }

            rows[^1].Add(letter);
        }

        foreach (var row in rows)
        {
            row.Sort((a, b) => a.StartBaseLine.X.CompareTo(b.StartBaseLine.X));
        }

        return [.. rows.Where(r => r.Any(l => !string.IsNullOrWhiteSpace(l.Value)))];
    }

    private static PdfLine? Line(List<Letter> row, int page)
    {
        var inked = row.Where(l => !string.IsNullOrWhiteSpace(l.Value)).ToList();
        if (inked.Count == 0)
        {
            return null;
        }

        var size = Commonest(inked.Select(l => Math.Round(l.PointSize, 1)));
        var body = inked.Where(l => Math.Abs(l.PointSize - size) < 0.3).ToList();
        var baseLine = Commonest(body.Select(l => Math.Round(l.StartBaseLine.Y, 1)));
        var text = new StringBuilder();
        var calls = new List<PdfCall>();
        var gaps = new List<double>();
        Letter? before = null;
        foreach (var letter in row)
        {
            if (before is not null && Same(before, letter))
            {
                continue; // bold made by printing twice
            }

            if (string.IsNullOrWhiteSpace(letter.Value))
            {
                text.Append(' ');
                continue;
            }

            if (before is not null && letter.StartBaseLine.X - before.EndBaseLine.X > SpaceWidth * Math.Max(1, Math.Min(letter.PointSize, before.PointSize)))
            {
                text.Append(' ');
            }

            var raised = letter.PointSize < 0.8 * size && letter.StartBaseLine.Y > baseLine + (0.15 * size);
            if (raised && char.IsAsciiDigit(letter.Value[0]))
            {
                if (calls.Count > 0 && calls[^1].At + calls[^1].Number.Length == text.Length)
                {
                    calls[^1] = calls[^1] with { Number = calls[^1].Number + letter.Value };
                }
                else
                {
                    calls.Add(new PdfCall(text.Length, letter.Value));
                }
            }

            if (before is not null && text[^1] == ' ' && gaps.Count < 2)
            {
                gaps.Add(letter.StartBaseLine.X - before.EndBaseLine.X);
            }

            text.Append(Plain(letter.Value));
            before = letter;
        }

        var bold = inked.Count(l => IsBold(l));
        var font = Commonest(inked.Select(l => Family(l.FontName ?? "")));
        return new PdfLine(page, inked.Min(l => l.StartBaseLine.X), inked.Max(l => l.EndBaseLine.X), baseLine, size, bold * 10 >= inked.Count * 9, font, text.ToString())
        {
            Calls = [.. calls],
            HasGapAfterFirst = gaps is [var first, ..] && first > WideGap * size && (gaps.Count == 1 || first > 1.8 * gaps[1]),
        };
    }

    private static bool Same(Letter a, Letter b) =>
        string.Equals(a.Value, b.Value, StringComparison.Ordinal) && Math.Abs(a.StartBaseLine.X - b.StartBaseLine.X) < 0.15 * a.PointSize && Math.Abs(a.StartBaseLine.Y - b.StartBaseLine.Y) < 0.15 * a.PointSize
        && a.Value[0] is not ('.' or ' ');

    private static bool IsBold(Letter letter) =>
        letter.FontDetails?.IsBold == true || (letter.FontName ?? "").Contains("Bold", StringComparison.OrdinalIgnoreCase) || (letter.FontName ?? "").Contains("Black", StringComparison.OrdinalIgnoreCase);

    /// <summary>The font without the prefix of its subset and its cut.</summary>
    private static string Family(string font)
    {
        var name = font.Length > 7 && font[6] == '+' ? font[7..] : font;
        var cut = name.IndexOfAny(['-', ',']);
        return cut > 0 ? name[..cut] : name;
    }

    /// <summary>Ligatures become their letters.</summary>
    private static string Plain(string value) => value.Any(c => c is >= '\uFB00' and <= '\uFB06') ? value.Normalize(NormalizationForm.FormKC) : value;

    private static T Commonest<T>(IEnumerable<T> values)
        where T : notnull => values.GroupBy(v => v).MaxBy(g => g.Count())!.Key;
}
