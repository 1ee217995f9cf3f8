using System.CommandLine;
using Compare.Cli.Texts;

namespace Compare.Cli.Verbs;

/// <summary>The options of <c>treaty matrix</c>.</summary>
internal static class MatrixCommand
{
    public static Command Build(Func<ParseResult, Terminal> terminal)
    {
        var bounds = new ReadingBounds();
        var corpus = new Option<string?>("--corpus") { Description = "Folder of the corpus (default: the shipped one)." };
        var texts = new Option<string?>("--texts") { Description = "Folder with official texts, to be shown beside the abstracts (default: your own, where \"text add\" keeps them, if it exists)." };
        var noTexts = new Option<bool>("--no-texts") { Description = "Leave official wording out, even if you have the texts: for outputs that are passed on." };
        var folder = new Option<string>("--out") { Description = "Folder to write into (default: output).", DefaultValueFactory = _ => "output" };
        var formats = Many("--format", $"Formats, separated by commas: {string.Join(",", Exporting.Formats)} (default: {string.Join(",", Exporting.DefaultFormats)}).");
        var instruments = Many("--instrument", "Ids of instruments to compare (default: all).");
        var groups = Many("--group", "Ids of groups of safeguards (default: all).");
        var columns = Many("--columns", "Ids of instruments in the order wanted, for example cloud-act,budapest (default: all, in the order of the corpus).");
        var rows = Many("--rows", "Ids of safeguards or groups in the order wanted, for example AUT-1,AUT-2,DUE; a group stays together (default: all).");
        var sort = new Option<string>("--sort") { Description = "Order of the safeguards within their groups: codebook, level (most often contrary first, then silent, then weak) or title (default: codebook, or the order of --rows).", DefaultValueFactory = _ => RowOrder.Codebook };
        sort.AcceptOnlyFromAmong([.. RowOrder.Names]);
        var command = new Command("matrix", "Write the side-by-side matrix of all safeguards and instruments.")
        {
            corpus, texts, noTexts, folder, formats, instruments, groups, columns, rows, sort,
        };
        bounds.AddTo(command);
        command.SetAction(p => new MatrixVerb(terminal(p), bounds.Of(p)).Run(
            p.GetValue(corpus), p.GetValue(noTexts) ? null : p.GetValue(texts) ?? TextFolders.DefaultIfPresent(), p.GetValue(folder)!,
            Split(p.GetValue(formats)), Split(p.GetValue(instruments)), Split(p.GetValue(groups)),
            new MatrixShape([.. Split(p.GetValue(columns))], [.. Split(p.GetValue(rows))], p.GetValue(sort)!)));
        return command;
    }

    private static Option<string[]> Many(string name, string description) => new(name) { Description = description, AllowMultipleArgumentsPerToken = true };

    private static string[] Split(string[]? values) =>
        [.. (values ?? []).SelectMany(v => v.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
}
