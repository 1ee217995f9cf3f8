using System.Text;

namespace Compare.Export.Pages;

/// <summary>
/// The anchors that GitHub, Pandoc, Hugo, MkDocs and Docusaurus give to the headings of one page. A provision's heading is its
/// canonical pinpoint, because the anchor made of <c>art_15__para_1</c> is <c>art_15__para_1</c> in all of them: the address is
/// permanent and needs no raw HTML, which site generators drop. An anchor is in lower case; a repeated one gets <c>-1</c>, <c>-2</c>.
/// </summary>
internal sealed class HeadingAnchors
{
    private readonly Dictionary<string, int> used = new(StringComparer.Ordinal);

    /// <summary>The anchor of the next heading; headings are added in the order of the page.</summary>
    public string Add(string heading)
    {
        var slug = Slug(heading);
        if (used.TryAdd(slug, 0))
        {
            return slug;
        }

        string numbered;
        do
        {
            numbered = slug + "-" + ++used[slug];
        }
        while (!used.TryAdd(numbered, 0));
        return numbered;
    }

    private static string Slug(string heading)
    {
        var slug = new StringBuilder(heading.Length);
        foreach (var c in heading)
        {
            if (char.IsLetterOrDigit(c) || c is '_' or '-')
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (c == ' ')
            {
                slug.Append('-');
            }
        }

        return slug.ToString();
    }
}
