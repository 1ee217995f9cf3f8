using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Compare.Codings;
using Compare.Export;
using CsvHelper;

namespace Compare.Tests.Export;

public class CsvMatrixExporterTests
{
    private static readonly ImmutableDictionary<string, string> Files = Exports.Texts(new CsvMatrixExporter());

    private static readonly JsonElement Package = JsonDocument.Parse(Files["csv/datapackage.json"]).RootElement;

    [Fact]
    public void Codings_come_back_as_they_went()
    {
        var rows = Rows("codings");
        Assert.Equal(Exports.Report.EvidenceCount, rows.Length);
        Assert.All(Exports.Report.Evidence.Zip(rows), pair =>
        {
            var (evidence, row) = pair;
            Assert.Equal(evidence.Id, row["id"]);
            Assert.Equal(evidence.Level.Id(), row["level"]);
            Assert.Equal(evidence.Note, row["note"]);
            Assert.Equal(evidence.Wording ?? "", row["wording"]);
            Assert.Equal(evidence.IsUnverified ? "true" : "false", row["unverified"]);
        });
        Assert.Contains(rows, r => r["note"] == SampleReport.Formula);
    }

    [Fact]
    public void Cells_and_provisions_come_back_as_they_went()
    {
        var cells = Rows("matrix");
        Assert.Equal(
            Exports.Cells.Select(c => (c.SafeguardId, c.InstrumentId, c.Reason)),
            cells.Select(r => (r["safeguard_id"], r["instrument_id"], r["reason"])));
        Assert.Contains(cells, r => r["reason"] == SampleReport.Awkward);
        var provisions = Rows("provisions");
        Assert.Equal(Exports.Report.Provisions.Select(p => p.Abstract), provisions.Select(r => r["abstract"]));
        Assert.Contains(provisions, r => r["abstract"] == SampleReport.Long);
    }

    [Fact]
    public void The_package_describes_every_file_and_every_column()
    {
        Assert.Equal("CC-BY-4.0", Package.GetProperty("licenses")[0].GetProperty("name").GetString());
        Assert.Contains("not neutralised", Package.GetProperty("description").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            Files.Keys.Where(f => f.EndsWith(".csv", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            Resources().Select(r => "csv/" + r.GetProperty("path").GetString()).Order(StringComparer.Ordinal));
        foreach (var resource in Resources())
        {
            var fields = resource.GetProperty("schema").GetProperty("fields").EnumerateArray();
            Assert.Equal(fields.Select(f => f.GetProperty("name").GetString()), Header(Name(resource)));
        }
    }

    [Fact]
    public void Values_have_the_type_that_the_package_gives_them()
    {
        foreach (var resource in Resources())
        {
            foreach (var field in resource.GetProperty("schema").GetProperty("fields").EnumerateArray())
            {
                var pattern = field.GetProperty("type").GetString() switch
                {
                    "integer" => "^[0-9]+$",
                    "boolean" => "^(true|false)$",
                    "date" => "^([0-9]{4}-[0-9]{2}-[0-9]{2})?$",
                    _ => "",
                };
                var name = field.GetProperty("name").GetString()!;
                Assert.All(Rows(Name(resource)), r => Assert.Matches(pattern, r[name]));
                Assert.True(!field.TryGetProperty("constraints", out _) || Rows(Name(resource)).All(r => r[name].Length > 0), name);
            }
        }
    }

    [Fact]
    public void Keys_are_unique_and_foreign_keys_resolve()
    {
        foreach (var resource in Resources())
        {
            var schema = resource.GetProperty("schema");
            var rows = Rows(Name(resource));
            var key = schema.GetProperty("primaryKey").EnumerateArray().Select(k => k.GetString()!).ToArray();
            Assert.Equal(rows.Length, rows.Select(r => string.Join('\n', key.Select(k => r[k]))).Distinct(StringComparer.Ordinal).Count());
            foreach (var foreign in schema.GetProperty("foreignKeys").EnumerateArray())
            {
                var reference = foreign.GetProperty("reference");
                var column = reference.GetProperty("fields").GetString()!;
                var known = Rows(reference.GetProperty("resource").GetString()!).Select(r => r[column]).ToHashSet(StringComparer.Ordinal);
                var values = rows.Select(r => r[foreign.GetProperty("fields").GetString()!]).Where(v => v.Length > 0);
                Assert.All(values, v => Assert.Contains(v, known));
            }
        }
    }

    private static JsonElement[] Resources() => [.. Package.GetProperty("resources").EnumerateArray()];

    private static string Name(JsonElement resource) => resource.GetProperty("name").GetString()!;

    private static string[] Header(string table) => [.. Records(table)[0]];

    private static ImmutableArray<Dictionary<string, string>> Rows(string table)
    {
        var records = Records(table);
        return [.. records.Skip(1).Select(r => records[0].Zip(r).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal))];
    }

    private static List<string[]> Records(string table)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Files[$"csv/{table}.csv"]));
        using var reader = CsvReader.Create(stream, CsvReaderOptions.Default with { HasHeader = false });
        var records = new List<string[]>();
        while (reader.Read())
        {
            records.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        }

        return records;
    }
}
