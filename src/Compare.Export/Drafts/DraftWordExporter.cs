using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Compare.Drafts;
using Compare.Instruments;
using Compare.Reports;
using Compare.Results;

namespace Compare.Export.Drafts;

/// <summary>
/// Writes a comparison as a Word document with tracked changes: accepting all gives the new draft, rejecting all the old one. What moved is a
/// deletion and an insertion, or a native move where that is asked for. The report's summary is a comment on the first line, so that the text
/// stays that of the drafts.
/// </summary>
/// <param name="author">Whose changes they are said to be.</param>
/// <param name="date">When, as an ISO date and time in UTC; fixed unless the user names one, so that the same drafts give the same bytes.</param>
/// <param name="nativeMoves">Whether to write what moved without a change of words as a move.</param>
public sealed class DraftWordExporter(string author = DraftWordExporter.DefaultAuthor, string date = DraftWordExporter.DefaultDate, bool nativeMoves = false) : IDraftExporter
{
    public const string DefaultAuthor = "treaty diff";
    public const string DefaultDate = "2000-01-01T00:00:00Z";

    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private readonly string by = $" w:author=\"{RedlineMarks.Escape(author)}\" w:date=\"{RedlineMarks.Escape(date)}\"";

    public string Format => "docx";

    public Result<ExportedFiles> Export(DraftReport report)
    {
        var bytes = OfficePackage.Write(
        [
            ("[Content_Types].xml", OfficePackage.ContentTypes(
                ("word/document.xml", Word + "document.main+xml"), ("word/styles.xml", Word + "styles+xml"), ("word/comments.xml", Word + "comments+xml"), ("word/settings.xml", Word + "settings+xml"))),
            ("_rels/.rels", OfficePackage.Relationships(("rId1", "officeDocument", "word/document.xml"))),
            ("word/_rels/document.xml.rels", OfficePackage.Relationships(("rId1", "styles", "styles.xml"), ("rId2", "comments", "comments.xml"), ("rId3", "settings", "settings.xml"))),
            ("word/document.xml", Document(report)),
            ("word/styles.xml", Styles),
            ("word/settings.xml", $"<w:settings xmlns:w=\"{Main}\"><w:trackRevisions/></w:settings>"),
            ("word/comments.xml", Comments(report)),
        ]);
        return Result.Success(new ExportedFiles([new OutputFile("diff.docx", bytes)]));
    }

    private static string Styles { get; } =
        $"""<w:styles xmlns:w="{Main}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Cambria" w:hAnsi="Cambria" w:cs="Times New Roman"/><w:sz w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>"""
        + """<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>"""
        + string.Concat(Enumerable.Range(1, 4).Select(n => $"""<w:style w:type="paragraph" w:styleId="Heading{n}"><w:name w:val="heading {n}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="{n - 1}"/></w:pPr><w:rPr><w:b/><w:sz w:val="{32 - (2 * n)}"/></w:rPr></w:style>"""))
        + "</w:styles>";

    private string Document(DraftReport report)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"<w:document xmlns:w=\"{Main}\"><w:body>");
        var id = 0;
        var first = true;
        foreach (var line in report.Comparison.Lines)
        {
            var isMove = nativeMoves && line.Move > 0 && line.Op != RedlineOp.Keep;
            text.Append("<w:p><w:pPr>").Append(Style(line));
            if (line.Op != RedlineOp.Keep)
            {
                var mark = (line.Op, isMove) switch { (RedlineOp.Insert, true) => "moveTo", (RedlineOp.Insert, _) => "ins", (_, true) => "moveFrom", _ => "del" };
                text.Append("<w:rPr><w:").Append(mark).Append(Stamp(ref id)).Append("/></w:rPr>");
            }

            text.Append("</w:pPr>");
            text.Append(first ? "<w:commentRangeStart w:id=\"0\"/>" : "");
            if (isMove)
            {
                Move(text, line, ref id);
            }
            else
            {
                foreach (var piece in line.Pieces)
                {
                    Piece(text, piece, ref id);
                }
            }

            text.Append(first ? "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>" : "").Append("</w:p>");
            first = false;
        }

        return text.Append("<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"709\" w:footer=\"709\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>").ToString();
    }

    private static string Style(TrackedLine line) => line switch
    {
        { IsHeading: true, Kind: ProvisionKind.Part or ProvisionKind.Chapter or ProvisionKind.Annex } => "<w:pStyle w:val=\"Heading1\"/>",
        { IsHeading: true, Kind: ProvisionKind.Division } => "<w:pStyle w:val=\"Heading2\"/>",
        { IsHeading: true, Kind: ProvisionKind.Title } => "<w:pStyle w:val=\"Heading3\"/>",
        { IsHeading: true, Depth: 0 } => "<w:pStyle w:val=\"Heading4\"/>",
        { Depth: > 1 } => string.Create(CultureInfo.InvariantCulture, $"<w:ind w:left=\"{Math.Min(8, line.Depth - 1) * 425}\"/>"),
        _ => "",
    };

    private void Piece(StringBuilder text, RedlinePiece piece, ref int id)
    {
        if (piece.Op == RedlineOp.Keep)
        {
            Run(text, piece.Text, "w:t");
            return;
        }

        var tag = piece.Op == RedlineOp.Insert ? "ins" : "del";
        text.Append("<w:").Append(tag).Append(Stamp(ref id)).Append('>');
        Run(text, piece.Text, piece.Op == RedlineOp.Insert ? "w:t" : "w:delText");
        text.Append("</w:").Append(tag).Append('>');
    }

    private void Move(StringBuilder text, TrackedLine line, ref int id)
    {
        var tag = line.Op == RedlineOp.Insert ? "moveTo" : "moveFrom";
        var range = id++;
        text.Append(CultureInfo.InvariantCulture, $"<w:{tag}RangeStart w:id=\"{range}\" w:name=\"move{line.Move}\" w:author=\"{RedlineMarks.Escape(author)}\" w:date=\"{RedlineMarks.Escape(date)}\"/>");
        foreach (var piece in line.Pieces)
        {
            text.Append("<w:").Append(tag).Append(Stamp(ref id)).Append('>');
            Run(text, piece.Text, "w:t");
            text.Append("</w:").Append(tag).Append('>');
        }

        text.Append(CultureInfo.InvariantCulture, $"<w:{tag}RangeEnd w:id=\"{range}\"/>");
    }

    private static void Run(StringBuilder text, string words, string tag)
    {
        text.Append("<w:r>");
        if (!words.Contains('\n'))
        {
            Words(text, words, tag);
            text.Append("</w:r>");
            return;
        }

        var parts = words.Split('\n');
        for (var i = 0; i < parts.Length; i++)
        {
            text.Append(i > 0 ? "<w:br/>" : "");
            Words(text, parts[i], tag);
        }

        text.Append("</w:r>");
    }

    private static void Words(StringBuilder text, string words, string tag)
    {
        if (words.Length > 0)
        {
            text.Append('<').Append(tag).Append(" xml:space=\"preserve\">").Append(RedlineMarks.Escape(words)).Append("</").Append(tag).Append('>');
        }
    }

    private string Stamp(ref int id) => string.Create(CultureInfo.InvariantCulture, $" w:id=\"{id++}\"{by}");

    private string Comments(DraftReport report)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"<w:comments xmlns:w=\"{Main}\"><w:comment w:id=\"0\" w:author=\"{RedlineMarks.Escape(author)}\" w:date=\"{RedlineMarks.Escape(date)}\" w:initials=\"td\">");
        ImmutableArray<string> lines = [report.Title, .. report.Summary, .. report.NotCompared.Select(n => "Not compared: " + n)];
        foreach (var line in lines)
        {
            text.Append("<w:p><w:r><w:t xml:space=\"preserve\">").Append(RedlineMarks.Escape(line)).Append("</w:t></w:r></w:p>");
        }

        return text.Append("</w:comment></w:comments>").ToString();
    }
}
