using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Compare.Reading.Documents;

/// <summary>
/// Computes the numbers that Word prints and does not store. Lists with the same abstract definition share their counters; a level starts
/// again when a higher level was counted (or the one named by <c>lvlRestart</c>); an override's start counts once, on the list's first use.
/// </summary>
internal sealed class DocxNumbering
{
    private const int Levels = 9;
    private readonly Dictionary<int, NumberingInstance> lists = [];
    private readonly Dictionary<int, AbstractNum> definitions = [];
    private readonly Dictionary<int, int?[]> counters = [];
    private readonly HashSet<(int, int)> started = [];
    private readonly DocxStyles styles;

    public DocxNumbering(MainDocumentPart main, DocxStyles styles)
    {
        this.styles = styles;
        var numbering = main.NumberingDefinitionsPart?.Numbering;
        foreach (var list in numbering?.Elements<NumberingInstance>() ?? [])
        {
            lists.TryAdd(list.NumberID.Known() ?? 0, list);
        }

        foreach (var definition in numbering?.Elements<AbstractNum>() ?? [])
        {
            definitions.TryAdd(definition.AbstractNumberId.Known() ?? -1, definition);
        }
    }

    /// <summary>Counts a paragraph of a list and returns the number as printed: empty for an empty number, null where there is none.</summary>
    public (string Label, bool IsBullet)? Next(int list, int level)
    {
        if (!lists.TryGetValue(list, out var instance) || Definition(instance) is not { } definition)
        {
            return null;
        }

        var key = definition.AbstractNumberId.Known() ?? -1;
        if (!counters.TryGetValue(key, out var values))
        {
            counters[key] = values = new int?[Levels];
        }

        if (started.Add((list, level)) && Override(instance, level)?.StartOverrideNumberingValue?.Val.Known() is { } restart)
        {
            values[level] = restart;
        }
        else
        {
            values[level] = values[level] is { } last ? last + 1 : Start(instance, definition, level);
        }

        for (var deeper = level + 1; deeper < Levels; deeper++)
        {
            var after = LevelOf(instance, definition, deeper)?.LevelRestart?.Val.Known();
            if (after is null || (after > 0 && level < after))
            {
                values[deeper] = null;
            }
        }

        return Label(instance, definition, level, values);
    }

    private static (string, bool)? Label(NumberingInstance instance, AbstractNum definition, int level, int?[] values)
    {
        var own = LevelOf(instance, definition, level);
        var format = own?.NumberingFormat?.Val.Known() ?? NumberFormatValues.Decimal;
        var pattern = own?.LevelText?.Val?.Value ?? "";
        if (format == NumberFormatValues.Bullet)
        {
            return ("", pattern.Trim().Length > 0);
        }

        var legal = own?.IsLegalNumberingStyle is { } flag && flag.Val.Known() != false;
        var label = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length || pattern[i + 1] is < '1' or > '9')
            {
                label.Append(pattern[i]);
                continue;
            }

            var at = pattern[++i] - '1';
            var style = LevelOf(instance, definition, at)?.NumberingFormat?.Val.Known() ?? NumberFormatValues.Decimal;
            var value = values[at] ?? Start(instance, definition, at);
            label.Append(DocxNumberFormats.Print(value, legal && style != NumberFormatValues.None ? NumberFormatValues.Decimal : style));
        }

        return (label.ToString().Trim(), false);
    }

    private static int Start(NumberingInstance instance, AbstractNum definition, int level) =>
        LevelOf(instance, definition, level)?.StartNumberingValue?.Val.Known() ?? 1;

    private static Level? LevelOf(NumberingInstance instance, AbstractNum definition, int level) =>
        Override(instance, level)?.Level ?? definition.Elements<Level>().FirstOrDefault(l => l.LevelIndex.Known() == level);

    private static LevelOverride? Override(NumberingInstance instance, int level) =>
        instance.Elements<LevelOverride>().FirstOrDefault(o => o.LevelIndex.Known() == level);

    /// <summary>A definition may point to a numbering style, whose list has the levels; a circle of such pointers has none.</summary>
    private AbstractNum? Definition(NumberingInstance instance)
    {
        var seen = new HashSet<int>();
        for (var list = instance; list is not null && seen.Add(list.NumberID.Known() ?? 0);)
        {
            if (!definitions.TryGetValue(list.AbstractNumId?.Val.Known() ?? -1, out var definition))
            {
                return null;
            }

            if (definition.NumberingStyleLink?.Val?.Value is not { } link || definition.Elements<Level>().Any())
            {
                return definition;
            }

            list = styles.ListOfStyle(link) is { } next ? lists.GetValueOrDefault(next) : null;
        }

        return null;
    }
}
