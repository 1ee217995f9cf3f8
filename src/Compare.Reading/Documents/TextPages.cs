using System.Collections.Immutable;

namespace Compare.Reading.Documents;

/// <summary>The lines of a plain text, those taken out that form feeds show to be page headers, footers and numbers.</summary>
internal static class TextPages
{
    public static ImmutableArray<TextLine> Lines(string text, out int furniture)
    {
        var number = 0;
        var pages = text.Split('\f').Select(page =>
        {
            // A form feed stands at the beginning of a line as a rule: the break before it is part of the page break.
            var lines = page.ReplaceLineEndings("\n").Split('\n').Select(l => new TextLine(l, ++number, false)).ToArray();
            number--;
            return lines;
        }).ToArray();
        furniture = 0;
        if (pages.Length == 1)
        {
            return [.. pages[0]];
        }

        var repeated = RunningHeads.Find(pages.Select(p => p.Select(l => WhiteSpace.Fold(l.Text)).ToArray()).ToArray());
        var kept = ImmutableArray.CreateBuilder<TextLine>();
        for (var p = 0; p < pages.Length; p++)
        {
            var body = pages[p].Where((_, i) => !repeated.Contains((p, i))).ToArray();
            furniture += pages[p].Length - body.Length;
            var first = Array.FindIndex(body, l => !string.IsNullOrWhiteSpace(l.Text));
            var last = Array.FindLastIndex(body, l => !string.IsNullOrWhiteSpace(l.Text));
            kept.AddRange(body.Select((l, i) => l with { IsPageBreak = (i < first && p > 0) || (i > last && p < pages.Length - 1) }));
        }

        return kept.ToImmutable();
    }
}
