using Compare.Drafts;
using Compare.Instruments;

namespace Compare.Tests.Drafts;

/// <summary>Rejecting every change gives the old draft, accepting every change the new one.</summary>
internal static class Recovered
{
    public static void AssertBoth(DraftComparison comparison)
    {
        Assert.Equal(Lines(DraftComparer.Run(comparison.Old, comparison.Old)), Side(comparison, RedlineOp.Insert));
        Assert.Equal(Lines(DraftComparer.Run(comparison.New, comparison.New)), Side(comparison, RedlineOp.Delete));
        Assert.Equal(WordsOf(comparison.Old), Blocks(comparison, b => b.OldBlocks.IsEmpty ? int.MaxValue : b.OldBlocks[0], RedlineOp.Insert));
        Assert.Equal(WordsOf(comparison.New), Blocks(comparison, b => b.NewBlock < 0 ? int.MaxValue : b.NewBlock, RedlineOp.Delete));
    }

    /// <summary>Text without typographic choice, as the comparison sees it.</summary>
    public static string Folded(string text) => string.Join(' ', Tokenizer.Tokens(text).Select(t => t.Key));

    private static string[] Lines(DraftComparison same)
    {
        Assert.All(same.Lines, l => Assert.Equal(RedlineOp.Keep, l.Op));
        return [.. same.Lines.Select(l => Folded(string.Concat(l.Pieces.Select(p => p.Text))))];
    }

    private static string[] Side(DraftComparison comparison, RedlineOp without) =>
        [.. comparison.Lines.Where(l => l.Op != without).Select(l => Folded(string.Concat(l.Pieces.Where(p => p.Op != without).Select(p => p.Text))))];

    private static IEnumerable<string> WordsOf(Instrument instrument) =>
        instrument.Provisions.SelectMany(p => Compare.Codebooks.Words.Of($"{p.Heading} {p.Text} {p.Continuation}")).Order(StringComparer.Ordinal);

    /// <summary>Every word once; the order of the words inside a block is that of <see cref="Side"/>.</summary>
    private static IEnumerable<string> Blocks(DraftComparison comparison, Func<RedlineBlock, int> order, RedlineOp without) =>
        comparison.Blocks.OrderBy(order).SelectMany(b => Compare.Codebooks.Words.Of(string.Concat(b.Redline.Where(p => p.Op != without).Select(p => p.Text)))).Order(StringComparer.Ordinal);
}
