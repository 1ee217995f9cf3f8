using System.Globalization;
using System.Text;
using Compare.Documents;
using Compare.Reading.Documents;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Compare.Tests.Documents;

/// <summary>Our own going through a page's content against the library's: the same letters at the same places, to the last bit; and two threads against one.</summary>
public sealed class PdfLettersTests
{
    private const string Turned = "BT /F1 20 Tf 0 1 -1 0 40 300 Tm (stamp) Tj ET BT /F1 20 Tf 0.7 0.7 -0.7 0.7 40 300 Tm (as lant) Tj ET BT /F1 9 Tf -1 0 0 1 400 300 Tm (mirror) Tj ET ";
    private const string Spaced = "BT /F1 11 Tf 83.7 Tz 0.3 Tc 1.2 Tw 3 Ts 60 400.1 Td (lamps are lit) Tj 0 Ts 12 TL (next) ' 1 0.5 (and more) \" T* [(ke) -320.5 (pt) 12 <6f6c64>] TJ ET ";
    private const string Nested = "q 1.1 0.2 0 1.3 7 9 cm /Fm1 Do Q /Span <</MCID 1 /ActualText (xy)>> BDC BT /F2 7.5 Tf 60 500 Td (marked) Tj ET EMC /GS1 gs BT 60 520 Td (by a state) Tj [(a) -500 (b)] TJ ET ";
    private const string Drawn = "60 60 m 300 60 l S 10 10 50 50 re W n q 100 100 m 200 200 l 150 90 l h f Q BI /W 2 /H 2 /CS /G /BPC 8 ID abcd EI BT /T3 10 Tf 60 540 Td (ab ba) Tj ET ";
    private const string Missing = "BT /F9 11 Tf 60 560 Td (nothing) Tj ET BT /F1 11 Tf 60 580 Td (something) Tj ET ";
    private const string Broken = "BT /F1 11 Tf 60 600 Td (before) Tj ET /Unknown Do 1 0 0 cm ]] BT /F1 1e9 Tf (after) Tj ET Q Q Q EMC ";

    [Theory]
    [InlineData(Turned, "")]
    [InlineData(Spaced, "")]
    [InlineData(Nested, "")]
    [InlineData(Drawn, "")]
    [InlineData(Missing, "")]
    [InlineData(Broken, "")]
    [InlineData(Turned + Spaced + Nested + Drawn, "/Rotate 90")]
    [InlineData(Spaced + Turned + Nested, "/UserUnit 3 /CropBox [10 20 500 700]")]
    public void Letters_stand_where_the_library_has_them(string content, string more)
    {
        using var pdf = Open(File(more, content));
        pdf.AddPageFactory<PdfGlyphPage, PdfGlyphFactory>();
        var ours = pdf.GetPage<PdfGlyphPage>(1);
        var theirs = pdf.GetPage(1);
        var upright = theirs.Letters.Where(l => l.TextOrientation == TextOrientation.Horizontal && l.Value.Length > 0).ToList();
        Assert.True(ours.IsPlain);
        Assert.Equal((theirs.Width, theirs.Height), (ours.Width, ours.Height));
        Assert.Equal(theirs.Letters.Count(l => l.TextOrientation != TextOrientation.Horizontal && !string.IsNullOrWhiteSpace(l.Value)), ours.Rotated);
        Assert.NotEmpty(theirs.Letters);
        Assert.Equal(
            upright.Select(l => (l.StartBaseLine.X, l.StartBaseLine.Y, l.EndBaseLine.X, l.PointSize, l.Value, !string.IsNullOrWhiteSpace(l.Value), l.FontDetails.IsBold || l.FontName!.Contains("Bold", StringComparison.Ordinal))),
            ours.Glyphs.ToArray().Select(g => (g.X, g.Y, g.End, g.Size, g.Text, g.IsInked, g.Font.IsBold)));
    }

    [Theory]
    [InlineData("q 1 0 0 1 0 99999999 cm /Fm1 Do Q ")]
    [InlineData("/Span /PR1 BDC BT /F1 11 Tf 60 300 Td (marked) Tj ET EMC ")]
    [InlineData("BT /F1 11 Tf 60 300 Td (seen) Tj ET /Fm2 Do ")]
    public void What_only_the_library_does_justice_to_is_left_to_it(string content)
    {
        using var pdf = Open(File("", content));
        pdf.AddPageFactory<PdfGlyphPage, PdfGlyphFactory>();
        Assert.False(pdf.GetPage<PdfGlyphPage>(1).IsPlain);
    }

    [Theory]
    [InlineData("3 0 R")]
    [InlineData("<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>")]
    public void Two_threads_read_what_one_reads(string font)
    {
        var random = new Random(7);
        var pages = Enumerable.Range(1, 41).Select(n => Page(n, random)).ToArray();
        var file = File("", pages).AsMemory();
        file = Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(file.Span).Replace("/F1 3 0 R", "/F1 " + font, StringComparison.Ordinal));
        using var shared = Open(file);
        using var alone = Open(file);
        var reader = new PdfPageReader(alone);
        var expected = Enumerable.Range(1, pages.Length).Select(n => Text(reader.Read(n, reader.Gutter))).ToArray();
        Assert.Equal(expected, PdfPages.Read(shared, () => Open(file), ReadingLimits.Default).Select(Text));
        Assert.Contains(expected, t => t.Contains("True", StringComparison.Ordinal));
    }

    [Fact]
    public void The_first_page_that_cannot_be_read_ends_the_reading_on_two_threads_too()
    {
        var pages = Enumerable.Range(1, 40).Select(n => n == 30 ? "/Fm2 Do" : $"BT /F1 11 Tf 60 {700 - n} Td (page {n}) Tj ET").ToArray();
        var result = Reading.Bytes(File("", pages), "a.pdf");
        Assert.False(result.TryGetValue(out _));
        Assert.Contains(result.Diagnostics, d => d.Message.Contains("(InvalidOperationException)", StringComparison.Ordinal));
    }

    private static string Page(int number, Random random)
    {
        var text = new StringBuilder();
        for (var row = 0; row < (number % 5 == 0 ? 3 : 20); row++)
        {
            var y = 700 - (14 * row);
            var isInColumns = number % 10 is > 2 and < 8;
            text.Append(CultureInfo.InvariantCulture, $"BT /F1 10 Tf 60 {y} Td (lamp {random.Next(99)} oil wick pier tower light) Tj ET ");
            text.Append(isInColumns ? string.Create(CultureInfo.InvariantCulture, $"BT /F2 10 Tf 320 {y} Td (lamp {random.Next(99)} oil wick pier tower light) Tj ET ") : "");
        }

        return text.ToString();
    }

    private static string Text(PdfPage page) => $"{page.Number} {page.IsTwoColumns} {page.Rotated} {string.Join('|', page.Lines.Select(l => l with { Calls = [] }))}";

    private static PdfDocument Open(ReadOnlyMemory<byte> file) => PdfDocument.Open(file, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });

    /// <summary>A file with fonts of all kinds that need no file of their own, a form, a picture and a graphics state.</summary>
    private static byte[] File(string more, params string[] pages)
    {
        const string Resources = "<</Font<</F1 3 0 R/F2 4 0 R/T3 5 0 R>>/XObject<</Fm1 8 0 R/Fm2 10 0 R>>/ExtGState<</GS1 9 0 R>>/Properties<</PR1 11 0 R>>>>";
        List<string> objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>", $"<</Type/Pages/Count {pages.Length}/Kids[{string.Join(' ', pages.Select((_, i) => $"{13 + (2 * i)} 0 R"))}]>>",
            "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding/WinAnsiEncoding>>", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>",
            "<</Type/Font/Subtype/Type3/FontBBox[0 0 750 750]/FontMatrix[0.001 0 0 0.001 0 0]/CharProcs<</sq 6 0 R/tr 7 0 R>>/Encoding<</Type/Encoding/Differences[97/sq/tr]>>/FirstChar 97/LastChar 98/Widths[1000 1000]/Resources<<>>>>",
            Stream("", "1000 0 0 0 750 750 d1 0 0 750 750 re f"), Stream("", "1000 0 0 0 750 750 d1 0 0 m 375 750 l f"),
            Stream("/Type/XObject/Subtype/Form/BBox[0 0 600 20]/Matrix[1 0 0 1 60 0]/Resources<</Font<</F1 4 0 R>>>>", "BT /F1 10 Tf 0 2 Td (in a form) Tj ET"),
            "<</Type/ExtGState/Font[4 0 R 9]/LW 2>>", Stream("/Type/XObject/Subtype/Unknown", ""), "<</MCID 3/Lang 12 0 R>>", "(en)",
        ];
        foreach (var content in pages)
        {
            objects.Add($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]{more}/Resources {Resources}/Contents {objects.Count + 2} 0 R>>");
            objects.Add(Stream("", content));
        }

        var file = new StringBuilder("%PDF-1.5\n");
        var places = objects.Select((o, i) =>
        {
            var place = file.Length;
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{o}\nendobj\n");
            return place;
        }).ToArray();
        var table = string.Concat(places.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p:D10} 00000 n \n")));
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {places.Length + 1}\n0000000000 65535 f \n{table}trailer<</Size {places.Length + 1}/Root 1 0 R>>\nstartxref\n{file.Length}\n%%EOF");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private static string Stream(string dictionary, string content) => $"<<{dictionary}/Length {content.Length}>>stream\n{content}\nendstream";
}
