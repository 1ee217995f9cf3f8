using System.CommandLine;

namespace Compare.Cli.Verbs;

/// <summary>The options of <c>treaty matrix</c>.</summary>
internal static class MatrixCommand
{
    public static Command Build(Func<ParseResult, Terminal> terminal)
    {
        var drafts = new MatrixDraftArguments();
        var corpus = SharedOptions.Corpus();
        var texts = SharedOptions.Texts();
        var noTexts = new Option<bool>("--no-texts") { Description = "Leave official wording out, even if you have the texts: for outputs that are passed on." };
        var folder = new Option<string>("--out") { Description = "Folder to write into (default: output).", DefaultValueFactory = _ => "output" };
        var formats = SharedOptions.Many("--format", $"Formats, separated by commas: {string.Join(",", Exporting.Formats)} (default: {string.Join(",", Exporting.DefaultFormats)}).");
        var groups = SharedOptions.Many("--group", "Ids of groups of safeguards (default: all).");
        var columns = SharedOptions.Many("--columns", "Ids of instruments in the order wanted, for example cloud-act,budapest (default: all, in the order of the corpus).");
        var rows = SharedOptions.Many("--rows", "Ids of safeguards or groups in the order wanted, for example AUT-1,AUT-2,DUE; a group stays together (default: all).");
        var sort = new Option<string>("--sort") { Description = "Order of the safeguards within their groups: codebook, level (most often contrary first, then silent, then weak) or title (default: codebook, or the order of --rows).", DefaultValueFactory = _ => RowOrder.Codebook };
        sort.AcceptOnlyFromAmong([.. RowOrder.Names]);
        var transpose = new Option<bool>("--transpose") { Description = "Instruments down and safeguards across, in xlsx, md, html and docx; csv and json have their rows by key." };
        var command = new Command("matrix", "Write the side-by-side matrix of all safeguards and instruments.")
        {
            corpus, texts, noTexts, folder, formats, groups, columns, rows, sort, transpose,
        };
        drafts.AddTo(command);
        var template = MatrixTemplate.Option();
        command.Options.Add(template);
        command.SetAction(p => new MatrixVerb(terminal(p), drafts.Of(p, SharedOptions.TextsOf(p, texts), showsWording: !p.GetValue(noTexts))).Run(
            p.GetValue(corpus), SharedOptions.TextsOf(p, texts, noTexts), p.GetValue(folder)!,
            SharedOptions.Split(p.GetValue(formats)), SharedOptions.Split(p.GetValue(groups)),
            new MatrixShape([.. SharedOptions.Split(p.GetValue(columns))], [.. SharedOptions.Split(p.GetValue(rows))], p.GetValue(sort)!, p.GetValue(transpose)), new MatrixTemplate(p.GetValue(template))));
        return command;
    }
}
