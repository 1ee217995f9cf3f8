using System.CommandLine;

namespace Compare.Cli.Verbs;

/// <summary>The arguments and options of <c>treaty import</c>.</summary>
internal static class ImportCommand
{
    public static Command Build(Func<ParseResult, Terminal> terminal)
    {
        var file = new Argument<string>("file") { Description = "A workbook or csv/codings.csv that \"treaty matrix\" wrote and you edited, or an edited codings.csv of the corpus." };
        var corpus = SharedOptions.Corpus();
        var instrument = new Option<string?>("--instrument") { Description = "For a codings.csv of the corpus: whose it is (default: the name of its folder)." };
        var decide = new Option<string?>("--decide") { Description = "Why a changed headline stands against the second coder's; written into adjudication.csv. Without it such a change is refused." };
        var dryRun = new Option<bool>("--dry-run") { Description = "List the changes and write nothing." };
        var allOrNothing = new Option<bool>("--all-or-nothing") { Description = "Write nothing if any edit is refused." };
        var bounds = new ReadingBounds();
        var command = new Command("import", "Bring edits of levels, notes, phrases and scopes back into the corpus.") { file, corpus, instrument, decide, dryRun, allOrNothing };
        bounds.AddSizeTo(command);
        command.SetAction(p => new ImportVerb(terminal(p), TimeProvider.System, bounds.SizeOf(p)).Run(
            p.GetValue(file)!, p.GetValue(corpus), p.GetValue(instrument), p.GetValue(decide), p.GetValue(dryRun), p.GetValue(allOrNothing)));
        return command;
    }
}
