using Compare.Reports;

namespace Compare.Export.Site;

/// <summary><c>instruments/&lt;id&gt;.html</c>: facts, profile, answers, and every provision with its codings beside it. A provision's address is its canonical pinpoint.</summary>
internal sealed class InstrumentSitePage(SiteContext site)
{
    private const int DeepestIndent = 6;

    private readonly Parts parts = new(site, "../");

    public SitePage Write(InstrumentColumn instrument)
    {
        var index = site.Report.Instruments.IndexOf(instrument);
        var provisions = site.ProvisionsOf[instrument.Id].ToArray();
        var main = Html.Of($"""
            <p class="crumb"><a href="../index.html#_instruments">Instruments</a></p>
            <h1>{instrument.Title}</h1>
            <p class="lead">{instrument.Verification}</p>
            <section>
            <h2 id="_facts">Facts</h2>
            {Facts(instrument)}</section>
            <section>
            <h2 id="_profile">Profile by group</h2>
            {ProfilePicture.Draw(site.Report, index)}</section>
            <section>
            <h2 id="_answers">The answers</h2>
            {Parts.Scroll("The answers", Answers(index))}</section>
            <section class="outline">
            <h2 id="_provisions">The provisions</h2>
            <p>Each provision in our own words, with the safeguards coded on it beside it. The abstract is a guide to the text, not a substitute for it.</p>
            {Contents(instrument, provisions)}{Outline(instrument, provisions)}</section>
            {Citations.ProvisionPattern(site, instrument)}
            """);
        return new SitePage(SiteContext.InstrumentAddress(instrument.Id), instrument.ShortTitle + ": safeguards, provisions, codings", instrument.Title, "instrument", main);
    }

    private static Html Facts(InstrumentColumn instrument)
    {
        (string Name, Html Value)[] facts =
        [
            ("Short title", Text(instrument.ShortTitle)),
            ("Kind", Text(instrument.Kind)),
            ("Citation", Html.Of($"<span{Parts.Lang(instrument.Language)}>{instrument.Citation}</span>")),
            ("Status", Text(instrument.Status)),
            ("Adopted", Text(instrument.Adopted)),
            ("In force", Text(instrument.InForce)),
            ("Language of the text coded", Text(Parts.LanguageName(instrument.Language))),
            ("Text coded", Text(instrument.TextVersion)),
            ("Official text", instrument.OfficialUrl.Length == 0 ? Html.Empty : Parts.WebLink(instrument.OfficialUrl, instrument.OfficialUrl)),
            ("Size", Html.Of($"{instrument.Units} articles or sections, {instrument.Provisions} provisions")),
            ("Codings", Html.Of($"{instrument.Codings}, of which {instrument.UnverifiedCodings} unverified")),
        ];
        return Html.Of($"<dl class=\"facts wide\">{facts.Where(f => f.Value.Markup.Length > 0).Select(f => Html.Of($"<div><dt>{f.Name}</dt><dd>{f.Value}</dd></div>\n"))}</dl>\n");
    }

    private Html Answers(int index) => Html.Of($"""
        <table class="list">
        <thead><tr><th scope="col">Safeguard</th><th scope="col">Level</th><th scope="col">Deciding provisions</th></tr></thead>
        {site.Report.Groups.Select(g => Html.Of($"<tbody><tr class=\"band\"><th scope=\"rowgroup\" colspan=\"3\">{g.Id} · {g.Title}</th></tr>\n{g.Rows.Select(r => Answer(r, r.Cells[index]))}</tbody>\n"))}</table>

        """);

    private Html Answer(MatrixRow row, MatrixCellView cell) => Html.Of($"""
        <tr><th scope="row"><a href="../{SiteContext.CellAddress(cell)}">{row.SafeguardId} {row.Title}</a></th><td>{Parts.Level(cell.Level, LevelLabels.Mark(cell))}{Html.When(cell.Range is not null, $"<span class=\"rg\">Range: {cell.Range}</span>")}</td><td>{Html.Join(cell.Pinpoints.Select(p => parts.Provision(cell.InstrumentId, p.Canonical, p.Label)), "; ")}</td></tr>

        """);

    /// <summary>The provisions that have a heading of their own, as the way into a long page.</summary>
    private static Html Contents(InstrumentColumn instrument, ProvisionRow[] provisions)
    {
        var headed = provisions.Where(IsHeaded).ToArray();
        return Html.When(headed.Length > 1, $"""
            <details class="toc"><summary>Contents ({headed.Length} headings)</summary>
            <ul>{headed.Select(p => Html.Of($"<li class=\"d{Depth(p)}\"><a href=\"#{SiteContext.ProvisionAddress(instrument.Id, p.Canonical).Split('#')[1]}\"><span{Parts.Lang(instrument.Language)}>{p.Pinpoint}</span>{Html.When(p.Heading.Length > 0, $" {p.Heading}")}</a></li>\n"))}</ul>
            </details>

            """);
    }

    private Html Outline(InstrumentColumn instrument, ProvisionRow[] provisions)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return Html.Join(provisions.Select(p => Provision(instrument, p, seen.Add(p.Canonical))));
    }

    /// <summary>A level-three heading for what the instrument itself sets apart; a plain label for the points below it.</summary>
    private Html Provision(InstrumentColumn instrument, ProvisionRow p, bool isFirst)
    {
        var lang = Parts.Lang(instrument.Language);
        var name = IsHeaded(p)
            ? Html.Of($"<h3 class=\"pn\"><span{lang}>{p.Pinpoint}</span>{Html.When(p.Heading.Length > 0, $" {p.Heading}")}</h3>")
            : Html.Of($"<p class=\"pn\"><span{lang}>{p.Pinpoint}</span></p>");
        return Html.Of($"""
            <div class="pv d{Depth(p)}"{Html.When(isFirst, $" id=\"{SiteContext.ElementId(p.Canonical)}\"")}><div class="tx">{name}{Html.When(p.Abstract.Length > 0, $"<p class=\"t\">{p.Abstract}</p>")}{Html.When(!string.IsNullOrEmpty(p.Wording), $"<blockquote class=\"t\"{Parts.Lang(p.WordingLanguage)}>{p.Wording}</blockquote>")}</div>{Html.When(!p.Safeguards.IsEmpty, $"<ul class=\"cd\">{p.Safeguards.Select(Coding)}</ul>")}</div>

            """);
    }

    private Html Coding(ProvisionCoding coding)
    {
        var row = site.Evidence(coding.EvidenceId);
        var words = $"{coding.SafeguardId} {row?.Safeguard}".TrimEnd();
        var link = row is null ? parts.Safeguard(coding.SafeguardId, words) : Html.Of($"<a href=\"../{SiteContext.CodingAddress(row)}\">{words}</a>");
        return Html.Of($"<li>{Parts.Level(coding.Level, row is null ? "" : LevelLabels.Mark(row))} {link}</li>");
    }

    /// <summary>Articles and sections are what lawyers look for, with a heading of their own or without.</summary>
    private static bool IsHeaded(ProvisionRow provision) => provision.Depth == 1 || provision.Heading.Length > 0 || provision.Kind is "article" or "section";

    private static int Depth(ProvisionRow provision) => Math.Clamp(provision.Depth, 1, DeepestIndent);

    private static Html Text(string text) => Html.Of($"{text}");
}
