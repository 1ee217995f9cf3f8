using System.Globalization;
using Compare.Instruments;

namespace Compare.Reading.Documents;

/// <summary>Finds running heads, feet and page numbers: lines at the top or bottom of pages that come back, their digits aside, on page after page.</summary>
internal static class RunningHeads
{
    /// <summary>How many lines from the edge a head or foot may stand.</summary>
    private const int Reach = 3;
    private const int FewestPages = 3;

    /// <summary>The places (page, line), both from 0, of the lines to be dropped; blank lines are passed over.</summary>
    public static HashSet<(int Page, int Line)> Find(IReadOnlyList<IReadOnlyList<string>> pages) => Find(pages.Count, p => pages[p].Count, (p, i) => pages[p][i]);

    /// <summary>The same where the lines are not yet at hand: only those at the edges of pages are asked for.</summary>
    public static HashSet<(int Page, int Line)> Find(int pages, Func<int, int> lines, Func<int, int, string> text)
    {
        var edges = new List<(string Key, bool IsTop, int Page, int Line, string Text)>();
        for (var p = 0; p < pages; p++)
        {
            var count = lines(p);
            Take(p, Enumerable.Range(0, count), isTop: true);
            Take(p, Enumerable.Range(1, count).Select(i => count - i), isTop: false);
        }

        var found = new HashSet<(int, int)>();
        foreach (var group in edges.GroupBy(e => (e.Key, e.IsTop)))
        {
            var on = group.Select(e => e.Page).Distinct().Count();

            // A head may change sides on even pages, and the first pages often have none.
            var enough = on >= FewestPages && on * 10 >= pages * 3;
            // "Article 5": a number that keeps step with the pages by chance, one article a page, is still no page number.
            if (enough && (IsOneText(group.Select(e => e.Text)) || (RunsOn(group.Select(e => (e.Page, e.Text))) && !group.Any(e => HeadingLines.Begins(e.Text)))))
            {
                found.UnionWith(group.Select(e => (e.Page, e.Line)));
            }
        }

        // In a document of two pages nothing comes back often; a number alone at the edge that is the page's own is still one.
        if (pages == 2)
        {
            found.UnionWith(edges.Where(e => e.Key is "#" or "- # -" or "– # –" && Value(e.Text, last: true) == e.Page + 1).Select(e => (e.Page, e.Line)));
        }

        return found;

        void Take(int page, IEnumerable<int> order, bool isTop)
        {
            foreach (var (line, words) in order.Select(i => (Line: i, Words: text(page, i))).Where(l => l.Words.Length > 0).Take(Reach))
            {
                edges.Add((Key(words), isTop, page, line, words));
            }
        }
    }

    private static string Key(string text)
    {
        var key = string.Concat(text.Select(c => char.IsAsciiDigit(c) ? '#' : char.ToLowerInvariant(c)));
        while (key.Contains("##", StringComparison.Ordinal))
        {
            key = key.Replace("##", "#", StringComparison.Ordinal);
        }

        return key.Length <= 8 && Numerals.FromRoman(text.Trim(' ', '-', '–')) > 0 && text.All(c => !char.IsUpper(c)) ? "#" : key;
    }

    /// <summary>The same words each time; "Article 5" and "Article 9" at the top of pages are not.</summary>
    private static bool IsOneText(IEnumerable<string> texts)
    {
        var all = texts.ToArray();
        return all.GroupBy(t => t, StringComparer.Ordinal).Max(g => g.Count()) * 10 >= all.Length * 8;
    }

    /// <summary>Page numbers rise with the pages; the numbers of articles and paragraphs do not keep step.</summary>
    private static bool RunsOn(IEnumerable<(int Page, string Text)> numbers)
    {
        var all = numbers.ToArray();
        return KeepsStep(last: false) || KeepsStep(last: true);

        bool KeepsStep(bool last)
        {
            var offsets = all.Select(n => Value(n.Text, last) - n.Page).Where(o => o is not null).ToArray();
            return offsets.Length > 0 && offsets.GroupBy(o => o).Max(g => g.Count()) * 10 > all.Length * 7;
        }
    }

    private static int? Value(string text, bool last)
    {
        var numbers = text.Split([.. text.Where(c => !char.IsAsciiDigit(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries);
        return numbers.Length > 0 && int.TryParse(last ? numbers[^1] : numbers[0], NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value
            : Numerals.FromRoman(text.Trim(' ', '-', '–')) is > 0 and var roman ? roman
            : null;
    }
}
