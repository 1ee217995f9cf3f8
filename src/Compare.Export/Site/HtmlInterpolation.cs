using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Compare.Export.Site;

/// <summary>What the compiler fills when a <c>$"…"</c> becomes <see cref="Html"/>: literals as they are, holes escaped.</summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlInterpolation(int literalLength, int formattedCount)
{
    private readonly StringBuilder text = new(literalLength + (16 * formattedCount));

    public void AppendLiteral(string markup) => text.Append(markup);

    public void AppendFormatted(string? value) => text.Append(Html.Escape(value ?? ""));

    public void AppendFormatted(int value) => text.Append(value.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(Html markup) => text.Append(markup.Markup);

    public void AppendFormatted(IEnumerable<Html> markup)
    {
        foreach (var part in markup)
        {
            text.Append(part.Markup);
        }
    }

    public Html ToHtml() => new(text.ToString());
}
