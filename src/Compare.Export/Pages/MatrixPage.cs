using System.Collections.Immutable;
using System.Text;
using Compare.Codings;
using Compare.Reports;

namespace Compare.Export.Pages;

/// <summary><c>matrix.md</c>: a table for each group, every answer with its deciding provisions linked and its reason in a note.</summary>
internal sealed class MatrixPage(MatrixReport report, ImmutableArray<string> headings, GrowingText text)
{
    private const int ShownPinpoints = 4;

    private readonly StringBuilder page = text.Text;

    /// <summary>An answer leads only to what was coded; in a draft that nobody coded, also to what is to be read.</summary>
    private readonly ImmutableArray<InstrumentAnchors> instruments =
        [.. report.Instruments.Select((instrument, i) => new InstrumentAnchors(instrument, report.Details.ProvisionsOf(i), headings, p => instrument.IsUncoded || !p.Safeguards.IsEmpty))];

    public void Write()
    {
        page.Append(FrontMatter.Write(report.Title, report.Subtitle, report.CorpusVersion));
        page.Append("# ").Append(MarkdownText.Inline(report.Title)).Append("\n\n");
        page.Append(MarkdownText.Paragraphs(report.Subtitle)).Append("\n\n");
        page.Append("An answer marked *").Append(LevelLabels.Unverified);
        page.Append("* rests on at least one coding that was not checked against an official text.\n\n");
        foreach (var section in report.ReadMe)
        {
            page.Append("## ").Append(MarkdownText.Inline(section.Heading)).Append("\n\n");
            page.Append(MarkdownText.Paragraphs(string.Join('\n', section.Paragraphs))).Append("\n\n");
        }

        WriteLegend();
        WriteVerification();
        foreach (var group in report.Groups)
        {
            WriteGroup(group);
        }
    }

    private void WriteLegend()
    {
        page.Append("## Levels\n\n").Append(MarkdownText.Head(("Level", 10), ("What it means", 50)));
        foreach (var entry in report.Legend)
        {
            var level = "**" + MarkdownText.Inline(entry.Symbol + " " + entry.Words) + "**";
            page.Append(MarkdownText.Row([level, MarkdownText.Inline(entry.Meaning)]));
        }

        page.Append('\n');
    }

    private void WriteVerification()
    {
        page.Append("## Instruments and what is verified\n\n");
        page.Append(MarkdownText.Head(
            ("Instrument", 14), ("Status", 16), ("Text coded", 16), ("Codings", 8), ("Unverified", 8), ("What is verified", 24)));
        foreach (var anchors in instruments)
        {
            var instrument = anchors.Instrument;
            page.Append(MarkdownText.Row(
            [
                MarkdownText.Link(instrument.ShortTitle, anchors.File),
                MarkdownText.Inline(instrument.Status),
                MarkdownText.Inline(instrument.TextVersion),
                $"{instrument.Codings}",
                $"{instrument.UnverifiedCodings}",
                MarkdownText.Inline(instrument.Verification),
            ]));
        }

        page.Append('\n');
    }

    private void WriteGroup(GroupSection group)
    {
        page.Append("## ").Append(MarkdownText.Inline(group.Title)).Append("\n\n");
        page.Append(MarkdownText.Paragraphs(group.Description)).Append("\n\n");
        if (report.IsTransposed)
        {
            WriteTransposed(group);
        }
        else
        {
            WriteTable(group);
        }

        page.Append('\n');
        foreach (var row in group.Rows)
        {
            for (var i = 0; i < row.Cells.Count; i++)
            {
                page.Append(Footnote(row.Cells[i], instruments[i])).Append("\n\n");
            }

            text.Pass();
        }
    }

    private void WriteTable(GroupSection group)
    {
        page.Append(MarkdownText.Head([("Safeguard", 20), .. instruments.Select(i => (i.Instrument.ShortTitle, 14))]));
        foreach (var row in group.Rows)
        {
            var safeguard = $"**{MarkdownText.Inline(row.SafeguardId + " " + row.Title)}** · {MarkdownText.Inline(row.Question)}";
            page.Append(MarkdownText.Row([safeguard, .. row.Cells.Select((c, i) => Answer(c, instruments[i]))]));
            text.Pass();
        }
    }

    /// <summary>The questions, which have no room in the head of a narrow column, then an instrument a row.</summary>
    private void WriteTransposed(GroupSection group)
    {
        foreach (var row in group.Rows)
        {
            page.Append("- **").Append(MarkdownText.Inline(row.SafeguardId + " " + row.Title)).Append("** · ").Append(MarkdownText.Inline(row.Question)).Append('\n');
        }

        page.Append('\n').Append(MarkdownText.Head([("Instrument", 14), .. group.Rows.Select(r => (r.SafeguardId + " " + r.Title, 14))]));
        for (var i = 0; i < instruments.Length; i++)
        {
            var instrument = instruments[i];
            var column = i;
            page.Append(MarkdownText.Row([MarkdownText.Link(instrument.Instrument.ShortTitle, instrument.File), .. group.Rows.Select(r => Answer(r.Cells[column], instrument))]));
            text.Pass();
        }
    }

    /// <summary><c>**+ Qualified** · unverified · range weak to qualified[^gen-1-budapest] · [Art. 15(1)](…), … +3 more</c></summary>
    private static string Answer(MatrixCellView cell, InstrumentAnchors instrument)
    {
        var label = MarkdownText.Inline(cell.Level.Symbol() + " " + cell.LevelWords);
        var answer = new StringBuilder("**").Append(label).Append("**");
        answer.Append(LevelLabels.Mark(cell) is { Length: > 0 } mark ? " · " + mark : "");
        answer.Append(cell.Range is null ? "" : " · range " + MarkdownText.Inline(cell.Range));
        answer.Append("[^").Append(NoteId(cell)).Append(']');
        if (cell.Pinpoints.Length > 0)
        {
            answer.Append(" · ").AppendJoin(", ", cell.Pinpoints.Take(ShownPinpoints).Select(p => Link(p, instrument)));
        }

        var more = cell.Pinpoints.Length - ShownPinpoints;
        answer.Append(more > 0 ? $" +{more} more" : "");
        if (cell.PlacesToRead.Length > 0)
        {
            answer.Append(" · ").Append(LevelLabels.ToRead).AppendJoin(", ", cell.PlacesToRead.Take(ShownPinpoints).Select(p => Link(p, instrument)));
            answer.Append(cell.PlacesToRead.Length > ShownPinpoints ? $" +{cell.PlacesToRead.Length - ShownPinpoints} more" : "");
        }

        return answer.ToString();
    }

    /// <summary>
    /// One line, so that every reader takes it as one note; and no space after the colon, or the plugin by which Jekyll (and GitHub Pages) makes
    /// relative links lead to pages takes it for a link of its own and leaves the links in it alone.
    /// </summary>
    private static string Footnote(MatrixCellView cell, InstrumentAnchors instrument)
    {
        var title = MarkdownText.Inline(cell.SafeguardId + ", " + instrument.Instrument.ShortTitle);
        var note = new StringBuilder($"[^{NoteId(cell)}]:**{title}:** ");
        note.Append(MarkdownText.Inline(cell.Reason));
        if (cell.Pinpoints.Length > ShownPinpoints)
        {
            note.Append(" All deciding provisions: ").AppendJoin(", ", cell.Pinpoints.Select(p => Link(p, instrument))).Append('.');
        }

        if (cell.OtherPinpoints.Length > 0)
        {
            note.Append(" At another level: ");
            note.AppendJoin(", ", cell.OtherPinpoints.Select(p => $"{Link(p, instrument)} ({MarkdownText.Inline(p.Level.Words())})"));
            note.Append('.');
        }

        return note.ToString();
    }

    private static string Link(PinpointView pinpoint, InstrumentAnchors instrument) =>
        instrument.Link(pinpoint.Label, pinpoint.Canonical, instrument.File);

    private static string NoteId(MatrixCellView cell) => (cell.SafeguardId + "-" + cell.InstrumentId).ToLowerInvariant();
}
