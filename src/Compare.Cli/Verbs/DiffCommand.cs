using System.CommandLine;
using Compare.Export.Drafts;

namespace Compare.Cli.Verbs;

/// <summary>The arguments and options of <c>treaty diff</c>.</summary>
internal static class DiffCommand
{
    public static Command Build(Func<ParseResult, Terminal> terminal)
    {
        var old = new Argument<string>("old") { Description = "The old draft: a file, or the id of an instrument." };
        var @new = new Argument<string>("new") { Description = "The new draft: a file, or the id of an instrument." };
        var reading = new ReadingArguments(writesFormats: true, what: "both are");
        var codings = new Option<string?>("--codings") { Description = "Codings of the old draft: the id of an instrument, or a codings.csv (default: those of OLD where it is an instrument)." };
        var corpus = SharedOptions.Corpus();
        var texts = new Option<string?>("--texts") { Description = "Folder with official texts; an instrument is then compared by its official text and not by its abstract." };
        var folder = new Option<string?>("--out") { Description = "Folder to write into (default: print one format)." };
        var formats = SharedOptions.Many("--format", $"Formats, separated by commas: {string.Join(",", DraftExporting.Formats)} (default: md when printing, all with --out).");
        var explain = new Option<bool>("--explain") { Description = "Say for each article why it was taken for the counterpart (Markdown)." };
        var author = new Option<string>("--author") { Description = "Author of the tracked changes.", DefaultValueFactory = _ => DraftWordExporter.DefaultAuthor };
        var date = new Option<string>("--date") { Description = "Date of the tracked changes, as 2026-11-23 or 2026-11-23T10:00:00Z.", DefaultValueFactory = _ => DraftWordExporter.DefaultDate };
        var moves = new Option<bool>("--native-moves") { Description = "Write what moved unchanged as a move, not as a deletion and an insertion." };
        var accept = new Option<string?>("--accept") { Description = "A codings.proposed.csv with a reviewer's decisions; writes the new draft's codings.csv." };
        var failOn = SharedOptions.Many("--fail-on", $"End with exit code 1 where there are: {string.Join(", ", DiffVerb.Findings)}.");
        var command = new Command("diff", "Compare two drafts: what moved, what changed, which safeguards rose or fell.")
        {
            old, @new, codings, corpus, texts, folder, formats, explain, author, date, moves, accept, failOn,
        };
        reading.AddTo(command);
        command.SetAction(p => new DiffVerb(terminal(p)).Run(new DiffOptions
        {
            Old = p.GetValue(old)!,
            New = p.GetValue(@new)!,
            Convention = reading.ConventionOf(p),
            Reading = reading.Of(p),
            Codings = p.GetValue(codings),
            Corpus = p.GetValue(corpus),
            Texts = p.GetValue(texts),
            Out = p.GetValue(folder),
            Formats = SharedOptions.Split(p.GetValue(formats)),
            Explain = p.GetValue(explain),
            Author = p.GetValue(author)!,
            Date = p.GetValue(date)!,
            NativeMoves = p.GetValue(moves),
            Accept = p.GetValue(accept),
            FailOn = SharedOptions.Split(p.GetValue(failOn)),
        }));
        return command;
    }
}
