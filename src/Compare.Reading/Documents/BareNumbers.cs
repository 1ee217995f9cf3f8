using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Compare.Documents;

namespace Compare.Reading.Documents;

/// <summary>
/// Numbers of paragraphs and points without a stop or bracket, as the Council of Europe prints them: <c>1</c>, <c>a</c>, <c>ii</c>, then a wide gap. A stop is put after
/// them, so that the parser sees a number; a number in the middle of a sentence has no wide gap after it.
/// </summary>
internal static partial class BareNumbers
{
    /// <summary>The line, with a stop after the bare number at its beginning. A gap is a tab, or two spaces that no format folds.</summary>
    public static string Mark(string line) => line.Length > 2 && Numbered().Match(line) is { Success: true } found ? Stop(line, found) : line;

    /// <summary>The same for typed text, where a gap may be two plain spaces; columns of a typed table are none.</summary>
    public static string MarkTyped(string line) => line.Length > 2 && Typed().Match(line) is { Success: true } found ? Stop(line, found) : line;

    /// <summary>A number and nothing else.</summary>
    public static bool Is(string text) => text.Length is > 0 and <= 5 && Alone().IsMatch(text);

    /// <summary>
    /// The same where only one space parts number and words: under the heading of a unit, a paragraph that begins <c>1 </c> and a capital letter, and further below, before the
    /// next heading, its <c>2 </c>. One alone is not enough, since a sentence may begin with a quantity.
    /// </summary>
    public static ImmutableArray<Block> MarkRuns(ImmutableArray<Block> blocks)
    {
        ImmutableArray<Block>.Builder? marked = null;
        for (var i = 0; i < blocks.Length; i++)
        {
            if (!IsNumbered(blocks[i], 1) || !(Opens(blocks, i - 1) || Opens(blocks, i - 2)))
            {
                continue;
            }

            var run = Run(blocks, i);
            foreach (var at in run.Count > 1 ? run : [])
            {
                (marked ??= blocks.ToBuilder())[at] = blocks[at] with { Text = Stop(blocks[at].Text, Spaced().Match(blocks[at].Text)) };
            }
        }

        return marked?.DrainToImmutable() ?? blocks;
    }

    private static bool IsNumbered(Block block, int number) =>
        block.Text is [>= '0' and <= '9', ..] && !block.Hint.OpensNothing && Spaced().Match(block.Text) is { Success: true } found
        && found.Groups["number"].ValueSpan.SequenceEqual(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>The heading of a unit; its title may stand on a line of its own below.</summary>
    private static bool Opens(ImmutableArray<Block> blocks, int at) => at >= 0 && HeadingLines.Begins(blocks[at].Text);

    /// <summary>Where 1, 2, 3 … stand before the next heading.</summary>
    private static List<int> Run(ImmutableArray<Block> blocks, int from)
    {
        var run = new List<int>();
        for (var i = from; i < blocks.Length && !Opens(blocks, i); i++)
        {
            if (IsNumbered(blocks[i], run.Count + 1))
            {
                run.Add(i);
            }
        }

        return run;
    }

    private static string Stop(string line, Match found)
    {
        var end = found.Groups["number"].Index + found.Groups["number"].Length;
        return line[..end] + "." + line[end..];
    }

    private const string Number = "(?<number>[0-9]{1,3}|[a-z]|[ivx]{2,5})";

    [GeneratedRegex(@"^\s*" + Number + @"(?=[\s-[\t]]*(?:\t|[\u00A0\u2002\u2003]{2})\s*[^\s0-9][^\t]*$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^\s*" + Number + @"(?=(?:\t|[ \u00A0]{2})\s*[^\s0-9](?:\S| (?! {2}))*$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Typed();

    [GeneratedRegex(@"^(?<number>[0-9]{1,3})(?= \p{Lu})", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Spaced();

    [GeneratedRegex("^" + Number + "$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Alone();
}
