using System.Text;
using System.Xml.Linq;
using static Compare.Reading.Documents.WordNames;

namespace Compare.Reading.Documents;

/// <summary>
/// Computes the numbers that Word prints and does not store. Lists with the same abstract definition share their counters; a level starts
/// again when a higher level was counted (or the one named by <c>lvlRestart</c>); an override's start counts once, on the list's first use.
/// </summary>
internal sealed class DocxNumbering
{
    private const int Levels = 9;
    private readonly Dictionary<int, List> lists = [];
    private readonly Dictionary<int, Definition> definitions = [];
    private readonly Dictionary<int, int?[]> counters = [];
    private readonly HashSet<(int, int)> started = [];
    private readonly DocxStyles styles;

    public DocxNumbering(XElement? part, DocxStyles styles)
    {
        this.styles = styles;
        foreach (var list in part?.Elements(W + "num") ?? [])
        {
            var number = Number(list.Attr("numId")) ?? 0;
            lists.TryAdd(number, List.Of(list, number));
        }

        foreach (var definition in part?.Elements(W + "abstractNum") ?? [])
        {
            var id = Number(definition.Attr("abstractNumId")) ?? -1;
            definitions.TryAdd(id, new Definition(id, definition.Val("numStyleLink"), Level.All(definition)));
        }
    }

    /// <summary>Counts a paragraph of a list and returns the number as printed: empty for an empty number, null where there is none.</summary>
    public (string Label, bool IsBullet)? Next(int list, int level)
    {
        if (!lists.TryGetValue(list, out var instance) || DefinitionOf(instance) is not { } definition)
        {
            return null;
        }

        if (!counters.TryGetValue(definition.Id, out var values))
        {
            counters[definition.Id] = values = new int?[Levels];
        }

        if (started.Add((list, level)) && instance.Starts[level] is { } restart)
        {
            values[level] = restart;
        }
        else
        {
            values[level] = values[level] is { } last ? last + 1 : LevelOf(instance, definition, level)?.Start ?? 1;
        }

        for (var deeper = level + 1; deeper < Levels; deeper++)
        {
            var after = LevelOf(instance, definition, deeper)?.Restart;
            if (after is null || (after > 0 && level < after))
            {
                values[deeper] = null;
            }
        }

        return Label(instance, definition, level, values);
    }

    private static (string, bool)? Label(List instance, Definition definition, int level, int?[] values)
    {
        var own = LevelOf(instance, definition, level);
        var pattern = own?.Pattern ?? "";
        if (own?.Format == DocxNumberFormats.Bullet)
        {
            return ("", pattern.Trim().Length > 0);
        }

        var label = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length || pattern[i + 1] is < '1' or > '9')
            {
                label.Append(pattern[i]);
                continue;
            }

            var at = pattern[++i] - '1';
            var counted = LevelOf(instance, definition, at);
            var format = counted?.Format ?? DocxNumberFormats.Decimal;
            label.Append(DocxNumberFormats.Print(
                values[at] ?? counted?.Start ?? 1, own?.IsLegal == true && format != DocxNumberFormats.None ? DocxNumberFormats.Decimal : format));
        }

        return (label.ToString().Trim(), false);
    }

    private static Level? LevelOf(List instance, Definition definition, int level) => instance.Levels[level] ?? definition.Levels[level];

    /// <summary>A definition may point to a numbering style, whose list has the levels; a circle of such pointers has none.</summary>
    private Definition? DefinitionOf(List instance)
    {
        var seen = new HashSet<int>();
        for (var list = instance; list is not null && seen.Add(list.Number);)
        {
            if (!definitions.TryGetValue(list.Definition, out var definition))
            {
                return null;
            }

            if (definition.StyleLink is not { } link || definition.Levels.Any(l => l is not null))
            {
                return definition;
            }

            list = styles.ListOfStyle(link) is { } next ? lists.GetValueOrDefault(next) : null;
        }

        return null;
    }

    /// <summary>A list of the document: its definition, and what it overrides, by level.</summary>
    private sealed record List(int Number, int Definition, int?[] Starts, Level?[] Levels)
    {
        public static List Of(XElement list, int number)
        {
            var (starts, levels) = (new int?[DocxNumbering.Levels], new Level?[DocxNumbering.Levels]);
            var seen = new bool[DocxNumbering.Levels];
            foreach (var change in list.Elements(W + "lvlOverride"))
            {
                // The first override of a level is the one that counts.
                if (WordNames.Number(change.Attr("ilvl")) is >= 0 and < DocxNumbering.Levels and var at && !seen[at])
                {
                    seen[at] = true;
                    starts[at] = WordNames.Number(change.Val("startOverride"));
                    levels[at] = change.Element(W + "lvl") is { } level ? Level.Of(level) : null;
                }
            }

            return new List(number, WordNames.Number(list.Val("abstractNumId")) ?? -1, starts, levels);
        }
    }

    /// <summary>An abstract definition of lists.</summary>
    private sealed record Definition(int Id, string? StyleLink, Level?[] Levels);

    /// <summary>How one level is numbered; null for what the file does not say.</summary>
    private sealed record Level(int? Start, int? Restart, string Format, string Pattern, bool IsLegal)
    {
        public static Level Of(XElement level) => new(
            Number(level.Val("start")),
            Number(level.Val("lvlRestart")),
            level.Val("numFmt") ?? DocxNumberFormats.Decimal,
            level.Val("lvlText") ?? "",
            level.Element(W + "isLgl") is { } flag && Switch(flag.Attr("val")) != false);

        public static Level?[] All(XElement definition)
        {
            var levels = new Level?[DocxNumbering.Levels];
            foreach (var level in definition.Elements(W + "lvl"))
            {
                if (Number(level.Attr("ilvl")) is >= 0 and < DocxNumbering.Levels and var at)
                {
                    levels[at] ??= Of(level);
                }
            }

            return levels;
        }
    }
}
