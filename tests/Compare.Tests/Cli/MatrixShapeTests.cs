namespace Compare.Tests.Cli;

/// <summary><c>treaty matrix --columns --rows</c>: what is shown, and in which order.</summary>
public sealed class MatrixShapeTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("compare-shape-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Columns_and_rows_stand_in_the_order_named()
    {
        var keys = Keys("--columns", "cloud-act,budapest", "--rows", "DUE-2,AUT-1");

        Assert.Equal(["DUE-2,cloud-act", "DUE-2,budapest", "AUT-1,cloud-act", "AUT-1,budapest"], keys);
    }

    [Fact]
    public void A_group_stays_together_where_its_first_safeguard_was_named_and_a_name_counts_once()
    {
        var keys = Keys("--columns", "budapest,budapest", "--rows", "DUE-2,AUT-1,DUE");

        Assert.Equal(["DUE-2,budapest", "DUE-1,budapest"], keys.Take(2));
        Assert.Equal("AUT-1,budapest", keys[^1]);
        Assert.Equal(keys.Distinct(StringComparer.Ordinal), keys);
    }

    [Fact]
    public void Sorted_by_level_the_most_often_contrary_comes_first_in_each_group()
    {
        var report = Support.ShippedCorpus.Report;
        var contrary = report.Groups.SelectMany(g => g.Rows).ToDictionary(r => r.SafeguardId, r => r.Cells.Count(c => c.Level == Codings.Level.Contrary), StringComparer.Ordinal);
        var sorted = Keys("--rows", "AUT", "--sort", "level").Select(k => k.Split(',')[0]).Distinct(StringComparer.Ordinal).ToArray();

        Assert.Equal(4, sorted.Length);
        Assert.Equal(sorted.Select(s => contrary[s]).OrderDescending(), sorted.Select(s => contrary[s]));
        Assert.NotEqual(sorted.Order(StringComparer.Ordinal), sorted);
    }

    [Fact]
    public void Transposed_the_formats_with_keys_say_that_they_stay_as_they_are()
    {
        string[] arguments = ["matrix", "--no-texts", "--out", folder.FullName, "--rows", "AUT", "--columns", "budapest", "--transpose"];
        var run = Run.Treaty([.. arguments, "--format", "csv,json,md"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        Assert.Contains("--transpose makes no difference to csv and json: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("| Instrument | AUT-1 ", File.ReadAllText(Path.Combine(folder.FullName, "matrix.md")), StringComparison.Ordinal);
        Assert.DoesNotContain("--transpose", Run.Treaty([.. arguments, "--format", "md"]).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_order_is_refused() => Run.Treaty("matrix", "--sort", "mood").FailedWith(2, "U000");

    [Fact]
    public void Columns_choose_among_the_instruments_chosen() =>
        Run.Treaty("matrix", "--no-texts", "--out", folder.FullName, "--instrument", "budapest", "--columns", "cloud-act").FailedWith(2, "U001");

    private string[] Keys(params string[] shape)
    {
        var run = Run.Treaty(["matrix", "--no-texts", "--format", "csv", "--out", folder.FullName, .. shape]);
        Assert.Equal(0, run.ExitCode);
        var groups = new[] { "AUT-", "DUE-" };
        return [.. File.ReadLines(Path.Combine(folder.FullName, "csv", "matrix.csv"))
            .Where(l => groups.Any(g => l.StartsWith(g, StringComparison.Ordinal)))
            .Select(l => string.Join(',', l.Split(',').Take(2)))];
    }
}
