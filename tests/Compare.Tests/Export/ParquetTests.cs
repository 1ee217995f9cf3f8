using System.Collections.Immutable;
using Compare.Codings;
using Compare.Comparisons;
using Compare.Export.Parquet;
using Compare.Tests.Cli;
using Compare.Tests.Documents;
using Compare.Tests.Support;

namespace Compare.Tests.Export;

/// <summary>The tables as an engine reads them: DuckDB, in this process, on an export made by the program.</summary>
public sealed class ParquetTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_sql_of_the_documentation_gives_the_matrix_back()
    {
        Export();
        var rows = Query(Sql());
        var expected = ShippedCorpus.Report.Groups.SelectMany(g => g.Rows).SelectMany(r => r.Cells)
            .Select(c => $"{c.SafeguardId} {c.InstrumentId} {c.Level.Id()} {string.Join(' ', c.Pinpoints.Select(p => p.Canonical).Order(StringComparer.Ordinal))}".Trim())
            .Order(StringComparer.Ordinal);
        Assert.Equal(45 * 7, rows.Length);
        Assert.Equal(expected, rows.Select(r => $"{r[0]} {r[1]} {r[2]} {r[3]}".Trim()).Order(StringComparer.Ordinal));
    }

    /// <summary>Two readings, a scope of its own, a contrary row, nothing ranked: what the shipped corpus may lose one day.</summary>
    [Fact]
    public void The_sql_knows_disputes_scopes_and_contrary_rules()
    {
        ImmutableArray<ImmutableArray<Coding>> cases =
        [
            [CorpusBuilder.Coding("GEN-1", "art_1__para_1", Level.Strong, reading: "wide"), CorpusBuilder.Coding("GEN-1", "art_1__para_2", Level.Weak, reading: "narrow")],
            [CorpusBuilder.Coding("GEN-1", "art_1__para_1", Level.Strong, reading: "wide"), CorpusBuilder.Coding("GEN-1", "art_1__para_1", Level.Strong, reading: "narrow")],
            [CorpusBuilder.Coding("GEN-1", "art_1__para_1", Level.Strong, powers: "search"), CorpusBuilder.Coding("GEN-1", "art_1__para_2", Level.Weak, powers: "production"), CorpusBuilder.Coding("GEN-1", "art_2", Level.Qualified)],
            [CorpusBuilder.Coding("GEN-1", "art_1__para_1", Level.Strong), CorpusBuilder.Coding("GEN-1", "art_1__para_2", Level.Contrary, data: "content")],
            [CorpusBuilder.Coding("GEN-1", "art_1__para_1", Level.Qualified, data: "traffic", direction: "incoming"), CorpusBuilder.Coding("GEN-1", "art_1__para_2", Level.Weak, data: "traffic")],
            [CorpusBuilder.Silent with { Safeguard = "GEN-1" }],
            [CorpusBuilder.Silent with { Safeguard = "GEN-1", Level = Level.NotResearched }],
        ];
        var seen = new HashSet<Level>();
        foreach (var codings in cases)
        {
            foreach (var file in ParquetTables.Write(CorpusBuilder.Corpus(codings), []))
            {
                var path = Path.Combine(folder.Path, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path, file.Content.ToArray());
            }

            var headline = MatrixBuilder.Headline(codings);
            seen.Add(headline);
            Assert.Equal(headline.Id(), Assert.Single(Query(Sql()))[2]);
        }

        Assert.Superset(new HashSet<Level> { Level.Disputed, Level.Strong, Level.Weak, Level.Contrary, Level.Silent, Level.NotResearched }, seen);
    }

    [Fact]
    public void Every_provision_and_alignment_is_there()
    {
        Export("--align", "russian-draft-2021=un-convention-2024");
        var provisions = Query($"SELECT instrument, count(*), count(DISTINCT pinpoint) FROM read_parquet('{folder.Path}/provisions/*/*.parquet', hive_partitioning = true) GROUP BY 1 ORDER BY 1");
        Assert.Equal(
            ShippedCorpus.Corpus.Instruments.Select(i => $"{i.Metadata.Id} {i.Abstract.Provisions.Length} {i.Abstract.Provisions.Length}").Order(StringComparer.Ordinal), provisions.Select(p => string.Join(' ', p)));
        var aligned = Query(
            $"SELECT count(*) FROM (SELECT unnest(old_pinpoints) AS pinpoint FROM read_parquet('{folder.Path}/alignments/*/*/*.parquet', hive_partitioning = true) WHERE old = 'russian-draft-2021') a "
            + $"LEFT JOIN read_parquet('{folder.Path}/provisions/*/*.parquet', hive_partitioning = true) p ON p.instrument = 'russian-draft-2021' AND p.pinpoint = a.pinpoint WHERE p.pinpoint IS NULL");
        Assert.Equal("0", aligned[0][0]);
        Assert.Equal("7", Query($"SELECT count(*) FROM '{folder.Path}/instruments/*.parquet'")[0][0]);
    }

    [Fact]
    public void An_export_takes_the_place_of_an_earlier_one_whole()
    {
        Export("--align", "russian-draft-2021=un-convention-2024");
        var first = Files();
        Export("--align", "russian-draft-2021=un-convention-2024");
        Assert.Equal(first, Files());
        Export();
        Assert.Equal(first.Where(f => !f.Key.Contains("alignments", StringComparison.Ordinal)), Files());
    }

    [Theory]
    [InlineData("budapest")]
    [InlineData("budapest=lights")]
    [InlineData("a=b=c")]
    public void A_pair_that_is_none_is_refused(string pair) =>
        Run.Treaty("export", "--corpus", ShippedCorpus.Folder, "--format", "parquet", "--out", folder.Path, "--align", pair).FailedWith(2, pair.Count(c => c == '=') == 1 ? Results.DiagnosticCodes.UnknownName : Results.DiagnosticCodes.BadUsage);

    private void Export(params string[] more) => Assert.Equal(0, Run.Treaty(["export", "--corpus", ShippedCorpus.Folder, "--format", "parquet", "--out", folder.Path, .. more]).ExitCode);

    private SortedDictionary<string, string> Files() => new(
        Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).ToDictionary(f => f, f => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))), StringComparer.Ordinal);

    private string Sql()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "scale.md"));
        var sql = page[(page.IndexOf("```sql", StringComparison.Ordinal) + 6)..];
        return sql[..sql.IndexOf("```", StringComparison.Ordinal)].Replace("FOLDER", folder.Path, StringComparison.Ordinal);
    }

    private static string[][] Query(string sql) => Engine.Query(sql);
}
