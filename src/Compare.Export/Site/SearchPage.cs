using System.Text.Encodings.Web;
using System.Text.Json;
using Compare.Codings;
using Compare.Reports;

namespace Compare.Export.Site;

/// <summary>
/// <c>search.html</c> with <c>search-index.js</c>. The index is a script, not data to be fetched, because a browser fetches nothing from a
/// disk.
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
        var entries = site.Rows.Select(r => Safeguard(site, r)).Concat(site.Report.Provisions.Select(p => Provision(site, p))).ToArray();
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            // Column by column, since like packs better with like.
            json.WriteStartObject();
            Column("address", e => e.Address);
            Column("title", e => e.Title);
            Column("text", e => e.Text);
            Column("kind", e => e.Kind);
            Column("language", e => e.Language);
            Column("codings", e => e.Codings);
            json.WriteEndObject();

            void Column(string name, Func<Entry, string> value)
            {
                json.WriteStartArray(name);
                foreach (var entry in entries)
                {
                    json.WriteStringValue(value(entry));
                }

                json.WriteEndArray();
            }
        }

        // U+2028 and U+2029 are line ends in older scripts; they do no harm in JSON strings of today's, and every browser that knows :has() is of today.
        return OutputFiles.Text(IndexFile, "window.compareIndex=" + System.Text.Encoding.UTF8.GetString(stream.ToArray()) + ";\n");
    }

    private static Entry Safeguard(SiteContext site, MatrixRow row)
    {
        var entry = site.Codebook.GetValueOrDefault(row.SafeguardId);
        string[] text = [row.Question, entry?.Strong ?? "", entry?.Qualified ?? "", entry?.Weak ?? "", entry?.Contrary ?? "", entry?.ScopeNote ?? ""];
        return new Entry(
            SiteContext.SafeguardAddress(row.SafeguardId), $"{row.SafeguardId} {row.Title}", string.Join(' ', text.Where(t => t.Length > 0)), "", "Safeguard",
            Codings(row.Cells.SelectMany(c => site.Evidence(c))));
    }

    private static Entry Provision(SiteContext site, ProvisionRow provision)
    {
        var language = site.Instrument(provision.InstrumentId).Language;
        var title = provision.Heading.Length == 0 ? provision.Pinpoint : $"{provision.Pinpoint} {provision.Heading}";
        return new Entry(
            SiteContext.ProvisionAddress(provision.InstrumentId, provision.Canonical), title, string.IsNullOrEmpty(provision.Wording) ? provision.Abstract : provision.Abstract + "\n" + provision.Wording,
            Parts.IsEnglish(language) ? "" : language, provision.Instrument, Codings(provision.Safeguards.Select(s => site.Evidence(s.EvidenceId)).OfType<EvidenceRow>()));
    }

    private static string Codings(IEnumerable<EvidenceRow> codings) =>
        string.Join(';', codings.Select(c => $"{c.SafeguardId}|{c.Level.Id()}|{c.Powers.Replace("; ", ",", StringComparison.Ordinal)}|{c.Data.Replace("; ", ",", StringComparison.Ordinal)}").Distinct(StringComparer.Ordinal));

    /// <param name="Address">From the root of the site.</param>
    /// <param name="Title">As the results show it.</param>
    /// <param name="Text">What is searched besides.</param>
    /// <param name="Language">Of the title, where it is not English.</param>
    /// <param name="Kind">The instrument, or that it is a safeguard.</param>
    /// <param name="Codings">Safeguard, level, powers and data of each coding, for the filters.</param>
    private sealed record Entry(string Address, string Title, string Text, string Language, string Kind, string Codings);
}
