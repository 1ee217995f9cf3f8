using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using static Compare.Reading.Documents.WordNames;

namespace Compare.Reading.Documents;

/// <summary>What a Word file's styles say about paragraphs; a style that is based on itself by a detour ends the chain.</summary>
internal sealed class DocxStyles
{
    private const int BodyText = 9;
    private readonly Dictionary<string, Style> styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<Style>> chains = new(StringComparer.Ordinal);
    private readonly string? ofParagraphs;

    public DocxStyles(XElement? part)
    {
        foreach (var style in part?.Elements(W + "style") ?? [])
        {
            if (style.Attr("styleId") is { } id && styles.TryAdd(id, Style.Of(style)) && ofParagraphs is null && style.Attr("type") == "paragraph" && Switch(style.Attr("default")) == true)
            {
                ofParagraphs = id;
            }
        }
    }

    /// <summary>The paragraph's own outline level, or that of its style; 1 for the outermost heading.</summary>
    public int? HeadingLevel(XElement? properties)
    {
        if (Number(properties.Val("outlineLvl")) is { } own)
        {
            return own < BodyText ? own + 1 : null;
        }

        foreach (var style in Chain(properties))
        {
            if (style.OutlineLevel is { } level)
            {
                return level < BodyText ? level + 1 : null;
            }

            if (style.Name.StartsWith("heading ", StringComparison.Ordinal) && int.TryParse(style.Name.AsSpan(8), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 10)
            {
                return number;
            }

            if (style.Name is "title" or "subtitle")
            {
                return style.Name == "title" ? 1 : 2;
            }
        }

        return null;
    }

    /// <summary>True for a line of a table of contents, which Word marks by its styles.</summary>
    public bool IsContents(XElement? properties) => Chain(properties).Any(s => s.Name.StartsWith("toc ", StringComparison.Ordinal) || s.Name == "table of figures");

    /// <summary>List and level from the paragraph itself or its style; null where it has none. A list number 0 takes the style's list away.</summary>
    public (int List, int Level)? Numbering(XElement? properties)
    {
        var own = properties?.Element(W + "numPr");
        var list = Number(own.Val("numId"));
        var level = Number(own.Val("ilvl"));
        foreach (var style in Chain(properties))
        {
            if (list is not null && level is not null)
            {
                break;
            }

            list ??= style.List;
            level ??= style.Level;
        }

        return list is null or 0 ? null : (list.Value, Math.Clamp(level ?? 0, 0, 8));
    }

    /// <summary>The list of a numbering style, by which lists refer to one another.</summary>
    public int? ListOfStyle(string styleId) => styles.GetValueOrDefault(styleId)?.List;

    /// <summary>The paragraph's style, the one that it is based on, and so on.</summary>
    private ImmutableArray<Style> Chain(XElement? properties)
    {
        if ((properties.Val("pStyle") ?? ofParagraphs) is not { } named)
        {
            return [];
        }

        if (!chains.TryGetValue(named, out var chain))
        {
            var (found, seen) = (ImmutableArray.CreateBuilder<Style>(), new HashSet<string>(StringComparer.Ordinal));
            for (var id = named; id is not null && seen.Add(id) && styles.TryGetValue(id, out var style); id = style.BasedOn)
            {
                found.Add(style);
            }

            chains.Add(named, chain = found.ToImmutable());
        }

        return chain;
    }

    /// <summary>One style; its name in small letters.</summary>
    private sealed record Style(string Name, string? BasedOn, int? OutlineLevel, int? List, int? Level)
    {
        public static Style Of(XElement style)
        {
            var properties = style.Element(W + "pPr");
            var list = properties?.Element(W + "numPr");
            return new Style((style.Val("name") ?? "").ToLowerInvariant(), style.Val("basedOn"), Number(properties.Val("outlineLvl")), Number(list.Val("numId")), Number(list.Val("ilvl")));
        }
    }
}
