using Compare.Drafts;
using Compare.Instruments;
using Compare.Tests.Support;

namespace Compare.Tests.Drafts;

/// <summary>Two texts, parsed and compared.</summary>
internal static class Pairs
{
    public static DraftComparison Compare(string old, string @new, DraftingConvention? convention = null) =>
        DraftComparer.Run(Parsing.Instrument(old, convention ?? DraftingConventions.Treaty, "old.md"), Parsing.Instrument(@new, convention ?? DraftingConventions.Treaty, "new.md"));

    /// <summary>What became of each article, in words: <c>art_1=art_2 moved</c>.</summary>
    public static string[] Fates(DraftComparison comparison) =>
        [.. comparison.Articles.Select(a => $"{string.Join('+', a.Old)}={string.Join('+', a.New)}{(a.Moved ? " moved" : "")}{(a.Renumbered ? " renumbered" : "")}{(a.Edited ? " edited" : "")}")];

    public static string Old(AlignedProvision row) => string.Concat(row.Redline.Where(p => p.Op != RedlineOp.Insert).Select(p => p.Text));

    public static string New(AlignedProvision row) => string.Concat(row.Redline.Where(p => p.Op != RedlineOp.Delete).Select(p => p.Text));

    /// <summary>A redline as text: <c>[-old-]{+new+}</c>, with a tilde for references that follow.</summary>
    public static string Marked(IEnumerable<RedlinePiece> redline) => string.Concat(redline.Select(p => (p.Op, p.IsReference) switch
    {
        (RedlineOp.Keep, _) => p.Text,
        (RedlineOp.Delete, false) => $"[-{p.Text}-]",
        (RedlineOp.Insert, false) => $"{{+{p.Text}+}}",
        (RedlineOp.Delete, true) => $"[~{p.Text}~]",
        _ => $"{{~{p.Text}~}}",
    }));

    public static AlignedProvision Row(DraftComparison comparison, string @new) => Assert.Single(comparison.Provisions, p => p.New.Contains(new Pinpoint(@new)));
}
