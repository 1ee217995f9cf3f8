using System.Security.Cryptography;
using System.Text;
using Compare.Codings;
using Compare.Reports;

namespace Compare.Export.Site;

/// <summary>The matrix, then the reasons safeguard by safeguard, with the site's style sheet inside. Links lead to places on the same page only.</summary>
internal sealed class SingleFilePage(MatrixReport report, GrowingText text)
{
    // On paper the reasons are set in two narrow columns: as one they would make a book.
    private const string Print = "@media print{.reasons{columns:2;column-gap:8mm;font-size:7.5pt;line-height:1.3}.reasons h2,.reasons h3{column-span:all}.reasons .note{font-size:6.5pt}.reasons .coding{margin-bottom:2mm}.reasons h4{margin:0}.reasons .answer{padding:1mm 0 0}}\n";

    private readonly Dictionary<string, InstrumentColumn> instruments = report.Instruments.DistinctBy(i => i.Id).ToDictionary(i => i.Id, StringComparer.Ordinal);

    public void Write()
    {
        var style = SiteAssets.StyleSheet() + Print;
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        Add(Html.Of($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8" />
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="referrer" content="no-referrer" />
            <meta name="description" content="{report.Subtitle}." />
            <title>{report.Title}</title>
            <style>{new Html(style)}</style>
            </head>
            <body>
            <a class="skip" href="#main">Skip to the content</a>
            <main id="main" class="matrix" tabindex="-1">
            <h1>{report.Title}</h1>
            <p class="lead">{report.Subtitle}.</p>
            <p>Every answer leads to its reasons below. {Notice()}</p>
            <section>
            <h2 id="_levels">The levels</h2>
            <dl class="levels">{Parts.Levels(report)}</dl>
            </section>
            <section class="grid">
            <h2 id="_matrix">The matrix</h2>

            """));
        if (report.IsTransposed)
        {
            foreach (var group in report.Groups)
            {
                Add(Transposed(group));
            }
        }
        else
        {
            AddTable();
        }

        Add(Html.Of($"""
            </section>
            <section>
            <h2 id="_instruments">The instruments</h2>
            {Parts.Scroll("The instruments", Parts.Instruments(report, i => Html.Of($"{i.ShortTitle}")))}</section>
            {report.ReadMe.Select(About)}<section class="reasons">
            <h2 id="_reasons">The reasons</h2>

            """));
        foreach (var row in report.Groups.SelectMany(g => g.Rows))
        {
            AddReasons(row);
        }

        Add(new Html("</section>\n</main>\n</body>\n</html>\n"));
    }

    private void Add(Html part)
    {
        text.Text.Append(part.Markup);
        text.Pass();
    }

    private Html Notice()
    {
        var open = report.Instruments.Sum(i => i.UnverifiedCodings);
        return Html.When(open > 0, $"An answer marked <em>{LevelLabels.Unverified}</em> rests on at least one of the {open} codings (of {report.Instruments.Sum(i => i.Codings)}) that were not checked against an official text.");
    }

    private static Html About(ProseSection section) => Html.Of($"""
        <section class="prose">
        <h2>{section.Heading}</h2>
        {section.Paragraphs.Select(p => Html.Of($"<p>{p}</p>\n"))}</section>

        """);

    private void AddTable()
    {
        Add(Parts.ScrollStart("The matrix, scrolls sideways"));
        Add(Html.Of($"""
            <table class="mx">
            <caption class="vh">Safeguards down, instruments across; each cell gives the level and the provisions that decide.</caption>
            <thead><tr><th scope="col">Safeguard</th>{report.Instruments.Select(i => Html.Of($"<th scope=\"col\">{i.ShortTitle}</th>"))}</tr></thead>

            """));
        foreach (var group in report.Groups)
        {
            Add(Html.Of($"""
                <tbody>
                <tr class="band"><th scope="rowgroup" colspan="{report.Instruments.Length + 1}"><span class="sticky">{group.Id} · {group.Title}</span></th></tr>

                """));
            foreach (var row in group.Rows)
            {
                Add(Row(row));
            }

            Add(new Html("</tbody>\n"));
        }

        Add(new Html("</table>\n"));
        Add(Parts.ScrollEnd);
    }

    private Html Row(MatrixRow row) => Html.Of($"""
        <tr><th scope="row"><a href="#{Address(row.SafeguardId)}">{row.SafeguardId} {row.Title}</a><span class="q">{row.Question}</span></th>
        {row.Cells.Select(c => Html.Of($"<td class=\"e-{c.Level.Id()}\">{Answer(c)}</td>\n"))}</tr>

        """);

    /// <summary>One table a group: all safeguards across would need a wall.</summary>
    private Html Transposed(GroupSection group)
    {
        var table = Html.Of($"""
            <table class="mx">
            <caption class="vh">{group.Title}: instruments down, safeguards across; each cell gives the level and the provisions that decide.</caption>
            <thead><tr><th scope="col">Instrument</th>{group.Rows.Select(r => Html.Of($"<th scope=\"col\"><a href=\"#{Address(r.SafeguardId)}\">{r.SafeguardId} {r.Title}</a></th>"))}</tr></thead>
            <tbody>
            {report.Instruments.Select((instrument, i) => Html.Of($"<tr><th scope=\"row\">{instrument.ShortTitle}</th>\n{group.Rows.Select(r => Html.Of($"<td class=\"e-{r.Cells[i].Level.Id()}\">{Answer(r.Cells[i])}</td>\n"))}</tr>\n"))}</tbody>
            </table>

            """);
        return Html.Of($"<h3>{group.Id} · {group.Title}</h3>\n{Parts.Scroll($"{group.Title}, scrolls sideways", table)}");
    }

    private Html Answer(MatrixCellView cell) =>
        Parts.Answer(cell, "#" + Address(CellId(cell)), p => Html.Of($"<a href=\"#{Address(p.EvidenceId)}\"{Lang(cell.InstrumentId)}>{p.Label}</a>"));

    private void AddReasons(MatrixRow row)
    {
        Add(Html.Of($"""
            <section>
            <h3 id="{SiteContext.ElementId(row.SafeguardId)}">{row.SafeguardId} {row.Title}</h3>
            <p>{row.Question}</p>

            """));
        for (var i = 0; i < row.Cells.Count; i++)
        {
            Add(Cell(row.Cells[i], i));
        }

        Add(new Html("</section>\n"));
    }

    private Html Cell(MatrixCellView cell, int column)
    {
        var evidence = report.Details.EvidenceOf(column, cell.SafeguardId);
        var codings = cell.EvidenceIds.Select(id => evidence.FirstOrDefault(e => string.Equals(e.Id, id, StringComparison.Ordinal))).OfType<EvidenceRow>().ToArray();
        return Html.Of($"""
            <section class="answer" id="{SiteContext.ElementId(CellId(cell))}">
            <h4>{instruments[cell.InstrumentId].ShortTitle}: {Parts.Level(cell.Level, LevelLabels.Mark(cell))}</h4>
            {Html.When(codings.Length == 0, $"<p class=\"t\">{cell.Reason}</p>\n")}{codings.Select(Coding)}</section>

            """);
    }

    private static Html Coding(EvidenceRow coding)
    {
        var lang = Parts.Lang(coding.Language);
        string[] facts = [.. new[] { coding.Powers, coding.Data, coding.Direction, coding.Condition, coding.Reading, coding.Basis }.Where(f => f.Length > 0)];
        return Html.Of($"""
            <div class="coding e-{coding.Level.Id()}" id="{SiteContext.ElementId(coding.Id)}">
            <p>{Html.When(coding.Pinpoint.Length > 0, $"<b{lang}>{coding.Pinpoint}</b> ")}{Parts.Level(coding.Level, LevelLabels.Mark(coding))} {coding.Note}{Html.When(coding.KeyPhrase.Length > 0, $" Key phrase: <q{lang}>{coding.KeyPhrase}</q>.")}</p>
            {Html.When(coding.Wording is not null, $"<blockquote class=\"t\"{lang}>{coding.Wording}</blockquote>\n")}<p class="note">{string.Join(" · ", facts)}</p>
            </div>

            """);
    }

    private Html Lang(string instrument) => Parts.Lang(instruments[instrument].Language);

    private static string CellId(MatrixCellView cell) => cell.SafeguardId + "/" + cell.InstrumentId;

    private static string Address(string id) => string.Join('/', SiteContext.ElementId(id).Split('/').Select(Uri.EscapeDataString));
}
