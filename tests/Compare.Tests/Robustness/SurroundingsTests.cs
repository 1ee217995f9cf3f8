using Compare.Cli;
using Compare.Cli.Texts;
using Compare.Cli.Verbs;
using Compare.Tests.Architecture;
using Compare.Tests.Cli;
using Compare.Tests.Support;

namespace Compare.Tests.Robustness;

/// <summary>The program where clock, paths, language and network are not what one is used to.</summary>
public sealed class SurroundingsTests : IDisposable
{
    private const string Draft = "## Article 1 – Lamps\n\n1. Vessels bear lamps.\n\n2. Lamps are lit.\n\n## Article 2 – Flags\n\nFlags may be flown.\n";

    private readonly CorpusFolder corpus = new();
    private readonly string root = Directory.CreateTempSubdirectory("treaty-around-").FullName;

    public void Dispose()
    {
        corpus.Dispose();
        Directory.Delete(root, recursive: true);
    }

    [Fact]
    public void Every_verb_but_text_fetch_runs_without_a_network()
    {
        var user = Surroundings.IsRoot ? "" : "-r ";
        Surroundings.Prepare(root, $"unshare {user}-n true", "A network namespace of its own");
        Directory.CreateDirectory(Path.Combine(root, "texts"));
        Put("old.md", Draft);
        Put("new.md", Draft.Replace("are lit", "may be lit", StringComparison.Ordinal));
        var run = Surroundings.Shell(
            root,
            $"exec unshare {user}-n sh -e -c '"
            + $"\"$TREATY\" matrix --corpus {corpus.Path} --texts texts --format xlsx,md,csv,json,docx,csv-excel --out out && "
            + "\"$TREATY\" parse old.md && \"$TREATY\" diff old.md new.md --out drafts && "
            + $"for verb in \"show lights 1(1)\" \"search lamps\" check \"export --out book\" \"site --out pages\" \"import out/matrix.xlsx\"; do \"$TREATY\" $verb --corpus {corpus.Path}; done && "
            + $"\"$TREATY\" text add lights old.md --corpus {corpus.Path} --texts texts && \"$TREATY\" text list --corpus {corpus.Path} --texts texts && \"$TREATY\" --version && \"$TREATY\" --help >/dev/null && "
            + $"\"$TREATY\" verify --corpus {corpus.Path} --texts texts'");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Empty(run.ErrorLines);
    }

    /// <summary>That nothing fails without a network does not show that nothing tries; this does.</summary>
    [Fact]
    public void Only_text_fetch_and_the_preview_of_the_site_name_the_network()
    {
        var users = Assemblies.All.SelectMany(IlScanner.Uses)
            .Where(u => (u.Used as Type ?? u.Used.DeclaringType!).Namespace is { } space && (space.StartsWith("System.Net.", StringComparison.Ordinal) || space == "System.Net"))
            .Where(u => (u.Used as Type ?? u.Used.DeclaringType!).Name != nameof(System.Net.WebUtility)) // escapes HTML
            .Select(u => u.From)
            .ToHashSet();

        Assert.Contains(typeof(TextFetcher), users);
        Assert.Equal([nameof(SitePreview), nameof(TextFetcher)], users.Select(u => u.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("tr_TR.UTF-8")]
    [InlineData("tr_TR")]
    [InlineData("C")]
    [InlineData("de_DE.UTF-8")]
    public void The_language_of_the_machine_changes_nothing(string language)
    {
        Put("Entwürfe/İlk ışık.md", Draft);
        (string, string?)[] here = [("LANG", language), ("LC_ALL", language), ("LANGUAGE", language)];
        string[][] verbs =
        [
            ["matrix", "--corpus", corpus.Path, "--no-texts", "--format", "xlsx,md,csv,json,docx", "--out", "out"],
            ["parse", "Entwürfe/İlk ışık.md", "--json"],
            ["search", "LIT", "--corpus", corpus.Path],
            ["show", "lights", "ART. 1(1)", "--corpus", corpus.Path],
            ["import", "--help"],
        ];
        foreach (var verb in verbs)
        {
            var usual = BuiltProgram.RunIn(root, [("LANG", "en_US.UTF-8"), ("LC_ALL", "en_US.UTF-8")], verb);
            var written = Tree.Of(Path.Combine(root, "out"));
            var run = BuiltProgram.RunIn(root, here, verb);

            Assert.Equal(usual, run);
            Assert.Equal((0, written), (run.ExitCode, Tree.Of(Path.Combine(root, "out"))));
        }
    }

    [Fact]
    public void A_path_with_spaces_other_scripts_and_300_characters()
    {
        var deep = string.Join('/', "my drafts", "проекты договоров", "草案 (最終)", "rancangan 'akhir' & lain", new string('x', 120), new string('y', 120));
        Assert.True(deep.Length > 300);
        Put($"{deep}/old draft – №1.md", Draft);
        Put($"{deep}/new draft – №2.md", Draft.Replace("are lit", "may be lit", StringComparison.Ordinal));
        Tree.Copy(corpus.Path, Path.Combine(root, deep, "corpus"));
        var name = new string('z', 250); // as long as a name may be

        Done("parse", $"{deep}/old draft – №1.md", "--out", $"{deep}/{name}.md");
        Done("diff", $"{deep}/old draft – №1.md", $"{deep}/new draft – №2.md", "--out", $"{deep}/{name}");
        Done("matrix", "--corpus", $"{deep}/corpus", "--no-texts", "--out", $"{deep}/matrix out");
        Done("matrix", "--corpus", $"{deep}/corpus", "--no-texts", "--out", $"{deep}/matrix out"); // over the first
        Done("site", "--corpus", $"{deep}/corpus", "--no-texts", "--out", $"{deep}/site");
        Done("text", "add", "lights", $"{deep}/old draft – №1.md", "--corpus", $"{deep}/corpus", "--texts", $"{deep}/my texts");
        Done("import", $"{deep}/matrix out/matrix.xlsx", "--corpus", $"{deep}/corpus");
        Done("check", "--corpus", $"{deep}/corpus");

        Assert.NotEmpty(File.ReadAllText(Path.Combine(root, deep, name + ".md")));
        Assert.True(File.Exists(Path.Combine(root, deep, name, "diff.html")));
        Assert.Empty(Tree.Left(root));

        void Done(params string[] args)
        {
            var run = BuiltProgram.Run(root, args);
            Assert.True(run.ExitCode == 0, $"{string.Join(' ', args)}: {run.Error}");
        }
    }

    [Fact]
    public void A_clock_set_back_stops_nothing_and_loses_no_text()
    {
        using var work = new TextWorkspaceAt(root, corpus.Path);
        Put("first.md", Draft);
        Put("second.md", Draft.Replace("are lit", "are lit at dusk", StringComparison.Ordinal));
        foreach (var path in Directory.EnumerateFiles(corpus.Path, "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(path, new DateTime(2099, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        }

        Assert.Equal(0, work.Add("first.md", new DateTimeOffset(2099, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        Assert.Equal(0, work.Add("second.md", new DateTimeOffset(2001, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        Assert.Equal(0, work.Add("first.md", new DateTimeOffset(1999, 12, 31, 0, 0, 0, TimeSpan.Zero)));

        Assert.Contains(".2099-01-01-", string.Join(' ', work.Names), StringComparison.Ordinal);
        Assert.Contains(".2001-01-01-", string.Join(' ', work.Names), StringComparison.Ordinal);
        Assert.Equal(0, Run.Treaty("text", "list", "--corpus", corpus.Path, "--texts", work.Folder).ExitCode);
        var output = Path.Combine(root, "out");
        Assert.Equal(0, Run.Treaty("matrix", "--corpus", corpus.Path, "--no-texts", "--format", "md,csv", "--out", output).ExitCode);
        foreach (var path in Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(path, new DateTime(2099, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        }

        corpus.Replace("lights/abstract.md", "Lamps are lit.", "Lamps are lit at dawn.");
        Assert.Equal(0, Run.Treaty("matrix", "--corpus", corpus.Path, "--no-texts", "--format", "md,csv", "--out", output).ExitCode);
        Assert.Contains("at dawn", File.ReadAllText(Path.Combine(output, "csv", "provisions.csv")), StringComparison.Ordinal);
    }

    private void Put(string name, string content)
    {
        var path = Path.Combine(root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }

    /// <summary>A folder of texts to which a text can be added at any time of day.</summary>
    private sealed class TextWorkspaceAt(string root, string corpus) : IDisposable
    {
        private readonly StringWriter said = new();

        public string Folder => Path.Combine(root, "texts");

        public IEnumerable<string> Names => Directory.EnumerateFiles(Folder).Select(f => Path.GetFileName(f));

        public int Add(string file, DateTimeOffset now) =>
            new TextVerbs(new Terminal(said, said, quiet: false, verbose: false), new Clock(now)).Add("lights", Path.Combine(root, file), corpus, Folder, replace: true, TestContext.Current.CancellationToken);

        public void Dispose() => said.Dispose();
    }

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
