using System.CommandLine;
using Compare.Documents;

namespace Compare.Cli;

/// <summary>The options that raise or lower the bounds on reading, the same for every verb that reads a file.</summary>
internal sealed class ReadingBounds
{
    private readonly Option<int> size = Bound("--max-size", "Largest file in MB; a container may unpack to four times that", ReadingLimits.Default.Megabytes);
    private readonly Option<int> paragraphs = Bound("--max-paragraphs", "Most paragraphs", ReadingLimits.Default.Paragraphs);
    private readonly Option<int> depth = Bound("--max-depth", "Deepest nesting", ReadingLimits.Default.Depth);
    private readonly Option<int> time = Bound("--max-time", "Longest time in seconds", ReadingLimits.Default.Seconds);
    private readonly Option<int> memory = Bound("--max-memory", "Most memory in MB", ReadingLimits.Default.MemoryMegabytes);

    public void AddTo(Command command)
    {
        foreach (var option in new[] { size, paragraphs, depth, time, memory })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>For a verb that takes tables and no documents: only the size bounds it.</summary>
    public void AddSizeTo(Command command) => command.Options.Add(size);

    public ReadingLimits Of(ParseResult parsed) =>
        new(parsed.GetValue(size), parsed.GetValue(paragraphs), parsed.GetValue(depth), parsed.GetValue(time), parsed.GetValue(memory));

    public ReadingLimits SizeOf(ParseResult parsed) => ReadingLimits.Default with { Megabytes = parsed.GetValue(size) };

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
