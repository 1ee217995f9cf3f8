using System.CommandLine;
using Compare.Documents;
using Compare.Instruments;
using Compare.Reading.Documents;

namespace Compare.Cli;

/// <summary>The options of every verb that reads a document: its format, its drafting convention, its tracked changes, the bounds.</summary>
internal sealed class ReadingArguments
{
    /// <summary>The name of the format to read that every verb takes; on a verb that writes files <c>--format</c> names what is written.</summary>
    private const string InputFormat = "--input-format";

    private readonly Option<string?> format;
    private readonly Option<string?> convention;
    private readonly ReadingBounds bounds = new();
    private readonly Option<string> revisions = new("--revisions")
    {
        Description = "What to do with tracked changes: accepted, rejected or refuse (default: accepted).",
        DefaultValueFactory = _ => "accepted",
    };

    /// <param name="writesFormats">True for a verb whose <c>--format</c> names what it writes.</param>
    /// <param name="what">What is read, for the help.</param>
    /// <param name="byDefault">Which convention is taken when none is named.</param>
    public ReadingArguments(bool writesFormats = false, string what = "the instrument is", string byDefault = "chosen by content")
    {
        format = writesFormats ? new Option<string?>(InputFormat) : new Option<string?>("--format", InputFormat);
        format.Description = $"Read as {string.Join(", ", DocumentReaders.Formats)} (default: told by the content).";
        format.AcceptOnlyFromAmong([.. DocumentReaders.Formats]);
        convention = new Option<string?>("--convention") { Description = $"How {what} drafted: {string.Join(", ", DraftingConventions.All.Select(c => c.Id))} (default: {byDefault})." };
        revisions.AcceptOnlyFromAmong("accepted", "rejected", "refuse");
    }

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { convention, format, revisions })
        {
            command.Options.Add(option);
        }

        bounds.AddTo(command);
    }

    public ReadingOptions Of(ParseResult parsed) => new(
        parsed.GetValue(format),
        parsed.GetValue(revisions) switch { "rejected" => Revisions.Rejected, "refuse" => Revisions.Refuse, _ => Revisions.Accepted },
        bounds.Of(parsed));

    public string? ConventionOf(ParseResult parsed) => parsed.GetValue(convention);
}
