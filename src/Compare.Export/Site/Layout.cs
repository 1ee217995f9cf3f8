using Compare.Reports;

namespace Compare.Export.Site;

/// <summary>What every page has: head with its policy, skip link, navigation, footer.</summary>
internal sealed class Layout(SiteContext site)
{
    /// <summary>Nothing but the site's own files; no inline style or script can run, whatever a corpus holds.</summary>
    public const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

    private static readonly (string Path, string Label)[] Navigation =
    [
        ("index.html", "Matrix"),
        ("compare.html", "Compare"),
        ("search.html", "Search"),
        (DraftsPage.Address, "Drafts"),
        ("method.html", "Method"),
        ("data.html", "Data"),
        ("changes.html", "Changes"),
    ];

    public OutputFile Write(SitePage page)
    {
        var root = page.Root;
        var html = Html.Of($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8" />
            <meta http-equiv="Content-Security-Policy" content="{Policy}" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="referrer" content="no-referrer" />
            <meta name="description" content="{page.Description}" />
            <title>{page.Title}</title>
            <link rel="icon" href="{root}icon.svg" type="image/svg+xml" />
            <link rel="stylesheet" href="{root}site.css" />
            <link rel="alternate" type="application/atom+xml" title="Changes" href="{root}changes.xml" />
            {Canonical(page)}{LinkedData(page)}{Html.When(page.ExtraScript.Length > 0, $"<script src=\"{root}{page.ExtraScript}\" defer=\"defer\"></script>\n")}<script src="{root}site.js" defer="defer"></script>
            </head>
            <body>
            <a class="skip" href="#main">Skip to the content</a>
            <header class="top">
            <a class="brand" href="{root}index.html">Compare</a>
            <nav aria-label="Site"><ul>{Navigation.Where(n => n.Path != DraftsPage.Address || !site.Sources.Drafts.IsEmpty).Select(n => Item(n, page.Path, root))}</ul></nav>
            </header>
            <main id="main" class="{page.Kind}" tabindex="-1">
            {page.Main}</main>
            <footer>
            <p>Corpus version {site.Report.CorpusVersion}. {Notice()} The corpus may be reused under <a href="https://creativecommons.org/licenses/by/4.0/" rel="license noopener noreferrer">CC BY 4.0</a>.</p>
            <p class="around"><a href="{root}sitemap.html">All pages</a> · <a href="{root}data.html#_cite">How to cite</a></p>
            <p class="paper"{Html.When(site.Sources.Address.Length == 0, $" hidden=\"hidden\"")}>Permanent address of this page: <span id="_here">{Here(page)}</span>{Html.When(page.Kind == "safeguard", $" (with # and an instrument’s id, or # and a row, for one answer or one coding)")}</p>
            </footer>
            </body>
            </html>

            """);
        return OutputFiles.Text(page.Path, html.Markup);
    }

    private string Notice()
    {
        var open = site.Report.Instruments.Sum(i => i.UnverifiedCodings);
        return open == 0
            ? "Every coding rests on an official text."
            : $"{open} of {site.Report.Instruments.Sum(i => i.Codings)} codings were not checked against an official text and say so: unverified.";
    }

    /// <summary>In full where it is known; else the script writes what the browser knows.</summary>
    private string Here(SitePage page) => site.Sources.Address.Length > 0 ? site.Sources.Address + page.Path : "";

    private Html Canonical(SitePage page) =>
        Html.When(site.Sources.Address.Length > 0, $"<link rel=\"canonical\" href=\"{site.Sources.Address + page.Path}\" />\n");

    /// <summary>JSON stands in a script element as it is: there is no escaping there, so the JSON itself must hold no &lt;.</summary>
    private static Html LinkedData(SitePage page)
    {
        if (page.LinkedData.Contains('<', StringComparison.Ordinal) || page.LinkedData.Contains('&', StringComparison.Ordinal))
        {
            throw new InvalidOperationException("Linked data must be written with the encoder for HTML.");
        }

        return Html.When(page.LinkedData.Length > 0, $"<script type=\"application/ld+json\">{new Html(page.LinkedData)}</script>\n");
    }

    private static Html Item((string Path, string Label) item, string here, string root) =>
        Html.Of($"<li><a href=\"{root}{item.Path}\"{Html.When(string.Equals(item.Path, here, StringComparison.Ordinal), $" aria-current=\"page\"")}>{item.Label}</a></li>");
}
