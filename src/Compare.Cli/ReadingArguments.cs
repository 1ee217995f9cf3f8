using System.CommandLine;
using Compare.Documents;
using Compare.Reading.Documents;

namespace Compare.Cli;

/// <summary>The options of every verb that reads a document: its format, its tracked changes, the bounds.</summary>
internal sealed class ReadingArguments
{
    private readonly Option<string?> format;
    private readonly Option<string> revisions = new("--revisions")
    {
        Description = "What to do with tracked changes: accepted, rejected or refuse (default: accepted).",
        DefaultValueFactory = _ => "accepted",
    };

    private readonly Option<int> size = Bound("--max-size", "Largest file in MB; a container may unpack to four times that", ReadingLimits.Default.Megabytes);
    private readonly Option<int> paragraphs = Bound("--max-paragraphs", "Most paragraphs", ReadingLimits.Default.Paragraphs);
    private readonly Option<int> depth = Bound("--max-depth", "Deepest nesting", ReadingLimits.Default.Depth);
    private readonly Option<int> time = Bound("--max-time", "Longest time in seconds", ReadingLimits.Default.Seconds);
    private readonly Option<int> memory = Bound("--max-memory", "Most memory in MB", ReadingLimits.Default.MemoryMegabytes);

    /// <param name="formatName">The option that names a format; a verb that writes files uses <c>--format</c> for those.</param>
    public ReadingArguments(string formatName = "--format")
    {
        format = new Option<string?>(formatName) { Description = $"Read as {string.Join(", ", DocumentReaders.Formats)} (default: told by the content)." };
        format.AcceptOnlyFromAmong([.. DocumentReaders.Formats]);
        revisions.AcceptOnlyFromAmong("accepted", "rejected", "refuse");
    }

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { format, revisions, size, paragraphs, depth, time, memory })
        {
            command.Options.Add(option);
        }
    }

    public ReadingOptions Of(ParseResult parsed) => new(
        parsed.GetValue(format),
        parsed.GetValue(revisions) switch { "rejected" => Revisions.Rejected, "refuse" => Revisions.Refuse, _ => Revisions.Accepted },
        new ReadingLimits(parsed.GetValue(size), parsed.GetValue(paragraphs), parsed.GetValue(depth), parsed.GetValue(time), parsed.GetValue(memory)));

    private static Option<int> Bound(string name, string what, int value)
    {
        var option = new Option<int>(name) { Description = $"{what} (default: {value}).", DefaultValueFactory = _ => value };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out var given) || given < 1))
            {
                result.AddError($"{name} takes a whole number from 1.");
            }
        });
        return option;
    }
}
