using System.Collections.Immutable;
using Compare.Documents;

namespace Compare.Reading.Documents;

/// <summary>
/// Puts lines that were broken for lack of room back together into paragraphs. A line goes on with the one before when that one had no
/// room left for its first word and nothing else (a blank line, an indent, a list number) says that a paragraph begins.
/// </summary>
internal static class WrappedText
{
    /// <summary>Lines break a little before the margin: a word may miss the room by that many characters.</summary>
    private const int Slack = 4;
    private const int Indent = 2;

    /// <param name="text">The text.</param>
    /// <param name="firstLine">The number of its first line.</param>
    /// <param name="furniture">How many page headers, footers and numbers at form feeds were left out.</param>
    /// <param name="contents">How many lines of a table of contents were left out.</param>
    public static List<Block> Blocks(string text, int firstLine, out int furniture, out int contents)
    {
        var all = TextPages.Lines(text, out furniture);
        var lines = all.RemoveAll(l => ContentsLines.Is(l.Text));
        contents = all.Length - lines.Length;
        lines = [.. lines.Select(l => l with { Text = BareNumbers.MarkTyped(l.Text) })];
        var wrapped = LineWrapping.IsHardWrapped(text);
        var width = wrapped ? Width(lines) : 0;
        var vocabulary = wrapped ? Hyphenation.Vocabulary(lines.Select(l => l.Text)) : null;
        var blocks = new List<Block>();
        var afterBlank = true;
        TextLine? previous = null;
        foreach (var line in lines)
        {
            var folded = WhiteSpace.Fold(line.Text);
            if (folded.Length == 0)
            {
                afterBlank |= !line.IsPageBreak;
                continue;
            }

            var span = new SourceSpan(firstLine + line.Number - 1, firstLine + line.Number - 1);
            if (vocabulary is not null && !afterBlank && previous is { } before && GoesOn(before, line, folded, width))
            {
                var last = blocks[^1];
                blocks[^1] = last with { Text = vocabulary.Join(last.Text, folded), Span = last.Span.Through(span) };
            }
            else
            {
                var isNew = afterBlank || !wrapped || blocks.Count == 0 || !char.IsLower(folded[0]);
                blocks.Add(new Block(folded, new StructuralHint(IsNewParagraph: isNew), span));
            }

            (previous, afterBlank) = (line, false);
        }

        return blocks;
    }

    private static bool GoesOn(TextLine before, TextLine line, string folded, int width)
    {
        if (TableRows.IsBareNumber(folded.Split(' ', 2)[0]) || line.Indent >= before.Indent + Indent)
        {
            // A list number; an indented first line. A hanging indent after a list number is neither.
            return line.Indent >= before.Indent + Indent && TableRows.IsBareNumber(before.Text.TrimStart().Split(' ', 2)[0]) && !TableRows.IsBareNumber(folded.Split(' ', 2)[0]);
        }

        var ending = before.Text.TrimEnd();
        if (HeadingLines.IsBare(folded) && (!char.IsLetterOrDigit(ending[^1]) || IsHeading(before)))
        {
            return false; // a unit begins, however full the line before; "as set out in / Article 2" is none
        }

        if (HeadingLines.IsBare(ending.TrimStart()) && !char.IsLower(folded[0]))
        {
            return false;
        }

        if (char.IsLower(folded[0]) && ending[^1] is not ('.' or ';' or ':' or '!' or '?'))
        {
            return true; // in the middle of a sentence, or of a word
        }

        var space = folded.IndexOf(' ', StringComparison.Ordinal);
        var firstWord = space < 0 ? folded.Length : space;
        return ending.Length + 1 + firstWord > width - Slack;
    }

    private static bool IsHeading(TextLine line) =>
        HeadingLines.Begins(line.Text.Trim()) || (line.Text.Any(char.IsLetter) && !line.Text.Any(char.IsLower));

    /// <summary>The width to which lines were filled: nearly all are not longer.</summary>
    private static int Width(ImmutableArray<TextLine> lines)
    {
        var lengths = lines.Select(l => l.Text.TrimEnd().Length).Where(l => l > 0).Order().ToArray();
        return lengths.Length == 0 ? 0 : lengths[(int)(lengths.Length * 0.9)];
    }
}
