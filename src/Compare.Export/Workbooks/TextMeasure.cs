namespace Compare.Export.Workbooks;

/// <summary>
/// How much room text needs. Row heights are not automatic for wrapped text, and ClosedXML's own fitting needs a graphics library that
/// Linux lacks, so lines are counted here from the advance widths of Calibri (Carlito has the same). The count errs towards more room.
/// </summary>
internal static class TextMeasure
{
    /// <summary>Excel allows no higher row, in points.</summary>
    public const double MaxRowHeight = 409;

    /// <summary>One unit of column width is one digit of the default font, Calibri 11: 7 pixels of 0.75 points.</summary>
    private const double PointsPerUnit = 5.25;

    /// <summary>Programs round glyphs differently; a line that fits here fits there.</summary>
    private const double Caution = 0.97;

    private const double LineSpacing = 1.3;
    private const double Padding = 4;
    private const double BoldFactor = 1.06;
    private const int OtherWidth = 560;
    private const int WideWidth = 1000;
    private const char FirstWide = '\u2E80';

    /// <summary>From space to tilde, in thousandths of the font size.</summary>
    private static ReadOnlySpan<short> Widths =>
    [
        226, 326, 401, 498, 507, 715, 682, 221, 303, 303, 498, 498, 250, 306, 252, 386, 507, 507, 507, 507, 507, 507, 507, 507,
        507, 507, 268, 268, 498, 498, 498, 463, 894, 579, 544, 533, 615, 488, 459, 631, 623, 252, 319, 520, 420, 855, 646, 662,
        517, 673, 543, 459, 487, 642, 567, 890, 519, 487, 468, 307, 386, 307, 498, 498, 291, 479, 525, 423, 525, 498, 305, 471,
        525, 229, 239, 455, 229, 799, 525, 527, 525, 525, 349, 391, 335, 525, 452, 715, 433, 453, 395, 314, 460, 314, 498,
    ];

    /// <summary>The height in points that wrapped text needs, uncapped.</summary>
    public static double Height(string text, double columnWidth, double fontSize, bool bold = false, int indent = 0) =>
        Height(Lines(text, columnWidth, fontSize, bold, indent), fontSize);

    /// <summary>The column width in digits that shows the text on one line.</summary>
    public static double OneLine(string text, double fontSize) =>
        Math.Ceiling(Width(text) * fontSize / 1000 / (PointsPerUnit * Caution)) + 1;

    /// <summary>The height in points of so many lines, uncapped.</summary>
    public static double Height(int lines, double fontSize) => Math.Ceiling((lines * fontSize * LineSpacing) + Padding);

    /// <summary>How many lines the text takes when it is wrapped at words; a word wider than the column is broken.</summary>
    public static int Lines(string text, double columnWidth, double fontSize, bool bold = false, int indent = 0)
    {
        // An indent step is as wide as about one and a half digits.
        var room = Math.Max(1, columnWidth - (1.5 * indent)) * PointsPerUnit * Caution;
        var scale = fontSize / 1000 * (bold ? BoldFactor : 1);
        var lines = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            lines += Wrapped(line, room, scale);
        }

        return lines;
    }

    /// <summary>The text in lines of at most that width, broken at words; a word that is wider has a line of its own.</summary>
    public static IEnumerable<string> Split(string text, double width, double fontSize, bool bold = false)
    {
        var room = width * PointsPerUnit * Caution;
        var scale = fontSize / 1000 * (bold ? BoldFactor : 1);
        var line = "";
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (line.Length > 0 && Width(longer) * scale > room)
            {
                yield return line;
                longer = word;
            }

            line = longer;
        }

        yield return line;
    }

    private static int Wrapped(ReadOnlySpan<char> line, double room, double scale)
    {
        var lines = 1;
        var used = 0.0;
        foreach (var range in line.Split(' '))
        {
            var word = Width(line[range]) * scale;
            var space = used > 0 ? Widths[0] * scale : 0;
            if (used + space + word <= room)
            {
                used += space + word;
                continue;
            }

            lines += used > 0 ? 1 : 0;
            lines += (int)(word / room);
            used = word % room;
        }

        return lines;
    }

    private static int Width(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var c in text)
        {
            width += c is >= ' ' and <= '~' ? Widths[c - ' '] : c >= FirstWide ? WideWidth : OtherWidth;
        }

        return width;
    }
}
