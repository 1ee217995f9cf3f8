using System.Text;

namespace Compare.Export.Site;

/// <summary>
/// Markup that is safe to send. The only way to make it from outside text is <see cref="Of"/>, which escapes every hole that is not markup
/// itself, so that forgetting to escape does not compile into a page. What it makes is well-formed XML too, which the tests rely on.
/// </summary>
internal readonly record struct Html(string Markup)
{
    public static Html Empty { get; } = new("");

    /// <summary><c>Html.Of($"&lt;p&gt;{text}&lt;/p&gt;")</c>: the literal parts are markup, the holes are text.</summary>
    public static Html Of(HtmlInterpolation markup) => markup.ToHtml();

    public static Html Join(IEnumerable<Html> parts, string separator = "") => new(string.Join(separator, parts.Select(p => p.Markup)));

    /// <summary>The markup where the condition holds, else nothing.</summary>
    public static Html When(bool condition, HtmlInterpolation markup) => condition ? markup.ToHtml() : Empty;

    /// <summary>Text for an element or a quoted attribute; control characters, which neither HTML nor XML can hold, become spaces.</summary>
    public static string Escape(string text)
    {
        var result = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => result.Append("&amp;"),
                '<' => result.Append("&lt;"),
                '>' => result.Append("&gt;"),
                '"' => result.Append("&quot;"),
                '\'' => result.Append("&#39;"),
                '\n' or '\t' => result.Append(c),
                '\uFFFE' or '\uFFFF' => result.Append(' '),
                _ => result.Append(char.IsControl(c) ? ' ' : c),
            };
        }

        return result.ToString();
    }

    public override string ToString() => Markup;
}
