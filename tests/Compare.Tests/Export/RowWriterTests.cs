using System.Text;
using System.Xml;
using Compare.Export.Workbooks;

namespace Compare.Tests.Export;

/// <summary>What is written by hand is what the XML writer of the runtime would write.</summary>
public sealed class RowWriterTests
{
    public static TheoryData<string> Texts { get; } =
    [
        "", "plain", "a < b > c & \"d\" 'e'", "&&<<>>", "tab\tline\nline\r\nline\rend", "bell\u0007 next\u0085line \u2028 \u2029 \f \v", "half \uD83D pair \uDE00", "whole \uD83D\uDE00",
        "\uFFFE\uFFFF\uFFFD", "Straße, państwo, государство, 条約", new string('x', 200_000), string.Concat(Enumerable.Repeat("a\uD83D\uDE00", 60_000)), string.Concat(Enumerable.Repeat("条<", 60_000)),
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_is_escaped_as_the_runtime_does_it(string text)
    {
        var clean = Compare.Export.Workbooks.XmlText.Clean(text);
        Assert.Equal(Slow(text), clean);
        Assert.Equal(Expected(x => x.WriteString("." + clean)), Written(w => w.Raw("<t>."u8).Text(text).Raw("</t>"u8)));
        Assert.Equal(Expected(x => x.WriteAttributeString("a", clean)), Written(w => w.Raw("<t a=\""u8).Attribute(text).Raw("\" />"u8)));
    }

    [Fact]
    public void Blocks_end_anywhere()
    {
        var written = Written(w =>
        {
            for (var i = 0; i < 50_000; i++)
            {
                w.Raw("<v>"u8).Number(i).Raw("</v>"u8).Number(i / 4.0);
            }
        });
        Assert.Equal(string.Concat(Enumerable.Range(0, 50_000).Select(i => FormattableString.Invariant($"<v>{i}</v>{i / 4.0}"))), written);
    }

    /// <summary>Rune by rune, as it is defined.</summary>
    private static string Slow(string text) => string.Concat(text.ReplaceLineEndings("\n").EnumerateRunes()
        .Select(r => r.Value is '\n' or '\t' || (!Rune.IsControl(r) && r.Value is not (0xFFFE or 0xFFFF)) ? r : Rune.ReplacementChar));

    private static string Written(Action<RowWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new RowWriter(stream))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Expected(Action<XmlWriter> write)
    {
        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), OmitXmlDeclaration = true, NewLineChars = "\n" };
        using (var xml = XmlWriter.Create(stream, settings))
        {
            xml.WriteStartElement("t");
            write(xml);
            xml.WriteEndElement();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
