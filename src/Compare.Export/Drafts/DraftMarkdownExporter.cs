using System.Collections.Immutable;
using System.Text;
using Compare.Drafts;
using Compare.Export.Pages;
using Compare.Reports;
using Compare.Results;

namespace Compare.Export.Drafts;

/// <summary>Writes a comparison as Markdown: summary, safeguards, findings, then article by article. Deleted words are struck out, inserted words bold.</summary>
/// <param name="explain">Whether to print the score and the reason of every alignment.</param>
/// <param name="isPage">Whether to begin with front matter, as a file for a site generator does and words on a terminal do not.</param>
public sealed class DraftMarkdownExporter(bool explain = false, bool isPage = false) : IDraftExporter
{
    private const int MostCauses = 3;
    private const string Unaffected = "unchanged";

    public string Format => "md";

    public Result<ExportedFiles> Export(DraftReport report)
    {
        var text = new StringBuilder(isPage ? FrontMatter.Write(report.Title, "Two drafts held against each other, article by article") : "");
        text.Append("# ").Append(MarkdownText.Inline(report.Title)).Append("\n\n");
        text.Append("Deleted words are ~~struck out~~, inserted words are **bold**.\n\n## Summary\n\n");
        foreach (var sentence in report.Summary)
        {
            text.Append("- ").Append(MarkdownText.Inline(sentence)).Append('\n');
        }

        Safeguards(text, report);
        Findings(text, report);
        if (report.Comparison.AreUnrelated)
        {
            Correspondences(text, report);
        }
        else
        {
            text.Append("\n## Article by article\n");
            var isDivided = false;
            foreach (var section in report.Sections)
            {
                isDivided |= section.IsDivision;
                Section(text, section, section.IsDivision || !isDivided ? "### " : "#### ");
            }
        }

        text.Append("\n## What was not compared\n\n");
        foreach (var item in report.NotCompared)
        {
            text.Append("- ").Append(MarkdownText.Inline(item)).Append('\n');
        }

        return Result.Success(new ExportedFiles([OutputFiles.Text("diff.md", text.ToString())]));
    }

    private static void Safeguards(StringBuilder text, DraftReport report)
    {
        if (report.SafeguardRows.IsEmpty)
        {
            return;
        }

        var changed = report.SafeguardRows.Where(r => r.Effect != SafeguardEffect.Unchanged).ToArray();
        text.Append("\n## Safeguards\n\n").Append(MarkdownText.Head(("Safeguard", 20), ("Before", 8), ("After", 8), ("Effect", 10), ("Because", 60)));
        foreach (var row in changed)
        {
            var causes = row.Causes.Where(c => c.Effect != Unaffected).ToArray();
            var because = causes.Take(MostCauses).Select(Because).Concat(causes.Length > MostCauses ? [$"and {causes.Length - MostCauses} more below"] : []);
            text.Append(MarkdownText.Row([
                MarkdownText.Inline($"{row.Id} {row.Title}"), MarkdownText.Inline(row.Before), MarkdownText.Inline(row.After), MarkdownText.Inline(row.EffectWords), string.Join(" · ", because)]));
        }

        var unchanged = report.SafeguardRows.Where(r => r.Effect == SafeguardEffect.Unchanged).Select(r => r.Id).ToArray();
        text.Append("\nUnchanged: ").Append(unchanged.Length == 0 ? "none" : MarkdownText.Inline(string.Join(", ", unchanged))).Append(".\n");
        if (changed.Length > 0)
        {
            text.Append("\n### The wording behind it\n");
        }

        foreach (var row in changed)
        {
            text.Append("\n**").Append(MarkdownText.Inline($"{row.Id} {row.Title}")).Append("**\n\n");
            foreach (var cause in row.Causes.Where(c => c.Effect != Unaffected))
            {
                text.Append("- ").Append(Because(cause)).Append(" (").Append(MarkdownText.Inline(cause.Effect)).Append(").\n");
                text.Append(cause.OldWords.Length + cause.NewWords.Length == 0 ? "" : $"  - Old: {Quoted(cause.OldWords)}\n  - New: {Quoted(cause.NewWords)}\n");
            }
        }
    }

    private static string Because(DraftCause cause) => $"{(cause.Where.Length == 0 ? "" : MarkdownText.Inline(cause.Where) + ": ")}{MarkdownText.Inline(cause.Why)}";

    private static string Quoted(string words) => words.Length == 0 ? "nothing." : $"\"{MarkdownText.Inline(words)}\"";

    private static void Findings(StringBuilder text, DraftReport report)
    {
        if (report.Findings.IsEmpty)
        {
            return;
        }

        text.Append("\n## Modality and cross-references\n\n").Append(MarkdownText.Head(("Kind", 10), ("Where", 25), ("What", 50), ("Effect", 15)));
        foreach (var finding in report.Findings)
        {
            text.Append(MarkdownText.Row([finding.Kind, MarkdownText.Inline(finding.Where), MarkdownText.Inline(finding.What), MarkdownText.Inline(finding.Effect)]));
        }
    }

    private static void Correspondences(StringBuilder text, DraftReport report)
    {
        text.Append("\n## Correspondences\n\n").Append(MarkdownText.Head(("Old", 12), ("New", 12), ("Strength", 10), ("Reason", 60)));
        foreach (var row in report.Correspondences)
        {
            text.Append(MarkdownText.Row([MarkdownText.Inline(row.Old), MarkdownText.Inline(row.New), row.Strength, MarkdownText.Inline(row.Reason)]));
        }
    }

    private void Section(StringBuilder text, DraftSection section, string level)
    {
        text.Append('\n').Append(level).Append(MarkdownText.Inline(section.Label));
        var heading = Redline(section.Heading);
        text.Append(heading.Length == 0 ? "" : ". " + heading).Append("\n\n");
        if (!(section.IsDivision && !section.IsChanged))
        {
            text.Append('*').Append(MarkdownText.Inline(section.Status)).Append("*\n");
        }

        if (explain)
        {
            text.Append("\nAlignment: ").Append(MarkdownText.Inline(section.Explanation)).Append('\n');
        }

        var unchanged = new List<string>();
        foreach (var paragraph in section.IsChanged ? section.Paragraphs : [])
        {
            if (!paragraph.IsChanged && paragraph.Note.Length == 0)
            {
                unchanged.Add(paragraph.Label.Length == 0 ? "text" : paragraph.Label);
                continue;
            }

            Unchanged(text, unchanged);
            var note = paragraph.Note.Length == 0 ? "" : $" \\[{MarkdownText.Inline(paragraph.Note)}\\]";
            var label = paragraph.Label.Length == 0 ? "" : MarkdownText.Inline(paragraph.Label).Replace("(", "\\(", StringComparison.Ordinal) + " ";
            text.Append('\n').Append(string.Concat(Enumerable.Repeat("> ", Math.Min(3, Math.Max(0, paragraph.Depth - 1))))).Append(label.TrimEnd()).Append(note).Append(label.Length + note.Length > 0 ? " " : "")
                .Append(Redline(paragraph.Redline)).Append('\n');
        }

        Unchanged(text, unchanged);
    }

    private static void Unchanged(StringBuilder text, List<string> labels)
    {
        if (labels.Count > 0)
        {
            text.Append("\nUnchanged: ").Append(MarkdownText.Inline(string.Join(", ", labels))).Append(".\n");
            labels.Clear();
        }
    }

    private static string Redline(ImmutableArray<RedlinePiece> pieces)
    {
        var text = new StringBuilder();
        var endsInSign = false;
        foreach (var piece in pieces)
        {
            var (before, core, after) = RedlineMarks.Trimmed(piece.Text.Replace('\n', ' '));
            var words = MarkdownText.Inline(core);

            // After a comma within a mark, the mark does not end at a letter that follows at once; a space makes it end.
            text.Append(endsInSign && before.Length == 0 && core.Length > 0 && char.IsLetterOrDigit(core[0]) ? " " : before);
            endsInSign = false;
            if (piece.Op == RedlineOp.Keep || core.Length == 0)
            {
                text.Append(words).Append(after);
                continue;
            }

            // Two marks side by side need a space, or the signs run together; so does a mark that begins with a comma right after a word, or it does not begin.
            var mark = piece.Op == RedlineOp.Delete ? "~~" : "**";
            var needsGap = text.Length > 0 && (text[^1] is '~' or '*' || (!char.IsLetterOrDigit(core[0]) && char.IsLetterOrDigit(text[^1])));
            text.Append(needsGap ? " " : "").Append(mark).Append(words).Append(mark).Append(after);
            endsInSign = after.Length == 0 && !char.IsLetterOrDigit(core[^1]);
        }

        return text.ToString().Trim();
    }
}
