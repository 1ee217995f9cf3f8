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
    private readonly BriefFootnotes footnotes;
    private readonly Dictionary<string, EvidenceRow> evidence;
    private readonly List<XElement> body = [];
    private int bookmarks;

    private BriefDocument(MatrixReport report, BriefFootnotes footnotes)
    {
        this.report = report;
        this.footnotes = footnotes;
        evidence = report.Evidence.ToDictionary(e => e.Id, StringComparer.Ordinal);
    }

    public static XElement Xml(MatrixReport report, BriefFootnotes footnotes) => new BriefDocument(report, footnotes).Write();

    private XElement Write()
    {
        body.Add(Paragraph(BriefStyles.Title, Text(report.Title)));
        body.Add(Paragraph(BriefStyles.Subtitle, Text(report.Subtitle)));
        WriteContents();
        body.Add(new XElement(W + "p", new XElement(W + "pPr", Section(isWide: false))));
        WriteGlance();
        body.Add(new XElement(W + "p", new XElement(W + "pPr", Section(isWide: true))));
        foreach (var group in report.Groups)
        {
            WriteGroup(group);
        }

        WriteInstruments();
        WriteLevels();
        foreach (var section in report.ReadMe)
        {
            Heading(BriefStyles.Heading1, section.Heading);
            body.AddRange(section.Paragraphs.Select(p => Paragraph(null, Text(p))));
        }

        return new XElement(
            W + "document", new XAttribute(XNamespace.Xmlns + "w", W), new XAttribute(XNamespace.Xmlns + "r", R), new XElement(W + "body", body, Section(isWide: false)));
    }

    /// <summary>
    /// Linked entries whose page numbers are fields: Word and LibreOffice compute them when they open the file. In a field TOC, LibreOffice
    /// shows what is stored, and no exporter knows the pages. Headings have Word's own styles, so that a TOC can be put in its place.
    /// </summary>
    private void WriteContents()
    {
        (string Style, string Text)[] entries =
        [
            (BriefStyles.Contents1, Glance),
            .. report.Groups.SelectMany(g => g.Rows.Select(r => (BriefStyles.Contents2, Title(r))).Prepend((BriefStyles.Contents1, g.Title))),
            (BriefStyles.Contents1, Instruments),
            (BriefStyles.Contents1, Levels),
            .. report.ReadMe.Select(s => (BriefStyles.Contents1, s.Heading)),
        ];
        body.Add(Paragraph(BriefStyles.ContentsHeading, Text("Contents")));
        for (var i = 0; i < entries.Length; i++)
        {
            var name = Bookmark(i + 1);
            body.Add(Paragraph(
                entries[i].Style,
                new XElement(
                    W + "hyperlink", Attribute("anchor", name), Attribute("history", "1"),
                    Text(entries[i].Text), new XElement(W + "r", new XElement(W + "tab")), Field($"PAGEREF {name} \\h", "", isDirty: true))));
        }
    }

    private void WriteGlance()
    {
        const int First = 3000;
        var count = Math.Max(1, report.Instruments.Length);
        int[] widths = [First, .. Enumerable.Repeat((WideRoom - First) / count, report.Instruments.Length)];
        Heading(BriefStyles.Heading1, Glance);
        if (report.IsTransposed)
        {
            body.AddRange(report.Groups.SelectMany(GlanceAcross));
            return;
        }

        body.Add(Table(
            "Every safeguard in every instrument",
            widths,
            ["Safeguard", .. report.Instruments.Select(i => i.ShortTitle)],
            report.Groups.SelectMany(g => g.Rows).Select(row => row.Cells
                .Select(c => Cell(widths[1], c.Level, Paragraph(BriefStyles.TableText, LevelText(c.Level, LevelLabels.Mark(c)))))
                .Prepend(Cell(First, null, Paragraph(BriefStyles.TableText, Text(Title(row))))))));
    }

    /// <summary>Instruments down, the safeguards of one group across; a group that is wider than the page goes on in another table.</summary>
    private IEnumerable<XElement> GlanceAcross(GroupSection group)
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

    private void WriteGroup(GroupSection group)
    {
        int[] widths = [1700, 1900, Room - 3600];
        Heading(BriefStyles.Heading1, group.Title);
        body.Add(Paragraph(null, Text(group.Description)));
        foreach (var row in group.Rows)
        {
            Heading(BriefStyles.Heading2, Title(row));
            body.Add(Paragraph(BriefStyles.Question, Text(row.Question)));
            body.Add(Table(
                Title(row),
                widths,
                ["Instrument", "Answer", "Why"],
                row.Cells.Zip(report.Instruments, (cell, instrument) => Answer(cell, instrument, widths))));
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
        var mark = footnotes.Call(Footnote(cell, instrument));
        yield return Cell(widths[2], null, reasons
            .Select((r, i) => Paragraph(BriefStyles.TableText, Text(r), i == reasons.Length - 1 ? mark : null)).ToArray<object>());
    }

    /// <summary><c>Convention on Cybercrime, ETS 185, Art. 15(1) (“…”); Art. 16. At another level: Art. 25 (weak). Evidence: budapest/GEN-1/….</c></summary>
    private IEnumerable<XElement> Footnote(MatrixCellView cell, InstrumentColumn instrument)
    {
        yield return Text(instrument.Citation + (cell.Pinpoints.IsEmpty ? "." : ", "));
        for (var i = 0; i < cell.Pinpoints.Length; i++)
        {
            var pinpoint = cell.Pinpoints[i];
            yield return Text(pinpoint.Label);
            if (evidence.TryGetValue(pinpoint.EvidenceId, out var row) && row.KeyPhrase.Length > 0)
            {
                yield return Text(" (“");
                yield return Text(row.KeyPhrase, language: row.Language);
                yield return Text("”)");
            }

            yield return Text(i == cell.Pinpoints.Length - 1 ? "." : "; ");
        }

        if (!cell.OtherPinpoints.IsEmpty)
        {
            yield return Text($" At another level: {string.Join("; ", cell.OtherPinpoints.Select(p => $"{p.Label} ({p.Level.Words().ToLowerInvariant()})"))}.");
        }

        if (!cell.EvidenceIds.IsEmpty)
        {
            yield return Text($" Evidence: {cell.EvidenceIds[0]}{(cell.EvidenceIds.Length > 1 ? $" and {cell.EvidenceIds.Length - 1} more" : "")}.");
        }
    }

    private void WriteInstruments()
    {
        int[] widths = [1700, 3900, Room - 5600];
        Heading(BriefStyles.Heading1, Instruments);
        body.Add(Table(
            Instruments,
            widths,
            ["Instrument", "Title, citation and status", "Text coded, and what is verified"],
            report.Instruments.Select(i => (IEnumerable<XElement>)
            [
                Cell(widths[0], null, Paragraph(BriefStyles.TableText, Text(i.ShortTitle, BriefStyles.Emphasis))),
                Cell(widths[1], null, [.. Lines(i.Title, i.Citation, i.Status, i.OfficialUrl)]),
                Cell(widths[2], null, [.. Lines(i.TextVersion, i.Verification)]),
            ])));
    }

    private void WriteLevels()
    {
        int[] widths = [2100, Room - 2100];
        Heading(BriefStyles.Heading1, Levels);
        body.Add(Table(
            Levels,
            widths,
            ["Level", "Meaning"],
            report.Legend.Select(l => (IEnumerable<XElement>)
            [
                Cell(widths[0], l.Level, Paragraph(BriefStyles.TableText, LevelText(l.Level))),
                Cell(widths[1], null, Paragraph(BriefStyles.TableText, Text(l.Meaning))),
            ])));
    }

    private void Heading(string style, string text)
    {
        var id = ++bookmarks;
        body.Add(Paragraph(
            style,
            new XElement(W + "bookmarkStart", Attribute("id", id), Attribute("name", Bookmark(id))), Text(text), new XElement(W + "bookmarkEnd", Attribute("id", id))));
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
