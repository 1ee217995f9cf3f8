using System.Buffers;
using System.Text;
using Compare.Drafts;
using Compare.Export.Workbooks;

namespace Compare.Export.Drafts;

/// <summary>Text for XML and HTML, with what neither can hold made visible.</summary>
internal static class RedlineMarks
{
    private static readonly SearchValues<char> Plain =
        SearchValues.Create(" !#$%'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    public static string Escape(string text)
    {
        // Printable signs of ASCII that mean nothing are what they are.
        if (text.AsSpan().IndexOfAnyExcept(Plain) < 0)
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 16);
        foreach (var c in XmlText.Clean(text))
        {
            _ = c switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    /// <summary>Cuts white space off both ends of a text: marks must stand next to words.</summary>
    public static (string Before, string Core, string After) Trimmed(string text)
    {
        var core = text.Trim();
        var at = core.Length == 0 ? text.Length : text.IndexOf(core, StringComparison.Ordinal);
        return (text[..at], core, text[(at + core.Length)..]);
    }

    public static string Words(RedlineOp op) => op == RedlineOp.Insert ? "inserted" : "deleted";
}
