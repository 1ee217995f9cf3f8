using System.Collections.Immutable;
using Compare.Codings;
using Compare.Reports;

namespace Compare.Tests.Export;

/// <summary>
/// A made-up report in our own words, small enough to check by hand and awkward on purpose: pipes, line breaks, quotes, formulas, markup,
/// a text longer than a cell, another language, one case of every level.
/// </summary>
internal static class SampleReport
{
    public const string Formula = "=HYPERLINK(\"https://example.org\",\"press\")";

    public const string Awkward =
        "A pipe | a back\\slash, a <tag>, [brackets](not a link), *stars*, _lines_, `ticks`, {{braces}} and $sums$ @ 5^2 ~ 25 & more;\n"
        + "then a second line “quoted” &amp; an entity.";

    public const string Indonesian = "Penyelenggara sistem menyimpan catatan akses paling lama tiga puluh hari.";

    public static readonly string Long = string.Join(' ', Enumerable.Repeat("supercalifragilistic words", 1_500))[..40_000];

    private static readonly string[] Titles =
    [
        "Rights clause", "Compulsory floor | minimum", "Clear law", "Purpose-bound powers",
        "Independent authorisation", "Bounded emergencies", "User’s notice", "=1+1 formula title",
    ];

    private static readonly ImmutableArray<(string Id, string Title, string Language)> Instruments =
        [("alpha", "Alpha Treaty", "en"), ("beta", "Peraturan Beta", "id"), ("gamma", "Gamma Act & Code", "en")];

    public static MatrixReport Create() => new(
        "Safeguards in made-up instruments: \"a sample\"",
        "8 safeguards in 2 groups, 3 instruments, own words only",
        "2026.1",
        [
            new("What this is", ["A sample report for tests.", "A pipe | and an address, https://example.org/a_b?c=d_e(f), in a line."]),
            new("Method", [Awkward]),
        ],
        [.. Levels.All.Select(l => new LegendEntry(l, l.Words(), l.Symbol(), $"What {l.Words()} means, in one sentence."))],
        [.. Instruments.Select(Instrument)],
        [Group("GEN", "GEN Foundations", 0), Group("AUT", "AUT Authorisation, notice", 4)],
        ReportRows.Details(Instruments.Select(i => i.Id), Cells().SelectMany(c => c.Evidence), Instruments.SelectMany(i => Provisions(i.Id, i.Title, i.Language))),
        [.. Titles.Select((t, i) => Codebook(i))],
        [.. Titles.Select((t, i) => Crosswalk(i))]);

    private static InstrumentColumn Instrument((string Id, string Title, string Language) instrument) => new(
        instrument.Id, instrument.Title, instrument.Title + " on made-up matters", "treaty", instrument.Title + ", Series 1", "In force.",
        instrument.Language, "https://example.org/" + instrument.Id, "Consolidated text, 2nd printing", "2001-11-23", "", 2, 6, 9, 2,
        "7 of 9 codings were checked against the official text; 2 are unverified.");

    private static string Safeguard(int index) => index < 4 ? $"GEN-{index + 1}" : $"AUT-{index - 3}";

    private static string GroupTitle(int index) => index < 4 ? "GEN Foundations" : "AUT Authorisation, notice";

    private static GroupSection Group(string id, string title, int first) => new(
        id, title, "Safeguards of this group, in one line.",
        [
            .. Enumerable.Range(first, 4).Select(i => new MatrixRow(
                Safeguard(i), Titles[i], "Must the made-up power be used only where the test of the text is met?",
                [.. Cells().Where(c => c.View.SafeguardId == Safeguard(i)).Select(c => c.View)])),
        ]);

    private static IEnumerable<(MatrixCellView View, ImmutableArray<EvidenceRow> Evidence)> Cells() =>
        from i in Enumerable.Range(0, Titles.Length)
        from j in Enumerable.Range(0, Instruments.Length)
        select Cell(i, Instruments[j].Id, Instruments[j].Title, Instruments[j].Language, (Level)((i + j) % 8), (i + j) % 3 == 1);

    private static (MatrixCellView View, ImmutableArray<EvidenceRow> Evidence) Cell(
        int index, string id, string title, string language, Level level, bool isUnverified)
    {
        var hasPinpoints = level is Level.Strong or Level.Qualified or Level.Weak or Level.Contrary or Level.Disputed;
        var addresses = hasPinpoints ? Addresses(id).Skip(1).Take(index == 0 ? 6 : 2).ToArray() : [("", "")];
        ImmutableArray<EvidenceRow> evidence = level == Level.NotResearched
            ? []
            : [.. addresses.Select(a => Evidence(index, id, title, language, level, isUnverified, a.Item1, a.Item2))];
        ImmutableArray<PinpointView> pinpoints = hasPinpoints
            ? [.. evidence.Select(e => new PinpointView(e.Pinpoint, e.Canonical, e.Level, e.Id))]
            : [];
        var view = new MatrixCellView(
            id, Safeguard(index), level, level.Words(), index == 2 ? "contrary to qualified" : null, isUnverified,
            pinpoints, pinpoints.Length > 1 && index == 3 ? [pinpoints[0] with { Level = Level.Weak }] : [],
            index == 1 ? Awkward : "The lowest level among the rows decides.", [.. evidence.Select(e => e.Id)]);
        return (view, evidence);
    }

    private static EvidenceRow Evidence(
        int index, string id, string title, string language, Level level, bool isUnverified, string canonical, string label) => new(
            $"{id}/{Safeguard(index)}/{canonical}", title, id, GroupTitle(index), Safeguard(index), Titles[index], label, canonical, level,
            level == Level.Disputed ? "narrow" : "", "search; production", "traffic", "domestic", "as-appropriate",
            language == "id" ? "paling lama tiga puluh hari" : "as appropriate", index == 1 ? Formula : "The text says so, with a limit.",
            canonical.Length == 0 ? "" : "Restated in our own words.", language == "id" && canonical.Length > 0 ? Indonesian : null,
            language,
            isUnverified ? "secondary source, not checked against the official text" : "official text", isUnverified, "analyst",
            index == 0 ? "" : "2026-11-23", index == 5 ? "no address" : "https://example.org/" + id + "?a=1&b=2",
            level == Level.Silent ? "Art. 9" : "");

    private static (string Canonical, string Label)[] Addresses(string id) => id == "gamma"
        ?
        [
            ("sec_7", "§ 7"), ("sec_7__subsec_a", "§ 7(a)"), ("sec_7__subsec_b", "§ 7(b)"), ("sec_7__subsec_b__para_4", "§ 7(b)(4)"),
            ("sec_7__subsec_b__para_4__subpara_D", "§ 7(b)(4)(D)"), ("sec_7__subsec_b__para_4__subpara_E", "§ 7(b)(4)(E)"),
            ("sec_7__subsec_b__para_5", "§ 7(b)(5)"),
        ]
        :
        [
            ("art_15", "Art. 15"), ("art_15__para_1", "Art. 15(1)"), ("art_15__para_2", "Art. 15(2)"),
            ("art_15__para_2__point_a", "Art. 15(2)(a)"), ("art_15__para_2__point_b", "Art. 15(2)(b)"), ("art_15__para_3", "Art. 15(3)"),
            ("art_16", "Art. 16"),
        ];

    private static IEnumerable<ProvisionRow> Provisions(string id, string title, string language) =>
        new[] { ("chp_1", "Chapter 1") }.Concat(Addresses(id)).Select((a, i) => new ProvisionRow(
            title, id, i + 1, a.Item2, a.Item1, i == 0 ? "chapter" : "paragraph", a.Item1.Split("__").Length + (i == 0 ? 0 : 1),
            i == 0 ? "1" : "(" + i + ")", i < 2 ? "Heading | with a pipe" : "",
            i switch
            {
                3 => Awkward,
                5 when id == "beta" => Long,
                6 => "1. starts like a numbered list",
                _ => "- starts like a list; authorities keep a record of each use and show it to the overseer. " + i,
            },
            language == "id" ? Indonesian : null, language,
            [
                .. Cells().SelectMany(c => c.Evidence).Where(e => e.InstrumentId == id && e.Canonical == a.Item1)
                    .Select(e => new ProvisionCoding(e.SafeguardId, e.Level, e.Id, e.IsUnverified, e.Mark)),
            ]));

    private static CrosswalkRow Crosswalk(int index) => new(
        Safeguard(index), "np", "Principles, a list", "Principle " + (index + 1), "close", "known", "https://example.org/np");

    private static CodebookRow Codebook(int index) => new(
        Safeguard(index), index < 4 ? "GEN" : "AUT", GroupTitle(index), Titles[index], "Must it be so?", "Binds everyone, always.",
        "Binds, within limits.", "Exhorts.", "Requires the opposite.", index == 0 ? "Only whole instruments." : "",
        "Principles, a list: Principle " + (index + 1));
}
