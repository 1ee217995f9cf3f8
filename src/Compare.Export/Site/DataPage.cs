using System.Globalization;
using System.Text;
using Compare.Reports;

namespace Compare.Export.Site;

/// <summary><c>data.html</c>: the downloads under <c>data/</c>, and how to cite the whole, also for reference managers.</summary>
internal static class DataPage
{
    public const string Folder = "data/";
    private const int Kibi = 1024;

    public static SitePage Write(SiteContext site)
    {
        var main = Html.Of($"""
            <h1>Data</h1>
            <p class="lead">Everything on these pages as files, under CC BY 4.0.</p>
            {Html.When(!site.Sources.Downloads.IsEmpty, $"{Parts.Scroll("Downloads", Table(site))}")}{Html.When(Offers(site, "csv/datapackage.json") && !Offers(site, "matrix.json"), $"<p>The tables under <code>csv</code> hold everything that the pages say; <code>datapackage.json</code> tells programs their columns and keys.</p>\n")}<section>
            <h2 id="_cite">How to cite</h2>
            {Citations.Whole(site)}<p>For reference managers: <a href="{Folder}citation.bib" download="compare.bib">BibTeX</a> · <a href="{Folder}citation.json" download="compare.json">CSL-JSON</a></p>
            <p>For a single finding, cite its row: every answer, coding and provision has a permanent address, and its page offers the citation to copy.</p>
            </section>

            """);
        return new SitePage("data.html", "Data", "Downloads and how to cite.", "data", main) { LinkedData = LinkedData.Dataset(site) };
    }

    public static IEnumerable<OutputFile> Files(SiteContext site)
    {
        foreach (var file in site.Sources.Downloads)
        {
            yield return file with { Path = Folder + file.Path };
        }

        yield return OutputFiles.Text(Folder + "citation.bib", BibTex(site));
        yield return new OutputFile(Folder + "citation.json", CslJson(site));
    }

    private static Html Table(SiteContext site) => Html.Of($"""
        <table class="list">
        <thead><tr><th scope="col">File</th><th scope="col">What it holds</th><th scope="col">Size</th></tr></thead>
        <tbody>{site.Sources.Downloads.Select(f => Html.Of($"<tr><th scope=\"row\"><a href=\"{Folder}{f.Path}\" download=\"download\">{f.Path}</a></th><td>{Holds(f.Path)}</td><td class=\"n\">{Size(f)}</td></tr>\n"))}</tbody>
        </table>

        """);

    private static bool Offers(SiteContext site, string path) => site.Sources.Downloads.Any(d => string.Equals(d.Path, path, StringComparison.Ordinal));

    private static string Holds(string path) => path switch
    {
        "matrix.xlsx" => "The workbook: matrix, reasons, evidence, provisions, codebook",
        "matrix.json" => "Everything, for programs",
        "csv/matrix.csv" => "One row an answer",
        "csv/codings.csv" => "One row a coding",
        "csv/provisions.csv" => "One row a provision",
        "csv/safeguards.csv" => "The codebook",
        "csv/instruments.csv" => "The instruments",
        "csv/crosswalk.csv" => "The safeguards in other lists",
        "csv/datapackage.json" => "Columns, types and keys of the tables (Frictionless Data Package)",
        "codebook.ttl" => "The codebook as SKOS (Turtle)",
        "codebook.jsonld" => "The codebook as SKOS (JSON-LD)",
        "codebook.qdc" => "The codebook for qualitative analysis programs (REFI-QDA)",
        _ => "",
    };

    private static string Size(OutputFile file) => file.Content.Length < Kibi
        ? $"{file.Content.Length} bytes"
        : string.Create(CultureInfo.InvariantCulture, $"{(file.Content.Length + Kibi - 1) / Kibi} KB");

    private static string BibTex(SiteContext site)
    {
        var url = site.Sources.Address.Length > 0 ? $"  url = {{{Tex(site.Sources.Address)}}},\n" : "";
        return $"@misc{{compare-{site.Report.CorpusVersion},\n  author = {{{{{Citations.Author}}}}},\n  title = {{{{{Tex(site.Report.Title)}}}}},\n  year = {{{Citations.Year(site)}}},\n{url}  note = {{Data set, corpus version {site.Report.CorpusVersion}, CC BY 4.0}}\n}}\n";
    }

    private static ReadOnlyMemory<byte> CslJson(SiteContext site) => ReadableJson.Write(json =>
    {
        json.WriteStartArray();
        json.WriteStartObject();
        json.WriteString("id", "compare-" + site.Report.CorpusVersion);
        json.WriteString("type", "dataset");
        json.WriteString("title", site.Report.Title);
        json.WriteStartArray("author");
        json.WriteStartObject();
        json.WriteString("literal", Citations.Author);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("issued");
        json.WriteStartArray("date-parts");
        json.WriteStartArray();
        json.WriteNumberValue(int.Parse(Citations.Year(site), CultureInfo.InvariantCulture));
        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteString("version", site.Report.CorpusVersion);
        json.WriteString("license", "https://creativecommons.org/licenses/by/4.0/");
        if (site.Sources.Address.Length > 0)
        {
            json.WriteString("URL", site.Sources.Address);
        }

        json.WriteEndObject();
        json.WriteEndArray();
    });

    /// <summary>The signs that mean something to TeX.</summary>
    private static string Tex(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' or '%' or '$' or '#' or '_' or '{' or '}' => result.Append('\\').Append(c),
                '\\' => result.Append("\\textbackslash{}"),
                '~' => result.Append("\\textasciitilde{}"),
                '^' => result.Append("\\textasciicircum{}"),
                _ => result.Append(c),
            };
        }

        return result.ToString();
    }
}
