using System.Collections.Immutable;

namespace Compare.Reading.Documents;

/// <summary>Notes at the foot of PDF pages: lines in small print below the text, the first of them with a number.</summary>
internal static class PdfNotes
{
    /// <summary>No character of any text: marks the place where a note is called, until the paragraph is put together.</summary>
    public const char Call = '\uE000';

    /// <summary>The first line of the notes of a page, or the number of its lines.</summary>
    public static int Start(ImmutableArray<PdfLine> lines, double bodySize)
    {
        var start = lines.Length;
        while (start > 0 && lines[start - 1].Size < 0.93 * bodySize)
        {
            start--;
        }

        while (start < lines.Length && NumberOf(lines[start]).Length == 0)
        {
            start++;
        }

        if (start > 0 && start < lines.Length)
        {
            return start;
        }

        // Notes in print as large as the text: their number is raised, and was called further up on the page.
        for (var i = 1; i < lines.Length; i++)
        {
            if (RaisedNumber(lines[i]) is { } number && lines.Take(i).Any(l => l.Calls.Any(c => string.Equals(c.Number, number, StringComparison.Ordinal))))
            {
                return i;
            }
        }

        return lines.Length;
    }

    private static string? RaisedNumber(PdfLine line)
    {
        return line.Calls is [var first, ..] && first.At == line.Text.Length - line.Text.AsSpan().TrimStart().Length ? first.Number : null;
    }

    public static List<PdfNote> Read(ImmutableArray<PdfLine> lines)
    {
        var notes = new List<PdfNote>();
        foreach (var line in lines)
        {
            var number = NumberOf(line);
            if (number.Length > 0)
            {
                notes.Add(new PdfNote(line.Page, number, [line.Text.TrimStart()[number.Length..].Trim()]));
            }
            else
            {
                notes[^1] = notes[^1] with { Lines = [.. notes[^1].Lines, line.Text.Trim()] };
            }
        }

        return notes;
    }

    /// <summary>Replaces the numbers that call a note of the page by a mark; other raised numbers are text.</summary>
    public static PdfLine MarkCalls(PdfLine line, List<PdfNote> notes)
    {
        var text = line.Text.Replace(Call, ' ');
        if (line.Calls.IsEmpty)
        {
            return ReferenceEquals(text, line.Text) ? line : line with { Text = text };
        }

        foreach (var call in line.Calls.Reverse())
        {
            if (notes.Any(n => string.Equals(n.Number, call.Number, StringComparison.Ordinal)))
            {
                text = text[..call.At].TrimEnd() + Call + call.Number + Call + text[(call.At + call.Number.Length)..];
            }
        }

        return line with { Text = text };
    }

    private static string NumberOf(PdfLine line)
    {
        var text = line.Text.TrimStart();
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        return digits is > 0 and < 4 && digits < text.Length && (text[digits] == ' ' || line.Calls.Any(c => c.At == line.Text.Length - text.Length)) ? text[..digits] : "";
    }
}
