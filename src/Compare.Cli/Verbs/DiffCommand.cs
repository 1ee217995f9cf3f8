using System.CommandLine;

namespace Compare.Cli.Verbs;

/// <summary>The arguments and options of <c>treaty diff</c>.</summary>
internal static class DiffCommand
{
    public static Command Build(Func<ParseResult, Terminal> terminal)
    {
        var old = new Argument<string>("old") { Description = "The old draft: a file." };
        var @new = new Argument<string>("new") { Description = "The new draft: a file." };
        var convention = new Option<string?>("--convention") { Description = "How both are drafted (default: chosen by content)." };
        var folder = new Option<string?>("--out") { Description = "Folder to write into (default: print one format)." };
        var formats = new Option<string[]>("--format")
        {
            Description = $"Formats, separated by commas: {string.Join(",", Exporting.DraftFormats)} (default: md when printing, all with --out).",
            AllowMultipleArgumentsPerToken = true,
        };
        var command = new Command("diff", "Compare two drafts: what moved, what changed, which safeguards rose or fell.") { old, @new, convention, folder, formats };
        command.SetAction(p => new DiffVerb(terminal(p)).Run(new DiffOptions
        {
            Old = p.GetValue(old)!,
            New = p.GetValue(@new)!,
            Convention = p.GetValue(convention),
            Out = p.GetValue(folder),
            Formats = Split(p.GetValue(formats)),
        }));
        return command;
    }

    private static string[] Split(string[]? values) =>
        [.. (values ?? []).SelectMany(v => v.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
}
