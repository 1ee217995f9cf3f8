using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;

namespace Compare.Tests.Documents;

/// <summary>One instrument in six formats comes out the same. What a format cannot carry is named here and nowhere else.</summary>
public sealed partial class SixFormatsTests
{
    [Theory]
    [InlineData("A", "md", 325)]
    [InlineData("A", "txt", 325)]
    [InlineData("A", "docx", 325)]
    [InlineData("A", "html", 325)]
    [InlineData("A", "pdf", 325)]
    [InlineData("A", "xml", 324)]
    [InlineData("B", "md", 321)]
    [InlineData("B", "txt", 321)]
    [InlineData("B", "docx", 321)]
    [InlineData("B", "html", 321)]
    [InlineData("B", "pdf", 321)]
    [InlineData("B", "xml", 320)]
    public void Every_format_gives_the_same_pinpoints_headings_and_words(string draft, string format, int provisions)
    {
        var expected = Reading.Lines(Parsed(draft, "md"));
        var actual = Reading.Lines(Parsed(draft, format));

        // The Akoma Ntoso file does not hold the title of the instrument (its <meta/> is empty).
        Assert.Equal(format == "xml" ? expected.Skip(1) : expected, actual);
        Assert.Equal(provisions, actual.Length);
    }

    [Theory]
    [InlineData("A.md")]
    [InlineData("A.txt")]
    [InlineData("A.docx")]
    [InlineData("A.html")]
    [InlineData("A.xml")]
    [InlineData("B.md")]
    [InlineData("B.txt")]
    [InlineData("B.docx")]
    [InlineData("B.html")]
    [InlineData("B.xml")]
    public void Every_word_of_the_file_comes_out_once_and_in_order(string name)
    {
        var path = SharedFiles.Path($"drafts/budapest-x1/{name}");
        var words = Reading.Words(Bare(path));

        // "Article 0" is the number that the converter gave to the preamble; the reader leaves it out and counts it.
        var expected = name.EndsWith(".xml", StringComparison.Ordinal) ? words.Skip(2) : words;
        Assert.Equal(expected, Reading.Words(Reading.Parse(Reading.File(path).Value)));
    }

    [Theory]
    [InlineData("A")]
    [InlineData("B")]
    public void Every_word_of_the_pdf_comes_out_as_another_program_reads_it(string draft)
    {
        var path = SharedFiles.Path($"drafts/budapest-x1/{draft}.pdf");
        var text = Tools.Run("pdftotext", ["-layout", path, "-"]);
        Assert.Equal(Reading.Words(text), Reading.Words(Reading.Parse(Reading.File(path).Value)));
    }

    private static Compare.Instruments.Instrument Parsed(string draft, string format) =>
        Reading.Parse(Reading.File(SharedFiles.Path($"drafts/budapest-x1/{draft}.{format}")).Value);

    /// <summary>The text of a file without its markup, got in the simplest way there is and without the program's readers.</summary>
    private static string Bare(string path)
    {
        if (path.EndsWith(".docx", StringComparison.Ordinal))
        {
            using var zip = ZipFile.OpenRead(path);
            using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
            return Stripped(reader.ReadToEnd());
        }

        var text = File.ReadAllText(path);
        return path.EndsWith(".html", StringComparison.Ordinal) ? Stripped(text[text.IndexOf("<body>", StringComparison.Ordinal)..])
            : path.EndsWith(".xml", StringComparison.Ordinal) ? Stripped(text)
            : text;
    }

    private static string Stripped(string markup) => WebUtility.HtmlDecode(Tag().Replace(markup, " "));

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Tag();
}
