using Compare.Codings;
using Compare.Reports;

namespace Compare.Export.Site;

/// <summary>
/// <c>safeguards/&lt;ID&gt;.html</c>: the question, the levels in words, every instrument's answer with its codings, the crosswalk. A cell's
/// address is the page and the instrument's id; a coding's, the page and the row of evidence.
/// </summary>
internal sealed class SafeguardPage(SiteContext site)
{
    private readonly Parts parts = new(site, "../");

    public SitePage Write(MatrixRow row, MatrixRow? previous, MatrixRow? next)
    {
        var path = SiteContext.SafeguardAddress(row.SafeguardId);
        var title = row.SafeguardId + " " + row.Title;
        var entry = site.Codebook.GetValueOrDefault(row.SafeguardId);
        var main = Html.Of($"""
            <p class="crumb"><a href="../index.html#{SiteContext.ElementId(row.SafeguardId)}">Matrix</a> · {entry?.Group ?? ""}</p>
            <h1>{title}</h1>
            <p class="lead">{row.Question}</p>
            {Criteria(entry)}<section>
            <h2 id="_answers">The answers</h2>
            {Parts.Scroll("The answers", Summary(row))}{row.Cells.Select(c => Answer(row, c))}</section>
            {Crosswalk(row)}{Neighbours(previous, next)}
            """);
        return new SitePage(path, title, row.Question, "safeguard", main) { LinkedData = LinkedData.Term(site, row) };
    }

    private static Html Criteria(CodebookRow? entry)
    {
        if (entry is null)
        {
            return Html.Empty;
        }

        (Level Level, string Words)[] levels = [(Level.Strong, entry.Strong), (Level.Qualified, entry.Qualified), (Level.Weak, entry.Weak), (Level.Contrary, entry.Contrary)];
        return Html.Of($"""
            <section>
            <h2 id="_levels">The levels</h2>
            <dl class="levels">{levels.Where(l => l.Words.Length > 0).Select(l => Html.Of($"<dt>{Parts.Level(l.Level)}</dt><dd>{l.Words}</dd>\n"))}</dl>
            {Html.When(entry.ScopeNote.Length > 0, $"<p class=\"t\"><b>Scope.</b> {entry.ScopeNote}</p>\n")}</section>

            """);
    }

    private Html Summary(MatrixRow row) => Html.Of($"""
        <table class="list">
        <thead><tr><th scope="col">Instrument</th><th scope="col">Level</th><th scope="col">Deciding provisions</th></tr></thead>
        <tbody>{row.Cells.Select(c => Html.Of($"<tr><th scope=\"row\"><a href=\"#{SiteContext.ElementId(c.InstrumentId)}\">{site.Instrument(c.InstrumentId).ShortTitle}</a></th><td>{Parts.Level(c.Level, LevelLabels.Mark(c))}{Html.When(c.Range is not null, $"<span class=\"rg\">Range: {c.Range}</span>")}</td><td>{Html.Join(c.Pinpoints.Select(p => parts.Provision(c.InstrumentId, p.Canonical, p.Label)), "; ")}</td></tr>\n"))}</tbody>
        </table>

        """);

    /// <summary>Every coding of the instrument on this safeguard; a source that they share is named once, below them.</summary>
    private Html Answer(MatrixRow row, MatrixCellView cell)
    {
        var instrument = site.Instrument(cell.InstrumentId);
        var codings = site.Evidence(cell).ToArray();
        var sources = codings.Select(c => c.SourceUrl).Distinct(StringComparer.Ordinal).ToArray();
        var source = sources is [{ Length: > 0 } only] ? only : "";
        return Html.Of($"""
            <section class="answer" id="{SiteContext.ElementId(cell.InstrumentId)}">
            <h3>{parts.Instrument(instrument)}: {Parts.Level(cell.Level, LevelLabels.Mark(cell))}</h3>
            {Html.When(cell.Range is not null, $"<p>Range: {cell.Range}.</p>\n")}{codings.Select(e => Coding(e, instrument, codings.Length > 1 && Parts.Decides(cell, e), source.Length == 0))}{Html.When(cell.EvidenceIds.IsEmpty, $"<p class=\"t\">{cell.Reason}</p>\n")}{Html.When(source.Length > 0, $"<p class=\"note src\">Source: {Parts.WebLink(source, source)}</p>\n")}{Citations.Cell(site, row, cell)}</section>

            """);
    }

    private Html Coding(EvidenceRow coding, InstrumentColumn instrument, bool decides, bool hasOwnSource)
    {
        var lang = Parts.Lang(coding.Language);
        (string Name, Html Value)[] facts =
        [
            ("Powers", Text(coding.Powers)),
            ("Data", Text(coding.Data)),
            ("Direction", Text(coding.Direction)),
            ("Condition", Text(coding.Condition)),
            ("Reading", Text(coding.Reading)),
            ("Key phrase", Html.When(coding.KeyPhrase.Length > 0, $"<q{lang}>{coding.KeyPhrase}</q>")),
            ("Read and set aside", Html.When(coding.SetAside.Length > 0, $"<span{lang}>{coding.SetAside}</span>")),
            ("Basis", Text(coding.Basis)),
            ("Coded", Text(string.Join(", ", new[] { coding.Coder, coding.CodedOn }.Where(t => t.Length > 0)))),
            ("Source", Html.When(hasOwnSource && coding.SourceUrl.Length > 0, $"{Parts.WebLink(coding.SourceUrl, coding.SourceUrl)}")),
            ("Row", Html.Of($"<a href=\"#{SiteContext.CodingAddress(coding).Split('#')[1]}\">{coding.Id}</a>")),
        ];
        return Html.Of($"""
            <article class="coding e-{coding.Level.Id()}" id="{SiteContext.ElementId(coding.Id)}">
            <h4>{Html.When(coding.Pinpoint.Length > 0, $"{parts.Provision(instrument.Id, coding.Canonical, coding.Pinpoint)} ")}{Parts.Level(coding.Level, LevelLabels.Mark(coding))}{Html.When(decides, $" <span class=\"dc\">decides</span>")}</h4>
            <p class="t">{coding.Note}</p>
            {Html.When(coding.Abstract.Length > 0, $"<p class=\"t ab\"><b>Abstract.</b> {coding.Abstract}</p>\n")}{Html.When(coding.Wording is not null, $"<blockquote class=\"t\"{lang}>{coding.Wording}</blockquote>\n")}<dl class="facts">{facts.Where(f => f.Value.Markup.Length > 0).Select(f => Html.Of($"<div><dt>{f.Name}</dt><dd>{f.Value}</dd></div>"))}</dl>
            </article>

            """);
    }

    private Html Crosswalk(MatrixRow row)
    {
        var lines = site.Crosswalk[row.SafeguardId].ToArray();
        return Html.When(lines.Length > 0, $"""
            <section>
            <h2 id="_crosswalk">In other lists</h2>
            {Parts.Scroll("In other lists", Html.Of($"""
                <table class="list xw">
                <thead><tr><th scope="col">List</th><th scope="col">Place</th><th scope="col">Relation</th><th scope="col">Certainty</th></tr></thead>
                <tbody>{lines.Select(l => Html.Of($"<tr><th scope=\"row\">{Parts.WebLink(l.Url, l.Source)}</th><td>{l.Reference}</td><td>{l.Relation}</td><td>{l.Certainty}</td></tr>\n"))}</tbody>
                </table>

                """))}</section>

            """);
    }

    private Html Neighbours(MatrixRow? previous, MatrixRow? next) => Html.Of($"""
        <nav class="turn" aria-label="Safeguards">
        {Html.When(previous is not null, $"<span>Before: {parts.Safeguard(previous?.SafeguardId ?? "", previous?.SafeguardId + " " + previous?.Title)}</span>\n")}{Html.When(next is not null, $"<span>Next: {parts.Safeguard(next?.SafeguardId ?? "", next?.SafeguardId + " " + next?.Title)}</span>\n")}</nav>

        """);

    private static Html Text(string text) => Html.Of($"{text}");
}
