using System.Text;
using Compare.Documents;

namespace Compare.Reading.Documents;

/// <summary>Puts PDF lines together into paragraphs and tells headings by their print.</summary>
internal static class PdfParagraphs
{
    private const int LongestHeading = 300;

    /// <summary>The blocks, and among them the notes that no raised number calls: each is kept after the last paragraph that begins on its page or before.</summary>
    public static (List<Block> Blocks, List<PdfNote> Uncalled) Make(PdfLayout layout)
    {
        var vocabulary = Hyphenation.Vocabulary(layout.Lines.Select(l => l.Text));
        var sizes = layout.Lines.Where(l => IsDisplay(l, layout)).Select(Grade).Distinct().OrderDescending().ToList();
        var blocks = new List<Block>();
        var pending = new List<PdfLine>();
        var waiting = layout.Notes.ToList();
        var uncalled = new List<PdfNote>();
        foreach (var line in layout.Lines)
        {
            if (pending.Count > 0 && Begins(pending[^1], line, layout))
            {
                Close();
            }

            pending.Add(line);
        }

        Close();
        Settle(int.MaxValue);
        return (blocks, uncalled);

        void Settle(int beforePage)
        {
            if (waiting.Count == 0)
            {
                return;
            }

            foreach (var note in waiting.Where(n => n.Page < beforePage).ToList())
            {
                uncalled.Add(note);
                Keep(note);
            }
        }

        void Keep(PdfNote note)
        {
            waiting.Remove(note);
            var joined = note.Lines.Aggregate((a, b) => vocabulary.Join(a, b));
            blocks.Add(new Block($"[Footnote {note.Number}: {WhiteSpace.Fold(joined)}]", new StructuralHint { IsNewParagraph = true, OpensNothing = true }, new SourceSpan(note.Page, note.Page)));
        }

        void Close()
        {
            if (pending.Count == 0)
            {
                return;
            }

            Settle(pending[0].Page);
            var text = WhiteSpace.Fold(pending[0].Text);
            for (var i = 1; i < pending.Count; i++)
            {
                text = vocabulary.Join(text, WhiteSpace.Fold(pending[i].Text));
            }

            var (words, calls) = TakeCalls(text);
            if (words.Length > 0)
            {
                var isHeading = pending.TrueForAll(l => IsDisplay(l, layout)) && words.Length <= LongestHeading && words[^1] is not ('.' or ';' or ',');
                int? level = isHeading ? Math.Min(6, 1 + sizes.IndexOf(Grade(pending[0]))) : null;
                blocks.Add(new Block(words, new StructuralHint(level), new SourceSpan(pending[0].Page, pending[^1].Page)));
            }

            foreach (var call in calls)
            {
                if (waiting.FirstOrDefault(n => n.Page >= pending[0].Page && n.Page <= pending[^1].Page && n.Number == call) is { } note)
                {
                    Keep(note);
                }
            }

            pending.Clear();
        }
    }

    private static double Grade(PdfLine line) => Math.Round(line.Size * 2) + (line.IsBold ? 0.5 : 0);

    /// <summary>Print in which headings are set and running text is not.</summary>
    private static bool IsDisplay(PdfLine line, PdfLayout layout) =>
        line.Size > layout.BodySize * 1.12 || (line.Size > layout.BodySize * 0.93 && (line.IsBold || !string.Equals(line.Font, layout.BodyFont, StringComparison.Ordinal)));

    private static bool Begins(PdfLine before, PdfLine line, PdfLayout layout)
    {
        // A word in bold or in another font may fill a line of running text; a change between display and text, or of size, never does that.
        if (IsDisplay(before, layout) != IsDisplay(line, layout) || Math.Abs(before.Size - line.Size) > 0.6)
        {
            return true;
        }

        var step = before.Base - line.Base;
        var sameColumn = before.Page == line.Page && step > 0 && Math.Abs(before.ColumnLeft - line.ColumnLeft) < 1;
        if (sameColumn && step > 1.3 * layout.Leading * Math.Max(1, line.Size / layout.BodySize))
        {
            return true;
        }

        var ending = before.Text.AsSpan().TrimEnd();
        var opening = line.Text.AsSpan().TrimStart();
        var inSentence = opening.Length > 0 && char.IsLower(opening[0]) && ending.Length > 0 && ending[^1] is not ('.' or ';' or ':' or '!' or '?') && !TableRows.IsBareNumber(FirstWord(line.Text));
        if (!inSentence && HadRoom(before, line))
        {
            return true;
        }

        var ended = ending is [.., '.' or ';' or ':' or '?' or '!' or ')' or '”' or '"'];
        if ((ended || ending is [.., ','] || EndsWithConnector(ending)) && TableRows.IsBareNumber(FirstWord(line.Text)))
        {
            return true;
        }

        // An indented first line, in a column whose lines otherwise begin at its edge.
        return sameColumn && ended && line.Left > before.Left + (0.8 * line.Size) && !TableRows.IsBareNumber(FirstWord(before.Text));
    }

    /// <summary>The line before had room for this line's first word: it ended because its paragraph did.</summary>
    private static bool HadRoom(PdfLine before, PdfLine line)
    {
        var text = line.Text.AsSpan().Trim();
        var letters = Math.Max(1, text.Length);
        var space = text.IndexOf(' ');
        var word = (space < 0 ? letters : space) * (line.Right - line.Left) / letters;
        return before.Right + word + (0.6 * before.Size) < before.ColumnRight;
    }

    private static string FirstWord(string text)
    {
        var words = text.AsSpan().TrimStart();
        var end = words.IndexOf(' ');
        return (end < 0 ? words : words[..end]).ToString();
    }

    private static bool EndsWithConnector(ReadOnlySpan<char> trimmed) => trimmed.EndsWith(" and") || trimmed.EndsWith(" or");

    private static (string Words, List<string> Calls) TakeCalls(string text)
    {
        if (!text.Contains(PdfNotes.Call))
        {
            return (text.Trim(), []);
        }

        var words = new StringBuilder(text.Length);
        var calls = new List<string>();
        var parts = text.Split(PdfNotes.Call);
        for (var i = 0; i < parts.Length; i++)
        {
            if (i % 2 == 1)
            {
                calls.Add(parts[i]);
            }
            else
            {
                words.Append(parts[i]);
            }
        }

        return (words.ToString().Trim(), calls);
    }
}
