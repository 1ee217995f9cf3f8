using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Compare.Reports;

namespace Compare.Export.Templates;

/// <summary>The marks that a template may hold, and what each stands for. A row mark is filled once for each safeguard, any other once.</summary>
internal sealed partial class TemplateFields(MatrixReport report)
{
    /// <summary>Begins every defined name that is a mark.</summary>
    public const string NamePrefix = "treaty_";

    private static readonly ImmutableArray<(string Name, Func<(GroupSection Group, MatrixRow Row), string> Of)> OfRow =
    [
        ("safeguard", r => r.Row.SafeguardId),
        ("title", r => r.Row.Title),
        ("question", r => r.Row.Question),
        ("group", r => r.Group.Title),
    ];

    private static readonly ImmutableArray<(string Name, Func<MatrixCellView, string> Of)> OfCell =
    [
        ("level", c => Marked(c.LevelWords, c)),
        ("label", c => Marked(c.Level.Label(), c)),
        ("word", c => c.LevelWords),
        ("mark", LevelLabels.Mark),
        ("range", c => c.Range ?? ""),
        ("pinpoint", c => Labels(c.Pinpoints)),
        ("other", c => Labels(c.OtherPinpoints)),
        ("read", c => Labels(c.PlacesToRead)),
        ("reason", c => c.Reason),
    ];

    private static readonly ImmutableArray<(string Name, Func<InstrumentColumn, string> Of)> OfInstrument =
    [
        ("name", i => i.ShortTitle),
        ("fulltitle", i => i.Title),
        ("citation", i => i.Citation),
        ("verification", i => i.Verification),
    ];

    private readonly ImmutableArray<(GroupSection Group, MatrixRow Row)> rows = [.. report.Groups.SelectMany(g => g.Rows.Select(r => (g, r)))];

    public int Rows => rows.Length;

    /// <summary>For the message about a template that has none.</summary>
    public static string Known { get; } =
        $"{{{{safeguard}}}}, {string.Join(", ", OfRow.Skip(1).Select(f => $"{{{{{f.Name}}}}}"))}, {string.Join(", ", OfCell.Take(1).Concat(OfCell.Where(f => f.Name == "pinpoint")).Select(f => $"{{{{budapest.{f.Name}}}}}"))}";

    /// <summary>Every mark in a text, with what it was written as.</summary>
    public static IEnumerable<(string Written, string Name)> In(string text) =>
        Placeholder().Matches(text).Select(m => (m.Value, m.Groups[1].Value.ToLowerInvariant()));

    /// <summary>The text with its marks replaced at one go, so that no mark inside a value is taken for one; null leaves a mark as it is.</summary>
    public static string Replace(string text, Func<string, string?> value) =>
        Placeholder().Replace(text, m => value(m.Groups[1].Value.ToLowerInvariant()) ?? m.Value);

    /// <summary>What a mark gives for a safeguard (by its number among the rows); null for what is no row mark.</summary>
    public Func<int, string>? Row(string name)
    {
        if (OfRow.FirstOrDefault(f => f.Name == name).Of is { } row)
        {
            return i => row(rows[i]);
        }

        var (instrument, field) = Split(name);
        var at = Instrument(instrument);
        return at >= 0 && OfCell.FirstOrDefault(f => f.Name == field).Of is { } cell ? i => cell(rows[i].Row.Cells[at]) : null;
    }

    /// <summary>What a mark gives that is filled once; null for what is none.</summary>
    public string? Once(string name)
    {
        var (instrument, field) = Split(name);
        var at = Instrument(instrument);
        return name switch
        {
            "version" => report.CorpusVersion,
            "subtitle" => report.Subtitle,
            _ => at >= 0 ? OfInstrument.FirstOrDefault(f => f.Name == field).Of?.Invoke(report.Instruments[at]) : null,
        };
    }

    /// <summary>True for a mark that would be known if its instrument were in the matrix: a slip, not somebody else's placeholder.</summary>
    public bool NamesOtherInstrument(string name)
    {
        var (instrument, field) = Split(name);
        return instrument.Length > 0 && Instrument(instrument) < 0 && (OfCell.Any(f => f.Name == field) || OfInstrument.Any(f => f.Name == field));
    }

    /// <summary>The mark that a defined name stands for: <c>treaty_level_cloud_act</c> is <c>cloud-act.level</c>; null for a name that is none.</summary>
    public static string? OfDefinedName(string name)
    {
        if (!name.StartsWith(NamePrefix, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var rest = name[NamePrefix.Length..].ToLowerInvariant();
        var cut = rest.IndexOf('_', StringComparison.Ordinal);
        return cut < 0 ? rest : $"{rest[(cut + 1)..].Replace('_', '-')}.{rest[..cut]}";
    }

    /// <summary>One line for each instrument of which a bare word would hide that it was not checked, or not coded.</summary>
    public IEnumerable<string> Unmarked(IReadOnlySet<string> used) =>
        from instrument in report.Instruments
        where used.Contains(instrument.Id + ".word") && !used.Contains(instrument.Id + ".mark")
        where instrument.IsUncoded || instrument.UnverifiedCodings > 0
        select $"{{{{{instrument.Id}.word}}}} does not say which levels are {(instrument.IsUncoded ? "not coded by a person" : "unverified")}. Put {{{{{instrument.Id}.mark}}}} beside it, or use {{{{{instrument.Id}.level}}}}.";

    public string Instruments => string.Join(", ", report.Instruments.Select(i => i.Id));

    private int Instrument(string id)
    {
        for (var i = 0; i < report.Instruments.Length; i++)
        {
            if (string.Equals(report.Instruments[i].Id, id, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    private static (string Instrument, string Field) Split(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot < 0 ? ("", name) : (name[..dot], name[(dot + 1)..]);
    }

    /// <summary>A level never stands without the word that it was not checked, or not coded.</summary>
    private static string Marked(string level, MatrixCellView cell) => LevelLabels.Mark(cell) is { Length: > 0 } mark ? $"{level} ({mark})" : level;

    private static string Labels(ImmutableArray<PinpointView> pinpoints) => string.Join("; ", pinpoints.Select(p => p.Label));

    [GeneratedRegex(@"\{\{\s*([\p{L}\p{N}_.-]+)\s*\}\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Placeholder();
}
