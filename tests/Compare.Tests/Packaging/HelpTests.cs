using System.CommandLine;
using Compare.Cli;
using Compare.Cli.Help;
using Compare.Tests.Cli;
using Compare.Tests.Robustness;
using Compare.Tests.Support;

namespace Compare.Tests.Packaging;

/// <summary>Completions, manual page and version say what the command tree says.</summary>
public sealed class HelpTests : IDisposable
{
    private static readonly string[] Ids = [.. ShippedCorpus.Corpus.Instruments.Select(i => i.Metadata.Id)];

    private readonly string root = Directory.CreateTempSubdirectory("treaty-help-").FullName;

    public HelpTests()
    {
        Directory.CreateDirectory(Path.Combine(root, "bin"));
        File.WriteAllText(Path.Combine(root, "draft.md"), "");
        Directory.CreateDirectory(Path.Combine(root, "corpus"));
        foreach (var path in Directory.EnumerateFiles(ShippedCorpus.Folder, "abstract.md", SearchOption.AllDirectories))
        {
            Directory.CreateDirectory(Path.Combine(root, "corpus", Path.GetFileName(Path.GetDirectoryName(path)!)));
            File.Copy(path, Path.Combine(root, "corpus", Path.GetRelativePath(ShippedCorpus.Folder, path)));
        }

        File.WriteAllText(Path.Combine(root, "corpus", "instruments.csv"), "");
    }

    private static RootCommand Tree => CommandTree.Build(TextWriter.Null, TextWriter.Null);

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void The_version_names_program_and_corpus()
    {
        var run = Run.Treaty("--version");

        Assert.Equal((0, $"treaty {VersionAction.Program}, corpus {ShippedCorpus.Corpus.Version}\n"), (run.ExitCode, run.Output));
        Assert.Matches(@"^\d+\.\d+\.\d+$", VersionAction.Program);
    }

    [Fact]
    public void The_version_without_a_corpus_says_so()
    {
        var empty = Directory.CreateDirectory(Path.Combine(root, "empty")).FullName;
        File.Delete(Path.Combine(root, "corpus", "instruments.csv"));

        Assert.Equal((0, $"treaty {VersionAction.Program}, no corpus at hand\n", ""), Parts(BuiltProgram.Finish(BuiltProgram.Start(BuiltProgram.Managed, empty, [], "--version"))));
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    public void A_shell_completes_verbs_options_values_names_and_files(string shell)
    {
        Assert.Equal(Tree.Subcommands.Select(c => c.Name).Order(StringComparer.Ordinal), Complete(shell, "treaty "));
        Assert.Equal(["man", "matrix"], Complete(shell, "treaty ma"));
        Assert.Equal(["add", "fetch", "list"], Complete(shell, "treaty text "));
        Assert.Equal(["--format"], Complete(shell, "treaty matrix --fo"));
        Assert.Equal(Exporting.Formats.Order(StringComparer.Ordinal), Complete(shell, "treaty matrix --format "));
        Assert.Equal(["us-code"], Complete(shell, "treaty parse --convention us-c"));
        Assert.Equal(Ids.Order(StringComparer.Ordinal), Complete(shell, "treaty show "));
        Assert.Contains("draft.md", Complete(shell, "treaty parse dra"));
    }

    [Fact]
    public void PowerShell_has_a_script_too()
    {
        // PowerShell is in none of the places that a test may install from: the script is only looked at.
        var run = Run.Treaty("completion", "powershell");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("Register-ArgumentCompleter -Native -CommandName treaty", run.Output, StringComparison.Ordinal);
        Assert.Contains("[suggest:$position]", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_shell_is_a_mistake_of_usage() => Run.Treaty("completion", "tcsh").FailedWith(2, "U000");

    [Fact]
    public void The_manual_page_holds_every_verb_and_option()
    {
        var page = Run.Treaty("man").Output;

        Assert.All(Leaves(Tree, ""), leaf =>
        {
            Assert.Contains($".SH TREATY {leaf.Words.ToUpperInvariant()}\n", page, StringComparison.Ordinal);
            Assert.All(leaf.Command.Options.Where(o => !o.Hidden), o => Assert.Contains($"\\fB{o.Name.Replace("-", "\\-", StringComparison.Ordinal)}\\fR", page, StringComparison.Ordinal));
        });
        Assert.All(ExitCodes.Meanings, m => Assert.Contains($".B {m.Code}\n", page, StringComparison.Ordinal));
        Assert.DoesNotContain("loopback", page, StringComparison.Ordinal); // an option for tests
    }

    [Theory]
    [InlineData("groff", "groff -man -Tutf8 -ww treaty.1")]
    [InlineData("man", "MANROFFSEQ= MANWIDTH=100 man --warnings -l treaty.1")]
    [InlineData("mandoc", "mandoc -T lint -W warning treaty.1 | grep -v -e missing.date >&2; mandoc treaty.1")]
    public void The_manual_page_is_set_without_a_warning(string program, string line)
    {
        Surroundings.Prepare(root, $"command -v {program}", $"Setting a page with {program} (it is not installed), which");
        File.WriteAllText(Path.Combine(root, "treaty.1"), Run.Treaty("man").Output);

        var run = Surroundings.Shell(root, line);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("side-by-side matrix", string.Join(' ', run.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    private static (int, string, string) Parts(Run run) => (run.ExitCode, run.Output, run.Error);

    private static IEnumerable<(string Words, Command Command)> Leaves(Command command, string before) => command.Subcommands.SelectMany(
        c => c.Subcommands.Count == 0 ? [(before + c.Name, c)] : Leaves(c, before + c.Name + " "));

    /// <summary>What the shell offers once the script is sourced, as the user would see it, sorted.</summary>
    private string[] Complete(string shell, string line)
    {
        Surroundings.Prepare(root, $"command -v {shell}", $"Completing in {shell} (it is not installed), which");
        File.WriteAllText(Path.Combine(root, "script"), Run.Treaty("completion", shell).Output);
        File.WriteAllText(Path.Combine(root, "bin", "treaty"), $"#!/bin/sh\nexec '{BuiltProgram.Executable}' \"$@\"\n");
        Surroundings.Shell(root, "chmod +x bin/treaty");
        File.WriteAllText(Path.Combine(root, "ask"), shell switch
        {
            "bash" => """
                source ./script
                COMP_LINE="$1" COMP_POINT=${#1}
                read -ra COMP_WORDS <<< "$1"
                [[ "$1" == *' ' ]] && COMP_WORDS+=("")
                COMP_CWORD=$(( ${#COMP_WORDS[@]} - 1 ))
                _treaty
                # As readline does with -o default where the function offers nothing.
                (( ${#COMPREPLY[@]} )) || mapfile -t COMPREPLY < <(compgen -f -- "${COMP_WORDS[COMP_CWORD]}")
                printf '%s\n' "${COMPREPLY[@]}"
                """,
            "zsh" => """
                autoload -U compinit; compinit -u -D
                source ./script
                compadd() { print -l -- "${(@)found}" }
                _files() { print -l -- ${PREFIX}*(N) }
                words=(${(z)1}); [[ "$1" == *' ' ]] && words+=('')
                CURRENT=${#words} PREFIX="${words[CURRENT]}"
                _treaty
                """,
            _ => """
                source ./script
                complete -C "$argv[1]" | string replace -r '\t.*' ''; true
                """,
        });
        var run = Surroundings.Shell(root, $"PATH=\"$PWD/bin:$PATH\" HOME=\"$PWD\" {shell} ask '{line}'");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)];
    }
}
