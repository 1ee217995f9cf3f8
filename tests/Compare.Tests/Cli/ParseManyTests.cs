using System.Text;
using System.Text.Json;
using Compare.Cli;
using Compare.Tests.Documents;
using Compare.Tests.Robustness;
using Compare.Tests.Support;

namespace Compare.Tests.Cli;

/// <summary><c>treaty parse</c> of many files: order, lines that stand by themselves, shards, and one bad file among good ones.</summary>
public sealed class ParseManyTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Lines_come_in_the_order_of_the_files_and_hold_what_json_holds()
    {
        // The first is the longest by far: whoever prints what is ready first prints it last.
        string[] files = [Document("long", 400), .. Enumerable.Range(1, 9).Select(n => Document($"short-{10 - n}", n))];
        var run = Run.Treaty(["parse", "--ndjson", .. files]);
        Assert.Equal(0, run.ExitCode);
        var lines = run.Output.TrimEnd('\n').Split('\n').Select(l => JsonDocument.Parse(l).RootElement).ToArray();
        Assert.Equal(files, lines.Select(l => l.GetProperty("file").GetString()).Distinct());
        Assert.EndsWith($"{lines.Length} provisions in 10 of 10 files.\n", run.Error, StringComparison.Ordinal);
        foreach (var file in files)
        {
            using var tree = JsonDocument.Parse(Run.Treaty("parse", "--json", file).Output);
            var (source, provisions) = (tree.RootElement.GetProperty("source"), tree.RootElement.GetProperty("provisions").EnumerateArray().ToArray());
            var own = lines.Where(l => l.GetProperty("file").GetString() == file).ToArray();
            Assert.Equal(provisions.Select(Words), own.Select(Words));
            Assert.Equal(provisions.Select(p => p.GetProperty("lines").GetProperty("first").GetInt32()), own.Select(l => l.GetProperty("line").GetInt32()));
            Assert.Equal(Enumerable.Range(1, own.Length), own.Select(l => l.GetProperty("position").GetInt32()));
            Assert.All(own, l => Assert.Equal((source.GetProperty("sha256").GetString(), "markdown", "treaty", "en"), (Text(l, "sha256"), Text(l, "format"), Text(l, "convention"), Text(l, "language"))));
        }
    }

    /// <summary>The lines of the page: a library is divided, each part is one process, the results are put one after the other.</summary>
    [Fact]
    public void Shards_one_after_the_other_are_one_run_and_an_engine_reads_them()
    {
        var library = Directory.CreateDirectory(Path.Combine(folder.Path, "library")).FullName;
        for (var n = 1; n <= 20; n++)
        {
            File.Move(Document($"no {n}", n), Path.Combine(library, $"no {n}.docx")); // what a file is, its content says
        }

        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "scale.md"));
        var start = page.IndexOf("```\nfind ", StringComparison.Ordinal) + 4;
        var divided = Surroundings.Shell(folder.Path, "LC_ALL=C; export LC_ALL; " + page[start..page.IndexOf("```", start, StringComparison.Ordinal)].Replace(" treaty ", " \"$TREATY\" ", StringComparison.Ordinal));
        var whole = BuiltProgram.Run(folder.Path, "parse", "--ndjson", "--recursive", "library");
        Assert.Equal((0, 0), (divided.ExitCode, whole.ExitCode));
        Assert.Equal(8, Directory.GetFiles(folder.Path, "shard-*.ndjson").Length);
        Assert.Equal(whole.Output, File.ReadAllText(Path.Combine(folder.Path, "library.ndjson")));

        start = page.IndexOf("SELECT * FROM read_json(", StringComparison.Ordinal);
        var sql = page[start..page.IndexOf('`', start)].Replace("library.ndjson", Path.Combine(folder.Path, "library.ndjson"), StringComparison.Ordinal);
        var rows = Engine.Query($"SELECT count(*), count(DISTINCT file), count(DISTINCT file || pinpoint), max(position), count(continuation), count(heading) FROM ({sql})");
        // A title; then, for each article, itself, its paragraph with words after the points, and two points.
        const int Articles = 20 * 21 / 2;
        Assert.Equal([$"{20 + (4 * Articles)}", "20", $"{20 + (4 * Articles)}", "81", $"{Articles}", $"{Articles}"], rows[0]);
    }

    [Fact]
    public void A_folder_is_read_in_the_order_of_its_paths_and_what_is_hidden_is_not()
    {
        string[] files = [Document("a/b", 1), Document("a", 1), Document("c/d/e", 1)];
        Document(".hidden", 1);
        var expected = Run.Treaty(["parse", "--ndjson", .. files.Order(StringComparer.Ordinal)]);
        var run = Run.Treaty("parse", "--ndjson", "--recursive", folder.Path);
        Assert.Equal((0, expected.Output), (run.ExitCode, run.Output));
        Run.Treaty("parse", "--recursive", Directory.CreateDirectory(Path.Combine(folder.Path, "empty")).FullName).FailedWith(3, "I001");
        Run.Treaty("parse", "--json", "--recursive", folder.Path).FailedWith(2, "U000");
    }

    [Fact]
    public void A_bad_file_is_named_and_the_others_go_on()
    {
        var (before, after) = (Document("before", 2), Document("after", 3));
        var letter = Path.Combine(folder.Path, "letter.md");
        File.WriteAllText(letter, "Dear colleague,\n\nplease find the articles attached.\n");
        var absent = Path.Combine(folder.Path, "absent.md");
        var run = Run.Treaty("parse", "--ndjson", before, letter, absent, after);
        Assert.Equal(3, run.ExitCode);
        Assert.Collection(
            run.ErrorLines,
            l => Assert.StartsWith($"error P001: {letter}", l, StringComparison.Ordinal),
            l => Assert.StartsWith($"error I001: {absent}: ", l, StringComparison.Ordinal));
        Assert.Equal(Run.Treaty("parse", "--ndjson", before, after).Output, run.Output);
        Assert.EndsWith("in 2 of 4 files; 2 could not be read and are named above.\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Outlines_of_several_files_each_have_their_file_above()
    {
        var (one, other) = (Document("one", 1), Document("other", 1));
        var run = Run.Treaty("parse", one, other);
        Assert.Equal((0, $"==> {one} <==\n{Run.Treaty("parse", one).Output}\n==> {other} <==\n{Run.Treaty("parse", other).Output}"), (run.ExitCode, run.Output));
    }

    [Fact]
    public void Json_is_of_one_file_and_not_of_lines()
    {
        var file = Document("one", 1);
        Assert.Contains("--ndjson", Run.Treaty("parse", "--json", file, file).FailedWith(2, "U000"), StringComparison.Ordinal);
        Assert.Contains("Choose one", Run.Treaty("parse", "--json", "--ndjson", file).FailedWith(2, "U000"), StringComparison.Ordinal);
        Assert.Contains("There is no option \"--njson\"", Run.Treaty("parse", file, "--njson").FailedWith(2, "U000"), StringComparison.Ordinal);
        Assert.Contains("FILE", Run.Treaty("parse", "--ndjson").FailedWith(2, "U000"), StringComparison.Ordinal);
    }

    [Fact]
    public void Out_holds_what_would_be_printed_and_nothing_is_left_beside_it()
    {
        string[] files = [Document("one", 5), Document("other", 2)];
        var target = Path.Combine(folder.Path, "new", "library.ndjson");
        var run = Run.Treaty(["parse", "--ndjson", "--out", target, .. files]);
        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        Assert.Equal(Run.Treaty(["parse", "--ndjson", .. files]).Output, File.ReadAllText(target));
        Assert.Equal(["library.ndjson"], Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(target)!).Select(Path.GetFileName));
    }

    [Fact]
    public void Out_stays_as_it_was_where_no_file_can_be_read()
    {
        var target = Path.Combine(folder.Path, "library.ndjson");
        File.WriteAllText(target, "old");
        var run = Run.Treaty("parse", "--ndjson", "--out", target, Path.Combine(folder.Path, "no.md"), Path.Combine(folder.Path, "nor.md"));
        Assert.Equal((3, 2), (run.ExitCode, run.ErrorLines.Length));
        Assert.Equal("old", File.ReadAllText(target));
        Assert.Equal(["library.ndjson"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void Out_where_a_folder_stands_is_refused_before_anything_is_read()
    {
        var target = Directory.CreateDirectory(Path.Combine(folder.Path, "library")).FullName;
        Run.Treaty("parse", "--ndjson", "--out", target, Document("one", 1), Document("other", 1), "--quiet").FailedWith(5, "O001");
    }

    /// <summary>What a killed run left is cleared; what a run has open, that is still at it, is not.</summary>
    [Fact]
    public void A_file_that_grows_elsewhere_stays()
    {
        string[] files = [Document("one", 1), Document("other", 1)];
        var target = Path.Combine(folder.Path, "new", "library.ndjson");
        Assert.Equal(0, Run.Treaty(["parse", "--ndjson", "--out", target, .. files]).ExitCode);
        var prefix = Path.Combine(folder.Path, "new", Compare.Cli.Writing.FolderChange.WorkPrefix("library.ndjson"));
        File.WriteAllText(prefix + "1", "left by a run that was killed");
        using (new FileStream(prefix + "2", FileMode.Create, FileAccess.Write, FileShare.None))
        {
            Assert.Equal(0, Run.Treaty(["parse", "--ndjson", "--out", target, .. files]).ExitCode);
            Assert.Equal([Path.GetFileName(prefix) + "2", "library.ndjson"], Directory.EnumerateFiles(Path.GetDirectoryName(target)!).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void No_more_is_held_than_is_worked_on_at_once()
    {
        const int AtOnce = 3;
        var (begun, most, taken) = (0, 0, 0);
        var results = OrderedRun.Run(Enumerable.Range(0, 50), AtOnce, n =>
        {
            Interlocked.Increment(ref begun);
            return n;
        });
        foreach (var result in results)
        {
            Assert.Equal(taken, result);
            taken++;
            most = Math.Max(most, Volatile.Read(ref begun) - taken);
        }

        Assert.Equal(50, taken);
        Assert.InRange(most, 0, AtOnce);
    }

    private static (string?, string?, string?, string?, string?, string?, string?, string?, int) Words(JsonElement provision) => (
        Text(provision, "pinpoint"), Text(provision, "label"), Text(provision, "kind"), Text(provision, "designation"), Text(provision, "number"), Text(provision, "heading"),
        Text(provision, "text"), Text(provision, "continuation"), provision.GetProperty("depth").GetInt32());

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private string Document(string name, int articles)
    {
        var text = new StringBuilder($"# Convention on {name}\n\n");
        for (var n = 1; n <= articles; n++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"## Article {n} – Lamps\n\n1. Vessels “{name}” bear:\n\na. a lamp;\n\nb. a horn;\n\nat all times.\n\n");
        }

        var path = Path.Combine(folder.Path, name + ".md");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text.ToString());
        return path;
    }
}
