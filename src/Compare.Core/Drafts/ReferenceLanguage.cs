using System.Collections.Immutable;
using Compare.Instruments;
using static Compare.Instruments.ProvisionKind;

namespace Compare.Drafts;

/// <summary>The words by which a language refers to provisions. Data only; a new language is a new entry.</summary>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Units">Words for units and the kinds they may mean, outermost kinds marked by holding Article or Section.</param>
/// <param name="Joints">Words between the numbers of a list or range: and, or, to, through.</param>
/// <param name="Inner">Words that lead from an inner unit to the outer one: "paragraph 1 of Article 2".</param>
/// <param name="Own">Words that make a unit the present one: this, present, ini.</param>
/// <param name="Foreign">First words of other instruments' names, after which a reference leaves this instrument.</param>
internal sealed record ReferenceLanguage(
    string Language,
    IReadOnlyDictionary<string, ImmutableArray<ProvisionKind>> Units,
    IReadOnlySet<string> Joints,
    IReadOnlySet<string> Inner,
    IReadOnlySet<string> Own,
    IReadOnlySet<string> Foreign)
{
    private static readonly ImmutableArray<ProvisionKind> Basic = [Article, Section];
    private static readonly ImmutableArray<ProvisionKind> Paragraphs = [Paragraph];
    private static readonly ImmutableArray<ProvisionKind> Points = [Point, Subparagraph, Subpoint, Item];

    /// <summary>Each is made when it is asked for.</summary>
    private static readonly ImmutableArray<(string Language, Lazy<ReferenceLanguage> Words)> All =
    [
        ("en", new(() => Of("en", [("article articles art arts", [Article]), ("section sections §", [Section]), ("paragraph paragraphs para paras", Paragraphs), ("subsection subsections", [Subsection]),
            ("subparagraph subparagraphs sub-paragraph sub-paragraphs", [Subparagraph, Point, Subpoint]), ("point points letter letters", Points), ("clause clauses", [Clause]),
            ("subclause subclauses", [Subclause]), ("chapter chapters", [Chapter])],
            "and or to through , - nor", "of", "this the present above", "that its their"))),
        ("id", new(() => Of("id", [("pasal", Basic), ("ayat", Paragraphs), ("huruf", Points), ("angka", [Item]), ("bab", [Chapter])],
            "dan atau sampai dengan , s.d -", "", "ini tersebut", "undang-undang undang peraturan keputusan kitab"))),
        ("fr", new(() => Of("fr", [("article articles art", Basic), ("paragraphe paragraphes", Paragraphs), ("alinéa alinéas point points lettre lettres", Points), ("chapitre", [Chapter])],
            "et ou à , -", "de du des d", "présent présente la le ce cet", "leur son"))),
        ("es", new(() => Of("es", [("artículo artículos articulo articulos art", Basic), ("párrafo párrafos apartado apartados", Paragraphs), ("inciso incisos letra letras", Points), ("capítulo", [Chapter])],
            "y o e a al , -", "de del", "presente la el este", "su"))),
        ("ru", new(() => Of("ru", [("статья статьи статье статью статьей статьёй статей статьям статьями статьях", Basic), ("пункт пункта пункте пунктом пункту пункты пунктов пунктах пунктами", Paragraphs),
            ("подпункт подпункта подпункте подпунктом подпункты подпунктов", Points), ("глава главы главе", [Chapter])],
            "и или по до , -", "", "настоящей настоящего", "конвенции закона договора"))),
    ];

    /// <summary>The words of a language; of English where a language is not known.</summary>
    public static ReferenceLanguage Find(string language) => (All.FirstOrDefault(l => string.Equals(l.Language, language, StringComparison.Ordinal)).Words ?? All[0].Words).Value;

    private static ReferenceLanguage Of(string language, (string Words, ImmutableArray<ProvisionKind> Kinds)[] units, string joints, string inner, string own, string foreign) => new(
        language,
        units.SelectMany(u => u.Words.Split(' ').Select(w => (w, u.Kinds))).ToDictionary(u => u.w, u => u.Kinds, StringComparer.OrdinalIgnoreCase),
        Set(joints), Set(inner), Set(own), Set(foreign));

    private static HashSet<string> Set(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
