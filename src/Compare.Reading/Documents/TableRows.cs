using Compare.Documents;
using Compare.Instruments;

namespace Compare.Reading.Documents;

/// <summary>
/// A table's row as blocks. A row that begins with a bare number is a list laid out as a table, as EUR-Lex does: the number goes in front
/// of the words beside it. A row of single lines is one block, its cells parted by a bar; else the cells follow one another.
/// </summary>
internal static class TableRows
{
    public static IEnumerable<Block> Lay(List<List<Block>> cells)
    {
        var filled = cells.Where(c => c.Count > 0).ToList();
        if (filled.Count == 0)
        {
            return [];
        }

        var first = filled[0];
        if (filled.Count > 1 && first.Count == 1 && IsBareNumber(first[0].Text))
        {
            var words = filled.Skip(1).SelectMany(c => c).ToList();
            words[0] = words[0] with { Text = first[0].Text + " " + words[0].Text, Span = first[0].Span.Through(words[0].Span), Hint = words[0].Hint with { IsBullet = false } };
            return words;
        }

        if (filled.Count == 2 && first.Count == 1 && BareNumbers.Is(first[0].Text) && filled[1][0].Text.Count(char.IsLetter) > 1 && !filled[1][0].Hint.OpensNothing)
        {
            var words = filled[1].ToList();
            words[0] = words[0] with { Text = $"{first[0].Text}. {words[0].Text}", Span = first[0].Span.Through(words[0].Span), Hint = words[0].Hint with { IsBullet = false } };
            return words;
        }

        if (filled.Count > 1 && filled.All(c => c.Count == 1 && !c[0].Hint.OpensNothing))
        {
            return [new Block(string.Join(" | ", filled.Select(c => c[0].Text)), filled[0][0].Hint with { IsNewParagraph = true }, filled[0][0].Span.Through(filled[^1][0].Span))];
        }

        return filled.SelectMany(c => c);
    }

    public static bool IsBareNumber(string text)
    {
        if (text is "–" or "—" or "-" or "•")
        {
            return true;
        }

        var numbers = EnumeratorScanner.Scan(text);
        return !numbers.IsEmpty && numbers[0].Length == text.Length;
    }
}
