using Compare.Tests.Support;

namespace Compare.Tests.Robustness;

/// <summary>A folder with an old state, and a command that turns it into a new one; the user's own files stand among the outputs.</summary>
/// <param name="Root">A temporary folder for everything.</param>
/// <param name="Written">The folder that the command writes into.</param>
/// <param name="Arguments">The command.</param>
/// <param name="Old">What stands in the folder before.</param>
/// <param name="New">What stands there after a run that nobody disturbs.</param>
/// <param name="Milliseconds">How long such a run takes.</param>
internal sealed record KillTask(string Root, string Written, string[] Arguments, string Old, string New, int Milliseconds) : IDisposable
{
    private string Kept => Path.Combine(Root, "old-state");

    public static KillTask Make(string verb)
    {
        var root = Directory.CreateTempSubdirectory("treaty-kill-").FullName;
        var corpus = Path.Combine(root, "corpus");
        using (var made = new CorpusFolder())
        {
            made.Write("instruments.csv", made.Read("instruments.csv") + "horns,Horns,Convention on Horns,treaty,The Port,2002-01-02,,Open.,en,treaty,Convention on Horns,https://example.org/horns,of 2002\n");
            made.Write("horns/abstract.md", made.Read("lights/abstract.md").Replace("Lights", "Horns", StringComparison.Ordinal));
            made.Write("horns/codings.csv", made.Read("lights/codings.csv"));
            Tree.Copy(made.Path, corpus);
        }

        var output = Path.Combine(root, "out");
        (string Written, string[] Arguments) task = verb switch
        {
            "matrix" => (output, ["matrix", "--corpus", corpus, "--no-texts", "--format", "md,csv,json", "--out", output]),
            "site" => (output, ["site", "--corpus", corpus, "--no-texts", "--out", output]),
            "import" => (corpus, ["import", Path.Combine(root, "edited.csv"), "--corpus", corpus]),
            _ => (output, ["text", "add", "lights", Path.Combine(root, "second.txt"), "--corpus", corpus, "--texts", output, "--replace"]),
        };
        switch (verb)
        {
            case "matrix" or "site":
                Done(BuiltProgram.Run(root, task.Arguments));
                File.AppendAllText(Path.Combine(corpus, "lights", "abstract.md"), "\n## Article 3 – Bells\n\nBells are rung.\n"); // so that old and new differ
                break;
            case "import":
                Done(BuiltProgram.Run(root, "matrix", "--corpus", corpus, "--no-texts", "--format", "csv", "--out", output));
                File.WriteAllText(Path.Combine(root, "edited.csv"), File.ReadAllText(Path.Combine(output, "csv", "codings.csv")).Replace("Binds masters only.", "Binds masters and pilots.", StringComparison.Ordinal));
                break;
            default:
                File.WriteAllText(Path.Combine(root, "first.md"), "## Article 1 – Lamps\n\n1. Vessels bear lamps.\n\n2. Lamps are lit.\n\n## Article 2 – Flags\n\nFlags may be flown.\n");
                File.WriteAllText(Path.Combine(root, "second.txt"), "Article 1 – Lamps\n\n1. Vessels bear lamps.\n\n2. Lamps are lit at dusk.\n\nArticle 2 – Flags\n\nFlags may be flown.\n");
                Done(BuiltProgram.Run(root, "text", "add", "lights", Path.Combine(root, "first.md"), "--corpus", corpus, "--texts", output));
                break;
        }

        Directory.CreateDirectory(Path.Combine(task.Written, "my notes"));
        File.WriteAllText(Path.Combine(task.Written, "my notes", "mine.txt"), "of the user");
        File.WriteAllText(Path.Combine(task.Written, "mine.txt"), "of the user");
        var old = Tree.Of(task.Written);
        Tree.Copy(task.Written, Path.Combine(root, "old-state"));
        var since = System.Diagnostics.Stopwatch.StartNew();
        Done(BuiltProgram.Run(root, task.Arguments));
        var unfinished = new KillTask(root, task.Written, task.Arguments, old, Tree.Of(task.Written), (int)since.ElapsedMilliseconds);
        Assert.NotEqual(unfinished.Old, unfinished.New);
        Assert.Equal(2, unfinished.New.Split('\n').Count(l => l.Contains("mine.txt", StringComparison.Ordinal)));
        return unfinished;
    }

    public void Reset()
    {
        Directory.Delete(Written, recursive: true);
        Tree.Copy(Kept, Written);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static void Done(Cli.Run run) => Assert.True(run.ExitCode == 0, run.Error);
}
