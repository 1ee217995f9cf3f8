using System.Text;
using Compare.Documents;
using Compare.Reading.Documents;
using Compare.Results;

namespace Compare.Tests.Reading;

public sealed class DamagedTextTests
{
    /// <summary>One stray byte in a UTF-8 file must not turn every accent in it into two wrong letters.</summary>
    [Fact]
    public void Utf8_with_a_stray_byte_is_refused_at_its_line_and_not_read_as_something_else()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("Article 1\n\nLes phares éclairés et allumés.\n\nArticle 2\n\nLa m"), 0xE8, .. Encoding.UTF8.GetBytes("che.\n")];

        var read = new PlainTextReader().Read(new SourceDocument("phares.txt", bytes));

        Assert.False(read.IsSuccess);
        Assert.Equal((DiagnosticCodes.WrongEncoding, 7), (read.Diagnostics[0].Code, read.Diagnostics[0].Place.Line));
    }

    [Fact]
    public void Windows_1252_is_read_and_named()
    {
        byte[] bytes = [.. "Article 1\n\nLes phares "u8, 0xE9, .. "clair"u8, 0xE9, .. "s.\n"u8];

        var read = new PlainTextReader().Read(new SourceDocument("phares.txt", bytes));

        Assert.Contains("éclairés", read.Value.Blocks[^1].Text, StringComparison.Ordinal);
        Assert.Contains(read.Diagnostics, d => d.Code == DiagnosticCodes.EncodingDetected);
    }
}
