using System.Collections.Frozen;

namespace Compare.Instruments;

/// <summary>The names of the kinds: in canonical pinpoints (after Akoma Ntoso's naming convention) and in machine-readable output.</summary>
public static class ProvisionKinds
{
    private static readonly FrozenDictionary<ProvisionKind, (string Prefix, string Name)> Names = new Dictionary<ProvisionKind, (string, string)>
    {
        [ProvisionKind.Preface] = ("preface", "preface"),
        [ProvisionKind.Preamble] = ("preamble", "preamble"),
        [ProvisionKind.Recitals] = ("recitals", "recitals"),
        [ProvisionKind.Citations] = ("citations", "citations"),
        [ProvisionKind.Recital] = ("rec", "recital"),
        [ProvisionKind.Citation] = ("cit", "citation"),
        [ProvisionKind.Formula] = ("formula", "formula"),
        [ProvisionKind.Part] = ("part", "part"),
        [ProvisionKind.Chapter] = ("chp", "chapter"),
        [ProvisionKind.Division] = ("sec", "section"),
        [ProvisionKind.Title] = ("tit", "title"),
        [ProvisionKind.Article] = ("art", "article"),
        [ProvisionKind.Section] = ("sec", "section"),
        [ProvisionKind.Subsection] = ("subsec", "subsection"),
        [ProvisionKind.Paragraph] = ("para", "paragraph"),
        [ProvisionKind.Subparagraph] = ("subpara", "subparagraph"),
        [ProvisionKind.Clause] = ("cl", "clause"),
        [ProvisionKind.Subclause] = ("subcl", "subclause"),
        [ProvisionKind.Point] = ("point", "point"),
        [ProvisionKind.Subpoint] = ("subpoint", "sub-point"),
        [ProvisionKind.Item] = ("item", "item"),
        [ProvisionKind.Indent] = ("indent", "indent"),
        [ProvisionKind.Annex] = ("annex", "annex"),
        [ProvisionKind.Conclusions] = ("conclusions", "conclusions"),
    }.ToFrozenDictionary();

    /// <summary>The prefix in a canonical pinpoint: <c>art</c>, <c>para</c>. A division and a section share <c>sec</c>; no instrument has both.</summary>
    public static string Prefix(this ProvisionKind kind) => Names[kind].Prefix;

    /// <summary>The name in <c>parse --json</c> and in tables.</summary>
    public static string DisplayName(this ProvisionKind kind) => Names[kind].Name;

    /// <summary>The kind of a numbered part of an article that a format names, or null: <c>subparagraph</c>, <c>point</c>.</summary>
    public static ProvisionKind? ListKind(string? name)
    {
        foreach (var (kind, names) in Names)
        {
            if (kind is >= ProvisionKind.Subsection and <= ProvisionKind.Indent && (string.Equals(names.Name, name, StringComparison.Ordinal) || string.Equals(names.Prefix, name, StringComparison.Ordinal)))
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>True for what holds articles and is left out of an article's address.</summary>
    public static bool IsContainer(this ProvisionKind kind) =>
        kind is ProvisionKind.Part or ProvisionKind.Chapter or ProvisionKind.Division or ProvisionKind.Title;

    /// <summary>True for the unit that lawyers count: article, pasal, section of the Code.</summary>
    public static bool IsBasicUnit(this ProvisionKind kind) => kind is ProvisionKind.Article or ProvisionKind.Section;
}
