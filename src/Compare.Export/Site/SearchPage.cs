using System.Text.Encodings.Web;
using System.Text.Json;
using Compare.Codings;
using Compare.Reports;

namespace Compare.Export.Site;

/// <summary>
/// <c>search.html</c> with <c>search-index.js</c>. The index is a script, not data to be fetched, because a browser fetches nothing from a
/// disk. One entry: address, title, text, language of the title, kind, and for the filters the groups, levels and powers and data coded.
/// </summary>
internal static class SearchPage
{
    public const string IndexFile = "search-index.js";

    public static SitePage Write(SiteContext site)
    {
        var main = Html.Of($"""
            <h1>Search</h1>
            <p class="lead">Provisions of {site.Report.Instruments.Length} instruments in our own words, and the safeguards with their questions and criteria.</p>
            <noscript><p>Search needs JavaScript. Without it, read <a href="sitemap.html">all pages</a> and use your browser’s search in the page of a safeguard or an instrument.</p></noscript>
            <form id="_search" class="search" role="search" hidden="hidden">
            <label for="_q">Words</label> <input id="_q" type="search" name="q" autocomplete="off" spellcheck="false" />
            </form>
            {Filters.Form(site.Report)}<p id="_found" role="status" class="count"></p>
            <ol id="_results" class="results"></ol>

            """);
        return new SitePage("search.html", "Search", "Search over provisions and safeguards.", "searching", main) { ExtraScript = IndexFile };
    }

    public static OutputFile Index(SiteContext site)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            foreach (var row in site.Rows)
            {
                Safeguard(json, site, row);
            }

            foreach (var provision in site.Report.Provisions)
            {
                Provision(json, site, provision);
            }

            json.WriteEndArray();
        }

        // U+2028 and U+2029 are line ends in older scripts; they do no harm in JSON strings of today's, and every browser that knows :has() is of today.
        return OutputFiles.Text(IndexFile, "window.compareIndex=" + System.Text.Encoding.UTF8.GetString(stream.ToArray()) + ";\n");
    }

    private static void Safeguard(Utf8JsonWriter json, SiteContext site, MatrixRow row)
    {
        var entry = site.Codebook.GetValueOrDefault(row.SafeguardId);
        string[] text = [row.Question, entry?.Strong ?? "", entry?.Qualified ?? "", entry?.Weak ?? "", entry?.Contrary ?? "", entry?.ScopeNote ?? ""];
        Entry(
            json, SiteContext.SafeguardAddress(row.SafeguardId), $"{row.SafeguardId} {row.Title}", string.Join(' ', text.Where(t => t.Length > 0)), "", "Safeguard",
            row.Cells.SelectMany(c => site.Evidence(c)));
    }

    private static void Provision(Utf8JsonWriter json, SiteContext site, ProvisionRow provision)
    {
        var language = site.Instrument(provision.InstrumentId).Language;
        var title = provision.Heading.Length == 0 ? provision.Pinpoint : $"{provision.Pinpoint} {provision.Heading}";
        Entry(
            json, SiteContext.ProvisionAddress(provision.InstrumentId, provision.Canonical), title, string.IsNullOrEmpty(provision.Wording) ? provision.Abstract : provision.Abstract + "\n" + provision.Wording,
            Parts.IsEnglish(language) ? "" : language, provision.Instrument, provision.Safeguards.Select(s => site.Evidence(s.EvidenceId)).OfType<EvidenceRow>());
    }

    private static void Entry(Utf8JsonWriter json, string address, string title, string text, string language, string kind, IEnumerable<EvidenceRow> codings)
    {
        json.WriteStartArray();
        json.WriteStringValue(address);
        json.WriteStringValue(title);
        json.WriteStringValue(text);
        json.WriteStringValue(kind);
        json.WriteStringValue(language);
        json.WriteStringValue(string.Join(';', codings.Select(c => $"{c.SafeguardId}|{c.Level.Id()}|{c.Powers.Replace("; ", ",", StringComparison.Ordinal)}|{c.Data.Replace("; ", ",", StringComparison.Ordinal)}").Distinct(StringComparer.Ordinal)));
        json.WriteEndArray();
    }
}
