using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Compare.Drafts;
using Compare.Reports;
using Compare.Results;

namespace Compare.Export.Drafts;

/// <summary>
/// Writes a comparison as one HTML page without scripts: summary, safeguards, findings, then article by article. Changes are <c>ins</c> and <c>del</c>
/// elements that say in words, for those who do not see colours or lines, where they begin and end.
/// </summary>
public sealed class DraftHtmlExporter : IDraftExporter
{
    private const string Style = """
        :root{color-scheme:light dark}
        body{font:1rem/1.5 "Source Serif 4",Georgia,serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
        h1{font-size:1.6rem}h2{font-size:1.3rem;border-bottom:1px solid #767676;margin-top:2.5rem}h3,h4{margin-bottom:.25rem}
        .scroll{overflow-x:auto}td ul{margin:0;padding-left:1.1rem}:focus-visible{outline:3px solid #b8481a;outline-offset:2px}
        table{border-collapse:collapse;width:100%}th,td{border:1px solid #bfbfbf;padding:.35rem .5rem;text-align:left;vertical-align:top}th{background:#dce3e8;color:#1a1a1a}
        ins{color:#0b4a8f;background:#e4eefa;text-decoration:underline;text-decoration-thickness:2px}
        del{color:#9c2d10;background:#fbe9e2;text-decoration:line-through}
        .r{background:none;text-decoration-style:dotted}
        .status,.note,.why{color:#595959}.d1{margin-left:0}.d2{margin-left:2rem}.d3{margin-left:4rem}
        .lost,.lowered{font-weight:bold}
        .vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        a.skip:not(:focus){position:absolute;left:-99rem}
        @media(max-width:40rem){table{font-size:.875rem}td:last-child{min-width:14rem}.d2{margin-left:1rem}.d3{margin-left:2rem}}
        @media(prefers-color-scheme:dark){body{color:#e8e8e8;background:#161616}ins{color:#9cc9ff;background:#12283f}del{color:#ffb59c;background:#3d1a10}.status,.note,.why{color:#b4b4b4}th{background:#2b3842;color:#f0f0f0}}
        @page{size:A4;margin:14mm 12mm 16mm;@bottom-center{content:counter(page) " / " counter(pages);font:8pt sans-serif}}
        @media print{.scroll{overflow:visible}body{max-width:none;margin:0;padding:0;font-size:10pt;color:#000;background:#fff}nav,a.skip{display:none}ins,del{background:none}section{break-inside:auto}h2,h3,h4{break-after:avoid}tr{break-inside:avoid}thead{display:table-header-group}}
        """;

    public string Format => "html";

    public Result<ExportedFiles> Export(DraftReport report)
    {
        var page = new StringBuilder();
        var title = RedlineMarks.Escape(report.Title);
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)));
        page.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-").Append(hash).Append("'; base-uri 'none'; form-action 'none'\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>").Append(title).Append("</title>\n<style>").Append(Style).Append("</style>\n</head>\n<body>\n")
            .Append("<a class=\"skip\" href=\"#articles\">To the articles</a>\n<header><h1>").Append(title).Append("</h1>\n")
            .Append("<p><del>").Append(Hidden("Example of a deletion: ")).Append("Deleted words</del> are struck out, <ins>").Append(Hidden("example of an insertion: ")).Append("inserted words</ins> are underlined.</p></header>\n<main>\n");
        Summary(page, report);
        Safeguards(page, report);
        Findings(page, report);
        if (report.Comparison.AreUnrelated)
        {
            Table(page, "articles", "Correspondences", ["Old", "New", "Strength", "Reason"], report.Correspondences.Select(c => (string[])[c.Old, c.New, c.Strength, c.Reason]));
        }
        else
        {
            Articles(page, report);
        }

        page.Append("<section aria-labelledby=\"not\"><h2 id=\"not\">What was not compared</h2><ul>\n");
        foreach (var item in report.NotCompared)
        {
            page.Append("<li>").Append(RedlineMarks.Escape(item)).Append("</li>\n");
        }

        page.Append("</ul></section>\n</main>\n</body>\n</html>\n");
        return Result.Success(new ExportedFiles([OutputFiles.Text("diff.html", page.ToString())]));
    }

    private static void Summary(StringBuilder page, DraftReport report)
    {
        page.Append("<section aria-labelledby=\"summary\"><h2 id=\"summary\">Summary</h2><ul>\n");
        foreach (var sentence in report.Summary)
        {
            page.Append("<li>").Append(RedlineMarks.Escape(sentence)).Append("</li>\n");
        }

        page.Append("</ul></section>\n");
    }

    private static void Safeguards(StringBuilder page, DraftReport report)
    {
        if (report.SafeguardRows.IsEmpty)
        {
            return;
        }

        page.Append("<section aria-labelledby=\"safeguards\"><h2 id=\"safeguards\">Safeguards</h2>\n").Append(Scroll("Safeguards")).Append("<table><thead><tr>");
        foreach (var head in (ReadOnlySpan<string>)["Safeguard", "Before", "After", "Effect", "Because"])
        {
            page.Append("<th scope=\"col\">").Append(head).Append("</th>");
        }

        page.Append("</tr></thead><tbody>\n");
        foreach (var row in report.SafeguardRows.Where(r => r.Effect != SafeguardEffect.Unchanged))
        {
            page.Append("<tr><th scope=\"row\">").Append(RedlineMarks.Escape($"{row.Id} {row.Title}")).Append("</th><td>").Append(RedlineMarks.Escape(row.Before)).Append("</td><td>")
                .Append(RedlineMarks.Escape(row.After)).Append("</td><td class=\"").Append(row.Effect.ToString().ToLowerInvariant()).Append("\">").Append(RedlineMarks.Escape(row.EffectWords)).Append("</td><td><ul>");
            foreach (var cause in row.Causes.Where(c => c.Effect != "unchanged"))
            {
                page.Append("<li>").Append(RedlineMarks.Escape($"{cause.Effect}{(cause.Where.Length == 0 ? "" : ", " + cause.Where)}: {cause.Why}."));
                page.Append(cause.OldWords.Length == 0 ? "" : $" <span class=\"why\">Old:</span> <q>{RedlineMarks.Escape(cause.OldWords)}</q>");
                page.Append(cause.NewWords.Length == 0 ? "" : $" <span class=\"why\">New:</span> <q>{RedlineMarks.Escape(cause.NewWords)}</q>").Append("</li>");
            }

            page.Append("</ul></td></tr>\n");
        }

        page.Append("</tbody></table></div>\n<p>Unchanged: ").Append(RedlineMarks.Escape(string.Join(", ", report.SafeguardRows.Where(r => r.Effect == SafeguardEffect.Unchanged).Select(r => r.Id).DefaultIfEmpty("none")))).Append(".</p></section>\n");
    }

    private static void Findings(StringBuilder page, DraftReport report)
    {
        if (!report.Findings.IsEmpty)
        {
            Table(page, "findings", "Modality and cross-references", ["Kind", "Where", "What", "Effect"], report.Findings.Select(f => (string[])[f.Kind, f.Where, f.What, f.Effect]));
        }
    }

    private static void Table(StringBuilder page, string id, string title, string[] heads, IEnumerable<string[]> rows)
    {
        page.Append("<section aria-labelledby=\"").Append(id).Append("\"><h2 id=\"").Append(id).Append("\">").Append(title).Append("</h2>\n").Append(Scroll(title)).Append("<table><thead><tr>");
        page.Append(string.Concat(heads.Select(h => $"<th scope=\"col\">{h}</th>"))).Append("</tr></thead><tbody>\n");
        foreach (var row in rows)
        {
            page.Append("<tr>").Append(string.Concat(row.Select(c => $"<td>{RedlineMarks.Escape(c)}</td>"))).Append("</tr>\n");
        }

        page.Append("</tbody></table></div></section>\n");
    }

    private static void Articles(StringBuilder page, DraftReport report)
    {
        page.Append("<section aria-labelledby=\"articles\"><h2 id=\"articles\">Article by article</h2>\n<nav aria-label=\"Changed articles\"><p>Changed: ");
        page.AppendJoin(", ", report.Sections.Where(s => s is { IsChanged: true, IsDivision: false }).Select(s => $"<a href=\"#{s.Anchor}\">{RedlineMarks.Escape(s.Label)}</a>"));
        page.Append("</p></nav>\n");
        var isDivided = false;
        foreach (var section in report.Sections)
        {
            isDivided |= section.IsDivision;
            var level = section.IsDivision || !isDivided ? "h3" : "h4";
            page.Append("<section id=\"").Append(section.Anchor).Append("\"><").Append(level).Append('>').Append(RedlineMarks.Escape(section.Label));
            page.Append(section.Heading.IsEmpty ? "" : ". ").Append(Redline(section.Heading)).Append("</").Append(level).Append(">\n");
            if (!section.IsDivision || section.IsChanged)
            {
                page.Append("<p class=\"status\">").Append(RedlineMarks.Escape(section.Status)).Append("</p>\n");
            }

            foreach (var paragraph in section.Paragraphs)
            {
                page.Append("<p class=\"d").Append(Math.Clamp(paragraph.Depth, 1, 3)).Append("\">");
                page.Append(paragraph.Label.Length == 0 ? "" : RedlineMarks.Escape(paragraph.Label) + " ");
                page.Append(paragraph.Note.Length == 0 ? "" : $"<span class=\"note\">[{RedlineMarks.Escape(paragraph.Note)}]</span> ");
                page.Append(Redline(paragraph.Redline)).Append("</p>\n");
            }

            page.Append("</section>\n");
        }

        page.Append("</section>\n");
    }

    private static string Redline(ImmutableArray<RedlinePiece> pieces)
    {
        var text = new StringBuilder();
        foreach (var piece in pieces)
        {
            var (before, core, after) = RedlineMarks.Trimmed(piece.Text);
            var words = RedlineMarks.Escape(core).Replace("\n", "<br>", StringComparison.Ordinal);
            var lead = before.Contains('\n', StringComparison.Ordinal) ? "<br>" : before;
            if (piece.Op == RedlineOp.Keep || core.Length == 0)
            {
                text.Append(lead).Append(words).Append(after);
                continue;
            }

            var tag = piece.Op == RedlineOp.Insert ? "ins" : "del";
            var reference = piece.IsReference ? " class=\"r\"" : "";
            var name = piece.IsReference ? "reference " : "";
            text.Append(lead).Append('<').Append(tag).Append(reference).Append('>').Append(Hidden($"[{name}{RedlineMarks.Words(piece.Op)}: ")).Append(words).Append(Hidden("]")).Append("</").Append(tag).Append('>').Append(after);
        }

        return text.ToString();
    }

    /// <summary>A table scrolls by itself on a small screen, by keyboard too; the page does not.</summary>
    private static string Scroll(string title) => $"<div class=\"scroll\" role=\"group\" aria-label=\"{title}, scrolls sideways\" tabindex=\"0\">";

    private static string Hidden(string words) => $"<span class=\"vh\">{words}</span>";
}
