using System.Collections.Immutable;

namespace Compare.Drafts;

/// <summary>Shortens a redline to its changes, for tables.</summary>
public static class Passages
{
    private const int Context = 40;
    private const int Most = 400;

    /// <summary>The old or the new side of a redline, long kept stretches cut to their ends.</summary>
    public static string Around(ImmutableArray<RedlinePiece> redline, bool old)
    {
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < redline.Length; i++)
        {
            var piece = redline[i];
            if (piece.Op == RedlineOp.Keep)
            {
                text.Append(Shorten(piece.Text, i == 0, i == redline.Length - 1));
            }
            else if (piece.Op == (old ? RedlineOp.Delete : RedlineOp.Insert))
            {
                text.Append(piece.Text);
            }
        }

        var whole = text.ToString().Replace('\n', ' ').Trim();
        return whole.Length <= Most ? whole : whole[..Math.Max(1, whole.LastIndexOf(' ', Most))] + " …";
    }

    /// <summary>A kept stretch cut to what stands next to the changes.</summary>
    public static string Shorten(string kept, bool isFirst, bool isLast)
    {
        if (kept.Length <= 3 * Context)
        {
            return kept;
        }

        var head = isFirst ? "" : kept[..Math.Max(0, kept.LastIndexOf(' ', Context))];
        var tail = isLast ? "" : kept[Math.Max(0, kept.IndexOf(' ', kept.Length - Context))..];
        return $"{head} …{(tail.Length == 0 ? "" : " " + tail.TrimStart())}";
    }
}
