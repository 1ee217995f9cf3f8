using System.Text;

namespace Compare.Tests.Documents;

/// <summary>A gazette in two columns with a running head and page numbers, as a flat OpenDocument text for LibreOffice.</summary>
internal static class GazetteSample
{
    private static readonly string[] Words = ["lamp", "keeper", "harbour", "light", "vessel", "night", "signal", "oil", "wick", "tower", "shore", "island", "captain", "watch", "duty"];

    public static string Make(int articles)
    {
        var random = new Random(4);
        var body = new StringBuilder();
        for (var article = 1; article <= articles; article++)
        {
            Paragraph("H", $"Article {article}");
            Paragraph("H", $"Lamps of kind {article}");
            for (var number = 1; number <= 3; number++)
            {
                Paragraph("P", $"{number}. {Sentence(38)}.");
            }

            Paragraph("P", "4. The keeper shall:");
            Paragraph("P", $"(a) {Sentence(9)};");
            Paragraph("P", $"(b) {Sentence(9)}.");
        }

        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
            <office:automatic-styles>
            <style:page-layout style:name="pm"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="1.5cm" fo:margin-bottom="1.5cm" fo:margin-left="2cm" fo:margin-right="2cm"/><style:header-style><style:header-footer-properties fo:margin-bottom="0.5cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:margin-top="0.5cm"/></style:footer-style></style:page-layout>
            <style:style style:name="P" style:family="paragraph"><style:paragraph-properties fo:text-align="justify" fo:margin-bottom="0.1cm"/><style:text-properties fo:font-size="10pt"/></style:style>
            <style:style style:name="H" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/><style:text-properties fo:font-size="10pt" fo:font-weight="bold"/></style:style>
            <style:style style:name="T" style:family="paragraph"><style:paragraph-properties fo:text-align="center" fo:margin-bottom="0.5cm"/><style:text-properties fo:font-size="16pt" fo:font-weight="bold"/></style:style>
            <style:style style:name="S" style:family="section"><style:section-properties><style:columns fo:column-count="2" fo:column-gap="0.8cm"/></style:section-properties></style:style>
            </office:automatic-styles>
            <office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm"><style:header><text:p>Harbour Gazette No. 7, 3 May 2026</text:p></style:header><style:footer><text:p text:style-name="H"><text:page-number/></text:p></style:footer></style:master-page></office:master-styles>
            <office:body><office:text><text:p text:style-name="T">Ordinance on the lamps of all harbours of the coast and the islands</text:p><text:section text:style-name="S" text:name="s">
            """ + body + "</text:section></office:text></office:body></office:document>";

        void Paragraph(string style, string text) => body.Append($"<text:p text:style-name=\"{style}\">{text}</text:p>");

        string Sentence(int words)
        {
            var sentence = string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[random.Next(Words.Length)]));
            return char.ToUpperInvariant(sentence[0]) + sentence[1..];
        }
    }
}
