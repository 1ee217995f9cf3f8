using System.Text.Json;
using Compare.Codings;
using Compare.Export;

namespace Compare.Tests.Export;

public class JsonMatrixExporterTests
{
    private static readonly string Text = Exports.Texts(new JsonMatrixExporter())["matrix.json"];

    private static readonly JsonElement Root = JsonDocument.Parse(Text).RootElement;

    [Fact]
    public void Everything_in_the_report_is_there()
    {
        var report = Exports.Report;
        Assert.Equal(1, Root.GetProperty("schemaVersion").GetInt32());
        Assert.Equal(report.Title, Root.GetProperty("title").GetString());
        Assert.Equal(report.CorpusVersion, Root.GetProperty("corpusVersion").GetString());
        Assert.Equal(report.Instruments.Length, Count("instruments"));
        Assert.Equal(report.Groups.Length, Count("groups"));
        Assert.Equal(report.Codebook.Length, Count("safeguards"));
        Assert.Equal(report.Crosswalk.Length, Count("crosswalk"));
        Assert.Equal(Exports.Cells.Count(), Count("cells"));
        Assert.Equal(report.EvidenceCount, Count("evidence"));
        Assert.Equal(report.ProvisionCount, Count("provisions"));
    }

    [Fact]
    public void A_cell_carries_level_range_pinpoints_and_the_ids_of_its_evidence()
    {
        var evidence = Values(Root.GetProperty("evidence"), "id").ToHashSet(StringComparer.Ordinal);
        foreach (var (cell, json) in Exports.Cells.Zip(Root.GetProperty("cells").EnumerateArray()))
        {
            Assert.Equal(cell.Level.Id(), json.GetProperty("level").GetString());
            Assert.Equal(cell.Range, json.GetProperty("range").GetString());
            Assert.Equal(cell.IsUnverified, json.GetProperty("unverified").GetBoolean());
            Assert.Equal(cell.Pinpoints.Select(p => p.Canonical), Values(json.GetProperty("pinpoints"), "canonical"));
            Assert.All(json.GetProperty("evidence").EnumerateArray(), id => Assert.Contains(id.GetString(), evidence));
        }
    }

    [Fact]
    public void Letters_beyond_ASCII_are_readable_and_text_is_exact()
    {
        Assert.Contains("User’s notice", Text, StringComparison.Ordinal);
        Assert.Contains(Root.GetProperty("provisions").EnumerateArray(), p => p.GetProperty("abstract").GetString() == SampleReport.Long);
        Assert.Contains(Root.GetProperty("evidence").EnumerateArray(), e => e.GetProperty("note").GetString() == SampleReport.Formula);
    }

    [Fact]
    public void Property_names_are_camel_case() =>
        Assert.All(Names(Root), n => Assert.Matches("^[a-z][A-Za-z]*$", n));

    private static int Count(string property) => Root.GetProperty(property).GetArrayLength();

    private static IEnumerable<string?> Values(JsonElement array, string property) =>
        array.EnumerateArray().Select(e => e.GetProperty(property).GetString());

    private static IEnumerable<string> Names(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Names(p.Value).Prepend(p.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Names),
        _ => [],
    };
}
