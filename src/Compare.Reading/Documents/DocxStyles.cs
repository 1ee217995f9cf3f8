using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Compare.Reading.Documents;

/// <summary>What a Word file's styles say about paragraphs; a style that is based on itself by a detour ends the chain.</summary>
internal sealed class DocxStyles
{
    private const int BodyText = 9;
    private readonly Dictionary<string, Style> styles = new(StringComparer.Ordinal);

    public DocxStyles(MainDocumentPart main)
    {
        foreach (var style in main.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is { } id)
            {
                styles.TryAdd(id, style);
            }
        }
    }

    /// <summary>The paragraph's own outline level, or that of its style; 1 for the outermost heading.</summary>
    public int? HeadingLevel(ParagraphProperties? properties)
    {
        if (properties?.OutlineLevel?.Val.Known() is { } own)
        {
            return own < BodyText ? own + 1 : null;
        }

        foreach (var style in Chain(properties?.ParagraphStyleId?.Val?.Value))
        {
            if (style.StyleParagraphProperties?.OutlineLevel?.Val.Known() is { } level)
            {
                return level < BodyText ? level + 1 : null;
            }

            var name = (style.StyleName?.Val?.Value ?? "").ToLowerInvariant();
            if (name.StartsWith("heading ", StringComparison.Ordinal) && int.TryParse(name.AsSpan(8), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 10)
            {
                return number;
            }

            if (name is "title" or "subtitle")
            {
                return name == "title" ? 1 : 2;
            }
        }

        return null;
    }

    /// <summary>True for a line of a table of contents, which Word marks by its styles.</summary>
    public bool IsContents(ParagraphProperties? properties) =>
        Chain(properties?.ParagraphStyleId?.Val?.Value).Any(s => (s.StyleName?.Val?.Value ?? "").StartsWith("toc ", StringComparison.OrdinalIgnoreCase) || string.Equals(s.StyleName?.Val?.Value, "table of figures", StringComparison.OrdinalIgnoreCase));

    /// <summary>List and level from the paragraph itself or its style; null where it has none. A list number 0 takes the style's list away.</summary>
    public (int List, int Level)? Numbering(ParagraphProperties? properties)
    {
        var own = properties?.NumberingProperties;
        var list = own?.NumberingId?.Val.Known();
        var level = own?.NumberingLevelReference?.Val.Known();
        foreach (var style in Chain(properties?.ParagraphStyleId?.Val?.Value))
        {
            if (list is not null && level is not null)
            {
                break;
            }

            var inherited = style.StyleParagraphProperties?.NumberingProperties;
            list ??= inherited?.NumberingId?.Val.Known();
            level ??= inherited?.NumberingLevelReference?.Val.Known();
        }

        return list is null or 0 ? null : (list.Value, Math.Clamp(level ?? 0, 0, 8));
    }

    /// <summary>The list of a numbering style, by which lists refer to one another.</summary>
    public int? ListOfStyle(string styleId) =>
        styles.GetValueOrDefault(styleId)?.StyleParagraphProperties?.NumberingProperties?.NumberingId?.Val.Known();

    private IEnumerable<Style> Chain(string? id)
    {
        id ??= styles.Values.FirstOrDefault(s => s.Type.Known() == StyleValues.Paragraph && s.Default.Known() == true)?.StyleId?.Value;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (id is not null && seen.Add(id) && styles.TryGetValue(id, out var style))
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }
}
