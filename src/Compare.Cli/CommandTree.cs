using System.CommandLine;
using Compare.Cli.Help;
using Compare.Cli.Verbs;

namespace Compare.Cli;

/// <summary>The verbs and options of the command line (design/cli.md), wired by hand.</summary>
internal static class CommandTree
{
    private static readonly Option<bool> Quiet = new("--quiet", "-q") { Description = "Say nothing but errors.", Recursive = true };
    private static readonly Option<bool> Verbose = new("--verbose", "-v") { Description = "Say more: what was left out, how a convention was chosen.", Recursive = true };

    private static readonly (string Name, Func<Func<ParseResult, Terminal>, Command> Build)[] Verbs =
    [
        ("matrix", MatrixCommand.Build), ("parse", ParseCommand.Build), ("show", Show), ("search", SearchCommand.Build), ("diff", DiffCommand.Build), ("import", ImportCommand.Build),
        ("check", Check), ("verify", Verify), ("export", ExportCommand.Build), ("text", TextCommand.Build), ("site", SiteCommand.Build),
    ];

    /// <summary>The tree; where the first word of the command line is a verb, without the others, since making them all takes longer than reading a short document.</summary>
    public static RootCommand Build(TextWriter output, TextWriter error, string? first = null)
    {
        var root = new RootCommand("Safeguards in cybercrime instruments, side by side.") { Quiet, Verbose };
        var asked = Verbs.Where(v => string.Equals(v.Name, first, StringComparison.Ordinal)).ToArray();
        foreach (var verb in asked.Length > 0 ? asked : Verbs)
        {
            root.Subcommands.Add(verb.Build(Terminal));
        }

        HelpCommands.AddTo(root, output);
        return root;

        Terminal Terminal(ParseResult parsed) => new(output, error, parsed.GetValue(Quiet), parsed.GetValue(Verbose));
    }

    private static Command Show(Func<ParseResult, Terminal> terminal)
    {
        var bounds = new ReadingBounds();
        var instrument = new Argument<string>("instrument") { Description = "Id of an instrument, for example budapest." };
        var pinpoint = new Argument<string>("pinpoint") { Description = "A provision as you would write it: \"15(2)\", \"Pasal 21 ayat (1)\", \"§ 2523(b)(4)(D)(v)\"." };
        var corpus = SharedOptions.Corpus();
        var texts = SharedOptions.Texts();
        var command = new Command("show", "Show one provision: abstract, official wording when present, codings.") { instrument, pinpoint, corpus, texts };
        bounds.AddTo(command);
        command.SetAction(p => new ShowVerb(terminal(p), bounds.Of(p)).Run(p.GetValue(instrument)!, p.GetValue(pinpoint)!, p.GetValue(corpus), SharedOptions.TextsOf(p, texts)));
        return command;
    }

    private static Command Check(Func<ParseResult, Terminal> terminal)
    {
        var corpus = SharedOptions.Corpus();
        var agreement = new Option<bool>("--agreement") { Description = "Print how well the two codings of each instrument agree." };
        var fix = new Option<bool>("--fix") { Description = "Mend what is mechanical: order, spacing, quotation marks." };
        var command = new Command("check", "Check the corpus against its rules.") { corpus, agreement, fix };
        command.SetAction(p => new CheckVerb(terminal(p)).Run(p.GetValue(corpus), p.GetValue(agreement), p.GetValue(fix)));
        return command;
    }

    private static Command Verify(Func<ParseResult, Terminal> terminal)
    {
        var bounds = new ReadingBounds();
        var corpus = SharedOptions.Corpus();
        var texts = SharedOptions.Texts();
        var json = new Option<bool>("--json") { Description = "Print every finding as JSON." };
        var annotations = new Option<string?>("--annotations") { Description = "Write W3C Web Annotations to this file (they quote the official text you have)." };
        var record = new Option<bool>("--record") { Description = "Write the fingerprints that are missing; one that is there is never changed." };
        var command = new Command("verify", "Hold every coding against the official text.") { corpus, texts, json, annotations, record };
        bounds.AddTo(command);
        command.SetAction(p => new VerifyVerb(terminal(p), bounds.Of(p)).Run(p.GetValue(corpus), SharedOptions.TextsOf(p, texts), p.GetValue(json), p.GetValue(annotations), p.GetValue(record)));
        return command;
    }
}
