using System.CommandLine;

namespace Compare.Cli.Verbs;

/// <summary>The options of <c>treaty matrix</c> by which drafts without a corpus folder are read. The bounds among them hold for official texts too.</summary>
internal sealed class MatrixDraftArguments
{
    private readonly ReadingArguments reading = new(writesFormats: true, what: "a draft is");
    private readonly Option<string[]> instruments = SharedOptions.Many(
        "--instrument", "Ids of instruments to compare (default: all), and files with drafts, each of which becomes a column that says that nobody has coded it.");

    private readonly Option<string?> codings = new("--codings")
    {
        Description = "Id of the instrument that the drafts revise: its levels are carried over where the words stayed, and proposed where a rule gives one.",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(instruments);
        command.Options.Add(codings);
        reading.AddTo(command);
    }

    /// <param name="parsed">The command line.</param>
    /// <param name="texts">The folder of official texts to compare drafts with, also where no wording is shown.</param>
    /// <param name="showsWording">False where wording is left out of the outputs.</param>
    public MatrixDrafts Of(ParseResult parsed, string? texts, bool showsWording) =>
        new([.. parsed.GetValue(instruments) ?? []], parsed.GetValue(codings), reading.ConventionOf(parsed), reading.Of(parsed), texts, showsWording);
}
