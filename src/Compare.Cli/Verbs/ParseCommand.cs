using System.CommandLine;

namespace Compare.Cli.Verbs;

/// <summary>The arguments and options of <c>treaty parse</c>.</summary>
internal static class ParseCommand
{
    public static Command Build(Func<ParseResult, Terminal> terminal)
    {
        var files = new Argument<string[]>("file")
        {
            Description = "A Word, PDF, HTML, XML (USLM, Akoma Ntoso), Markdown or plain text file; or several.",
            Arity = ArgumentArity.OneOrMore,
        };
        var reading = new ReadingArguments();
        var json = new Option<bool>("--json") { Description = "Print the provision tree as JSON; of one file." };
        var lines = new Option<bool>("--ndjson") { Description = "Print one JSON object a line for each provision, of any number of files: results of several runs may be put one after the other." };
        var recursive = new Option<bool>("--recursive") { Description = "A folder stands for all files below it, in the order of their paths, except what is hidden or a link." };
        var outFile = new Option<string?>("--out") { Description = "Write to this file instead of printing." };
        var command = new Command("parse", "Read documents and print their provisions.") { files, recursive, json, lines, outFile };
        reading.AddTo(command);
        command.Validators.Add(result =>
        {
            // An argument that takes several takes a mistyped option too.
            if (result.GetResult(files)?.Tokens.Select(t => t.Value).FirstOrDefault(v => v is ['-', _, ..] && !Path.Exists(v)) is { } mistyped)
            {
                result.AddError($"There is no option \"{mistyped}\", and no such file.");
                return;
            }

            if (result.GetValue(json) && result.GetValue(lines))
            {
                result.AddError("--json and --ndjson are two forms of the same. Choose one of them.");
            }
            else if (result.GetValue(json) && (result.GetValue(recursive) || result.GetResult(files)?.Tokens.Count > 1))
            {
                result.AddError("--json prints one document. Use --ndjson for several files, or name one.");
            }
        });
        command.SetAction(p => new ParseVerb(terminal(p)).Run(
            p.GetValue(files)!, p.GetValue(recursive), reading.ConventionOf(p), p.GetValue(json) ? ParseForm.Json : p.GetValue(lines) ? ParseForm.Lines : ParseForm.Outline,
            p.GetValue(outFile), reading.Of(p)));
        return command;
    }
}
