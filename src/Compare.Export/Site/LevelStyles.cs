using System.Text;
using Compare.Codings;

namespace Compare.Export.Site;

/// <summary>The part of the style sheet that is made from the levels and the instruments, so that no colour or id is written twice.</summary>
internal static class LevelStyles
{
    /// <summary>A badge and the edge of a cell for each level.</summary>
    public static string Write()
    {
        var css = new StringBuilder();
        foreach (var level in Levels.All)
        {
            var (fill, text) = LevelColours.Of(level);
            css.Append($".l-{level.Id()}{{background:{fill};color:{text}}}\ntd.e-{level.Id()},article.e-{level.Id()}{{border-left-color:{fill}}}\n");
        }

        return css.ToString();
    }

    /// <summary>
    /// On the page of comparisons a column is shown while its box is ticked. It is the style sheet that does it, so that choosing needs no
    /// script.
    /// </summary>
    public static string Columns(IEnumerable<int> instruments) =>
        string.Concat(instruments.Select(i => $"body:has(#_c{i}:not(:checked)) .c{i}{{display:none}}\n"));
}
