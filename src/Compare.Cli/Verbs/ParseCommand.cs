using System.CommandLine;

namespace Compare.Cli.Verbs;

/// <summary>The arguments and options of <c>treaty parse</c>.</summary>
internal static class ParseCommand
{
    public static Command Build(Func<ParseResult, Terminal> terminal)
    {
        var file = new Argument<string>("file") { Description = "A Word, PDF, HTML, XML (USLM, Akoma Ntoso), Markdown or plain text file." };
        var reading = new ReadingArguments();
        var json = new Option<bool>("--json") { Description = "Print the provision tree as JSON." };
        var outFile = new Option<string?>("--out") { Description = "Write to this file instead of printing." };
        var command = new Command("parse", "Read one document and print its provisions.") { file, json, outFile };
        reading.AddTo(command);
        command.SetAction(p => new ParseVerb(terminal(p)).Run(p.GetValue(file)!, reading.ConventionOf(p), p.GetValue(json), p.GetValue(outFile), reading.Of(p)));
        return command;
    }
}
