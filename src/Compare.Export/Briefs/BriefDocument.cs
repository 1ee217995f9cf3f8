using System.Xml.Linq;
using Compare.Codings;
using Compare.Reports;
using static Compare.Export.Briefs.Word;

namespace Compare.Export.Briefs;

/// <summary>
/// The text of the briefing: contents, all answers at a glance, then a section for each group with a table for each safeguard, and the
/// instruments, the levels and the method at the end. Provisions, key phrases and evidence stand in footnotes.
/// </summary>
internal sealed class BriefDocument
{
    private const string Glance = "At a glance";
    private const string Instruments = "The instruments";
    private const string Levels = "What the levels mean";

    /// <summary>A4 with margins of 2 cm, in twentieths of a point.</summary>
    private const int Short = 11906;
    private const int Long = 16838;
    private const int Margin = 1134;
    private const int Room = Short - (2 * Margin);
    private const int WideRoom = Long - (2 * Margin);

    private readonly MatrixReport report;
    private int bookmarks;
    private int footnotes;

    private BriefDocument(MatrixReport report) => this.report = report;

    /// <summary>The part; its paragraphs and tables are made while it is written.</summary>
    public static XStreamingElement Xml(MatrixReport report) => new(
        W + "document", new XAttribute(XNamespace.Xmlns + "w", W), new XAttribute(XNamespace.Xmlns + "r", R), new XStreamingElement(W + "body", new BriefDocument(report).Body()));

    private IEnumerable<object> Body()
    {
        yield return Paragraph(BriefStyles.Title, Text(report.Title));
        yield return Paragraph(BriefStyles.Subtitle, Text(report.Subtitle));
        yield return Contents();
        yield return new XElement(W + "p", new XElement(W + "pPr", Section(isWide: false)));
        yield return Heading(BriefStyles.Heading1, Glance);
        yield return report.IsTransposed ? report.Groups.SelectMany(GlanceAcross) : GlanceTable();
        yield return new XElement(W + "p", new XElement(W + "pPr", Section(isWide: true)));
        foreach (var part in report.Groups.SelectMany(Group))
        {
            yield return part;
        }

        yield return Heading(BriefStyles.Heading1, Instruments);
        yield return InstrumentTable();
        yield return Heading(BriefStyles.Heading1, Levels);
        yield return LevelTable();
        foreach (var section in report.ReadMe)
        {
            yield return Heading(BriefStyles.Heading1, section.Heading);
            yield return section.Paragraphs.Select(p => Paragraph(null, Text(p)));
        }

        yield return Section(isWide: false);
    }

    /// <summary>
    /// Linked entries whose page numbers are fields: Word and LibreOffice compute them when they open the file. In a field TOC, LibreOffice
    /// shows what is stored, and no exporter knows the pages. Headings have Word's own styles, so that a TOC can be put in its place.
    /// </summary>
    private IEnumerable<XElement> Contents()
    {
        (string Style, string Text)[] entries =
        [
            (BriefStyles.Contents1, Glance),
            .. report.Groups.SelectMany(g => g.Rows.Select(r => (BriefStyles.Contents2, Title(r))).Prepend((BriefStyles.Contents1, g.Title))),
            (BriefStyles.Contents1, Instruments),
            (BriefStyles.Contents1, Levels),
            .. report.ReadMe.Select(s => (BriefStyles.Contents1, s.Heading)),
        ];
        yield return Paragraph(BriefStyles.ContentsHeading, Text("Contents"));
        for (var i = 0; i < entries.Length; i++)
        {
            var name = Bookmark(i + 1);
            yield return Paragraph(
                entries[i].Style,
                new XElement(
                    W + "hyperlink", Attribute("anchor", name), Attribute("history", "1"),
                    Text(entries[i].Text), new XElement(W + "r", new XElement(W + "tab")), Field($"PAGEREF {name} \\h", "", isDirty: true)));
        }
    }

    private XStreamingElement GlanceTable()
    {
        const int First = 3000;
        var count = Math.Max(1, report.Instruments.Length);
        int[] widths = [First, .. Enumerable.Repeat((WideRoom - First) / count, report.Instruments.Length)];
        return Table(
            "Every safeguard in every instrument",
            widths,
            ["Safeguard", .. report.Instruments.Select(i => i.ShortTitle)],
            report.Groups.SelectMany(g => g.Rows).Select(row => row.Cells
                .Select(c => Cell(widths[1], c.Level, Paragraph(BriefStyles.TableText, LevelText(c.Level, LevelLabels.Mark(c)))))
                .Prepend(Cell(First, null, Paragraph(BriefStyles.TableText, Text(Title(row)))))));
    }

    /// <summary>Instruments down, the safeguards of one group across; a group that is wider than the page goes on in another table.</summary>
    private IEnumerable<object> GlanceAcross(GroupSection group)
    {
        const int First = 2400;
        const int MostAcross = 8;
        foreach (var rows in group.Rows.Chunk(MostAcross))
        {
            var width = (WideRoom - First) / rows.Length;
            var title = rows.Length == group.Rows.Length ? group.Title : $"{group.Title}: {rows[0].SafeguardId} to {rows[^1].SafeguardId}";
            yield return Paragraph(BriefStyles.Question, Text(title, BriefStyles.Emphasis));
            yield return Table(
                title + ": the safeguards in every instrument",
                [First, .. Enumerable.Repeat(width, rows.Length)],
                ["Instrument", .. rows.Select(Title)],
                report.Instruments.Select((instrument, i) => rows
                    .Select(r => Cell(width, r.Cells[i].Level, Paragraph(BriefStyles.TableText, LevelText(r.Cells[i].Level, LevelLabels.Mark(r.Cells[i])))))
                    .Prepend(Cell(First, null, Paragraph(BriefStyles.TableText, Text(instrument.ShortTitle))))));
        }
    }

    private IEnumerable<object> Group(GroupSection group)
    {
        int[] widths = [1700, 1900, Room - 3600];
        yield return Heading(BriefStyles.Heading1, group.Title);
        yield return Paragraph(null, Text(group.Description));
        foreach (var row in group.Rows)
        {
            yield return Heading(BriefStyles.Heading2, Title(row));
            yield return Paragraph(BriefStyles.Question, Text(row.Question));
            yield return Table(
                Title(row),
                widths,
                ["Instrument", "Answer", "Why"],
                row.Cells.Zip(report.Instruments, (cell, instrument) => Answer(cell, instrument, widths)));
        }
    }

    private IEnumerable<XElement> Answer(MatrixCellView cell, InstrumentColumn instrument, int[] widths)
    {
        yield return Cell(widths[0], null, Paragraph(BriefStyles.TableText, Text(instrument.ShortTitle, BriefStyles.Emphasis)));
        yield return Cell(
            widths[1],
            cell.Level,
            new[] { Paragraph(BriefStyles.TableText, LevelText(cell.Level, LevelLabels.Mark(cell))) }
                .Concat(cell.Range is null ? [] : [Paragraph(BriefStyles.TableText, Colored("Range: " + cell.Range, cell.Level))])
                .ToArray<object>());
        var reasons = cell.Reason.Split('\n');
        var mark = BriefFootnotes.Call(++footnotes);
        yield return Cell(widths[2], null, reasons
            .Select((r, i) => Paragraph(BriefStyles.TableText, Text(r), i == reasons.Length - 1 ? mark : null)).ToArray<object>());
    }

    private XStreamingElement InstrumentTable()
    {
        int[] widths = [1700, 3900, Room - 5600];
        return Table(
            Instruments,
            widths,
            ["Instrument", "Title, citation and status", "Text coded, and what is verified"],
            report.Instruments.Select(i => (IEnumerable<XElement>)
            [
                Cell(widths[0], null, Paragraph(BriefStyles.TableText, Text(i.ShortTitle, BriefStyles.Emphasis))),
                Cell(widths[1], null, [.. Lines(i.Title, i.Citation, i.Status, i.OfficialUrl)]),
                Cell(widths[2], null, [.. Lines(i.TextVersion, i.Verification)]),
            ]));
    }

    private XStreamingElement LevelTable()
    {
        int[] widths = [2100, Room - 2100];
        return Table(
            Levels,
            widths,
            ["Level", "Meaning"],
            report.Legend.Select(l => (IEnumerable<XElement>)
            [
                Cell(widths[0], l.Level, Paragraph(BriefStyles.TableText, LevelText(l.Level))),
                Cell(widths[1], null, Paragraph(BriefStyles.TableText, Text(l.Meaning))),
            ]));
    }

    private XElement Heading(string style, string text)
    {
        var id = ++bookmarks;
        return Paragraph(
            style,
            new XElement(W + "bookmarkStart", Attribute("id", id), Attribute("name", Bookmark(id))), Text(text), new XElement(W + "bookmarkEnd", Attribute("id", id)));
    }

    /// <summary>Headings are numbered in the order of the contents; Word keeps names that begin so for itself and renews them.</summary>
    private static string Bookmark(int number) => $"_Toc{100_000_000 + number}";

    private static XElement Colored(string text, Level level)
    {
        var run = Text(text);
        run.AddFirst(new XElement(W + "rPr", Val("color", Workbooks.Palette.Hex(Workbooks.Palette.Of(level).Text))));
        return run;
    }

    private static string Title(MatrixRow row) => $"{row.SafeguardId} {row.Title}";

    private static IEnumerable<object> Lines(params string[] lines)
    {
        var filled = lines.Where(l => l.Length > 0).DefaultIfEmpty("");
        return filled.Select(l => Paragraph(BriefStyles.TableText, Text(l)));
    }

    private static XElement Section(bool isWide) => new(
        W + "sectPr",
        new XElement(W + "footerReference", Attribute("type", "default"), new XAttribute(R + "id", BriefPackage.FooterId)),
        Val("type", "nextPage"),
        new XElement(
            W + "pgSz", Attribute("w", isWide ? Long : Short), Attribute("h", isWide ? Short : Long), isWide ? Attribute("orient", "landscape") : null),
        new XElement(
            W + "pgMar", Attribute("top", Margin), Attribute("right", Margin), Attribute("bottom", Margin), Attribute("left", Margin),
            Attribute("header", 567), Attribute("footer", 567), Attribute("gutter", 0)));
}
