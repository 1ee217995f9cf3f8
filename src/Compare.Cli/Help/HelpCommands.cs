using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Help;
using Compare.Cli.Verbs;
using Compare.Instruments;

namespace Compare.Cli.Help;

/// <summary>What the program says of itself: its version with that of the corpus, completions for shells, a manual page. All from the one command tree.</summary>
internal static class HelpCommands
{
    public static void AddTo(RootCommand root, TextWriter output)
    {
        // Elsewhere than on Windows "/h" is the name of a file.
        var help = root.Options.OfType<HelpOption>().Single();
        help.Aliases.Remove("/h");
        help.Aliases.Remove("/?");
        root.Options.OfType<VersionOption>().Single().Action = new VersionAction();

        var shell = new Argument<string>("shell") { Description = $"One of {string.Join(", ", CompletionScripts.Shells)}." };
        shell.AcceptOnlyFromAmong([.. CompletionScripts.Shells]);
        var completion = new Command("completion", "Print a script that lets a shell complete verbs, options and names; see docs/install.md for where it goes.") { shell };
        completion.SetAction(p => output.Write(CompletionScripts.For(p.GetValue(shell)!)));
        root.Subcommands.Add(completion);

        var man = new Command("man", "Print the manual page, for: treaty man | man -l -");
        man.SetAction(_ => output.Write(ManPage.Write(root, VersionAction.Program)));
        root.Subcommands.Add(man);
    }

    /// <summary>Whether it is a shell that asks what can come next.</summary>
    public static bool IsAsked(string[] args) => args.Length > 0 && args[0].StartsWith("[suggest", StringComparison.Ordinal);

    /// <summary>Makes known, for a shell that asks, which values there are; no other run pays for it.</summary>
    public static void OfferValues(RootCommand root)
    {
        foreach (var command in root.Subcommands.SelectMany(c => c.Subcommands.Prepend(c)))
        {
            OfferValues(command);
        }
    }

    /// <summary>What can follow an option or stand for an argument, where that is a known list; asked for only when a shell completes.</summary>
    private static void OfferValues(Command command)
    {
        foreach (var option in command.Options)
        {
            Func<IEnumerable<string>>? values = (command.Name, option.Name) switch
            {
                ("matrix", "--format") => () => Exporting.Formats,
                ("diff", "--format") => () => DraftExporting.Formats,
                ("export", "--format") => () => ExportVerb.Formats,
                ("diff", "--fail-on") => () => DiffVerb.Findings,
                (_, "--convention") => () => DraftingConventions.All.Select(c => c.Id),
                (_, "--instrument") => ShippedInstruments.Ids,
                _ => null,
            };
            if (values is not null)
            {
                option.CompletionSources.Add(_ => values().Select(v => new CompletionItem(v)));
            }
        }

        foreach (var argument in command.Arguments.Where(a => a.Name is "instrument" or "id"))
        {
            argument.CompletionSources.Add(_ => ShippedInstruments.Ids().Select(v => new CompletionItem(v)));
        }
    }
}
