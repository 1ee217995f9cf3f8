using System.Globalization;
using System.Xml.Linq;
using Compare.Codings;
using Compare.Reports;
using static Compare.Export.Briefs.Word;

namespace Compare.Export.Briefs;

/// <summary>
/// The footnotes: one for each answer, numbered from 1 in the order of the safeguards and, for each, of the instruments, in which the document calls them; the two before are
/// the lines that Word asks for.
/// </summary>
internal static class BriefFootnotes
{
    /// <summary>The mark that calls a footnote.</summary>
    public static XElement Call(int number) => Mark(new XElement(W + "footnoteReference", Id(number)));

    public static XStreamingElement Xml(MatrixReport report) => new(W + "footnotes", new XAttribute(XNamespace.Xmlns + "w", W), Separator(-1, "separator"), Separator(0, "continuationSeparator"), Notes(report));

    private static IEnumerable<XElement> Notes(MatrixReport report)
    {
        var number = 0;
        foreach (var row in report.Groups.SelectMany(g => g.Rows))
        {
            for (var column = 0; column < row.Cells.Count; column++)
            {
                yield return new XElement(
                    W + "footnote",
                    Id(++number),
                    Paragraph(BriefStyles.FootnoteText, Mark(new XElement(W + "footnoteRef")), Text(" "), Note(report, row.Cells[column], column)));
            }
        }
    }

    /// <summary><c>Convention on Cybercrime, ETS 185, Art. 15(1) (“…”); Art. 16. At another level: Art. 25 (weak). Evidence: budapest/GEN-1/….</c></summary>
    private static IEnumerable<XElement> Note(MatrixReport report, MatrixCellView cell, int column)
    {
        var evidence = cell.Pinpoints.IsEmpty ? [] : report.Details.EvidenceOf(column, cell.SafeguardId);
        yield return Text(report.Instruments[column].Citation + (cell.Pinpoints.IsEmpty ? "." : ", "));
        for (var i = 0; i < cell.Pinpoints.Length; i++)
        {
            var pinpoint = cell.Pinpoints[i];
            yield return Text(pinpoint.Label);
            if (evidence.FirstOrDefault(e => string.Equals(e.Id, pinpoint.EvidenceId, StringComparison.Ordinal)) is { KeyPhrase.Length: > 0 } row)
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

    private static XAttribute Id(int number) => Attribute("id", number.ToString(CultureInfo.InvariantCulture));

    private static XElement Mark(XElement content) => new(W + "r", new XElement(W + "rPr", Val("rStyle", BriefStyles.FootnoteReference)), content);

    private static XElement Separator(int id, string kind) => new(
        W + "footnote",
        Attribute("type", kind),
        Id(id),
        new XElement(
            W + "p",
            new XElement(W + "pPr", new XElement(W + "spacing", Attribute("after", 0), Attribute("line", 240), Attribute("lineRule", "auto"))),
            new XElement(W + "r", new XElement(W + kind))));
}
