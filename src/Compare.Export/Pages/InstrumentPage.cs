using System.Collections.Immutable;
using System.Text;
using Compare.Reports;

namespace Compare.Export.Pages;

/// <summary><c>instruments/&lt;id&gt;.md</c>: facts, profile, codings by group, and every provision under its anchor.</summary>
internal sealed class InstrumentPage(MatrixReport report, int column, ImmutableArray<string> headings, GrowingText text)
{
    public const string FactsHeading = "Facts";
    public const string ProfileHeading = "Profile";
    public const string CodingsHeading = "Codings";
    public const string ProvisionsHeading = "Provisions";

    private readonly StringBuilder page = text.Text;
    private readonly InstrumentColumn instrument = report.Instruments[column];

    public void Write()
    {
        var detail = report.Details[column];
        var anchors = new InstrumentAnchors(instrument, detail.Provisions, headings, _ => true);
        var description = instrument.Title + ": safeguards, codings and provisions";
        page.Append(FrontMatter.Write(instrument.ShortTitle, description, report.CorpusVersion));
        page.Append("# ").Append(MarkdownText.Inline(instrument.Title)).Append("\n\n");
        page.Append("[All instruments side by side](../matrix.md)\n\n");
        page.Append(MarkdownText.Paragraphs(instrument.Verification)).Append("\n\n");
        WriteFacts();
        WriteProfile();
        WriteCodings(detail.Evidence, anchors);
        ProvisionOutline.Write(text, instrument, detail.Provisions);
    }

    private void WriteFacts()
    {
        page.Append("## ").Append(FactsHeading).Append("\n\n").Append(MarkdownText.Head(("Fact", 14), ("Value", 46)));
        ReadOnlySpan<(string Name, string Value)> facts =
        [
            ("Short title", instrument.ShortTitle),
            ("Kind", instrument.Kind),
            ("Citation", instrument.Citation),
            ("Status", instrument.Status),
            ("Adopted", instrument.Adopted),
            ("In force", instrument.InForce),
            ("Language of the text coded", instrument.Language),
            ("Text coded", instrument.TextVersion),
            ("Official text", instrument.OfficialUrl),
            ("Size", $"{instrument.Units} articles or sections, {instrument.Provisions} provisions"),
            ("Codings", instrument.IsUncoded ? instrument.Verification : $"{instrument.Codings}, of which {instrument.UnverifiedCodings} unverified"),
        ];
        foreach (var (name, value) in facts)
        {
            page.Append(value.Length == 0 ? "" : MarkdownText.Row([name, MarkdownText.Inline(value)]));
        }

        page.Append('\n');
    }

    private void WriteProfile()
    {
        page.Append("## ").Append(ProfileHeading).Append("\n\nHow many safeguards stand at each level.\n\n");
        page.Append(MarkdownText.Head([("Group", 24), .. report.Legend.Select(l => (l.Symbol + " " + l.Words, 8))]));
        foreach (var group in report.Groups)
        {
            var levels = group.Rows.Select(r => r.Cells[column].Level).ToArray();
            page.Append(MarkdownText.Row(
                [MarkdownText.Inline(group.Title), .. report.Legend.Select(l => $"{levels.Count(level => level == l.Level)}")]));
        }

        page.Append('\n');
    }

    private void WriteCodings(ImmutableArray<EvidenceRow> evidence, InstrumentAnchors anchors)
    {
        page.Append("## ").Append(CodingsHeading).Append("\n\n");
        var codings = evidence.ToLookup(e => e.SafeguardId, StringComparer.Ordinal);
        foreach (var group in report.Groups)
        {
            page.Append("### ").Append(MarkdownText.Inline(group.Title)).Append("\n\n");
            page.Append(MarkdownText.Head(("Safeguard", 16), ("Level", 10), ("Provision", 10), ("Reasoning", 40)));
            foreach (var row in group.Rows)
            {
                var safeguard = MarkdownText.Inline(row.SafeguardId + " " + row.Title);
                foreach (var coding in codings[row.SafeguardId])
                {
                    page.Append(MarkdownText.Row(
                        [safeguard, Level(coding), anchors.Link(coding.Pinpoint, coding.Canonical, ""), Reasoning(coding)]));
                }

                // A safeguard without a coding still has an answer; leaving it out would read as if the question had not been asked.
                if (!codings.Contains(row.SafeguardId))
                {
                    var cell = row.Cells[column];
                    var level = "**" + MarkdownText.Inline(cell.Level.Label()) + "**";
                    page.Append(MarkdownText.Row([safeguard, level, "", MarkdownText.Inline(cell.Reason)]));
                }
            }

            page.Append('\n');
        }
    }

    private static string Level(EvidenceRow coding) =>
        "**" + MarkdownText.Inline(coding.Level.Label()) + "**"
        + (coding.Reading.Length == 0 ? "" : " · reading: " + MarkdownText.Inline(coding.Reading))
        + (LevelLabels.Mark(coding) is { Length: > 0 } mark ? " · " + mark : "");

    private static string Reasoning(EvidenceRow coding)
    {
        ReadOnlySpan<(string Name, string Value)> details =
        [
            ("Powers", coding.Powers),
            ("Data", coding.Data),
            ("Direction", coding.Direction),
            ("Condition", coding.Condition),
            ("Key phrase", coding.KeyPhrase.Length == 0 ? "" : $"“{coding.KeyPhrase}” ({coding.Language})"),
            ("Read and set aside", coding.SetAside),
            ("Basis", coding.Basis),
        ];
        var text = new StringBuilder(MarkdownText.Inline(coding.Note));
        foreach (var (name, value) in details)
        {
            text.Append(value.Length == 0 ? "" : $" · *{name}:* {MarkdownText.Inline(value)}");
        }

        return Uri.TryCreate(coding.SourceUrl, UriKind.Absolute, out _)
            ? text.Append(" · ").Append(MarkdownText.Link("source", coding.SourceUrl)).ToString()
            : text.ToString();
    }
}
