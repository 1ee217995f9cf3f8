using System.CommandLine;

namespace Compare.Cli.Verbs;

/// <summary>The options of <c>treaty export</c>.</summary>
internal static class ExportCommand
{
    public static Command Build(Func<ParseResult, Terminal> terminal)
    {
        var corpus = SharedOptions.Corpus();
        var formats = SharedOptions.Many(
            "--format", $"Formats, separated by commas: {string.Join(",", ExportVerb.CodebookFormats)} (default: these, which hold the codebook), {ExportVerb.Parquet} (the corpus as tables for engines).");
        var folder = new Option<string>("--out") { Description = "Folder to write into (default: output/codebook, for Parquet output/parquet).", DefaultValueFactory = r => "output/" + ExportVerb.FolderFor(SharedOptions.Split(r.GetValue(formats))) };
        var align = SharedOptions.Many("--align", "For Parquet: pairs of instruments, as OLD=NEW, whose provisions are compared as two drafts; they fill the table alignments.");
        var command = new Command("export", "Write the codebook for other programs (SKOS in Turtle and JSON-LD, REFI-QDA), or the corpus as Parquet.") { corpus, folder, formats, align };
        command.SetAction(p => new ExportVerb(terminal(p)).Run(p.GetValue(corpus), p.GetValue(folder)!, SharedOptions.Split(p.GetValue(formats)), SharedOptions.Split(p.GetValue(align))));
        return command;
    }
}
