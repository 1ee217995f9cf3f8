using System.Text;
using System.Text.Json;
using Compare.Reports;

namespace Compare.Export.Site;

/// <summary>
/// What search engines and catalogues read: schema.org's <c>Dataset</c> for the whole, <c>DefinedTermSet</c> and <c>DefinedTerm</c> for the
/// codebook. The standard encoder is used, which writes &lt; and &amp; as escapes, so that nothing in the data can end the script element.
/// </summary>
internal static class LinkedData
{
    private const string License = "https://creativecommons.org/licenses/by/4.0/";

    public static string Dataset(SiteContext site) => Write(json =>
    {
        json.WriteString("@context", "https://schema.org");
        json.WriteStartArray("@graph");
        json.WriteStartObject();
        json.WriteString("@type", "Dataset");
        json.WriteString("@id", site.Sources.Address + "index.html#dataset");
        json.WriteString("name", site.Report.Title);
        json.WriteString("description", $"{site.Report.Subtitle}. For each safeguard and each instrument: what the text gives, at which provision, and why, with a mark on what was not checked against an official text.");
        json.WriteString("version", site.Report.CorpusVersion);
        json.WriteString("license", License);
        json.WriteString("inLanguage", "en");
        json.WriteStartObject("creator");
        json.WriteString("@type", "Organization");
        json.WriteString("name", Citations.Author);
        json.WriteEndObject();
        json.WriteStartArray("distribution");
        foreach (var file in site.Sources.Downloads)
        {
            json.WriteStartObject();
            json.WriteString("@type", "DataDownload");
            json.WriteString("name", file.Path);
            json.WriteString("contentUrl", site.Sources.Address + DataPage.Folder + file.Path);
            json.WriteString("encodingFormat", SiteFiles.MediaType(file.Path).Split(';')[0]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("@type", "DefinedTermSet");
        json.WriteString("@id", TermSet(site, ""));
        json.WriteString("name", "Codebook of safeguards");
        json.WriteString("license", License);
        json.WriteStartArray("hasDefinedTerm");
        foreach (var row in site.Rows)
        {
            json.WriteStartObject();
            Term(json, site, row, "");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    });

    public static string Term(SiteContext site, MatrixRow row) => Write(json =>
    {
        json.WriteString("@context", "https://schema.org");
        Term(json, site, row, "../");
        json.WriteString("description", row.Question);
        json.WriteString("inDefinedTermSet", TermSet(site, "../"));
    });

    private static void Term(Utf8JsonWriter json, SiteContext site, MatrixRow row, string root)
    {
        json.WriteString("@type", "DefinedTerm");
        json.WriteString("termCode", row.SafeguardId);
        json.WriteString("name", row.Title);
        json.WriteString("url", (site.Sources.Address.Length > 0 ? site.Sources.Address : root) + SiteContext.SafeguardAddress(row.SafeguardId));
    }

    private static string TermSet(SiteContext site, string root) => (site.Sources.Address.Length > 0 ? site.Sources.Address : root) + "index.html#codebook";

    private static string Write(Action<Utf8JsonWriter> body)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            body(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
