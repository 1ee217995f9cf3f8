using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Compare.Drafts;

/// <summary>What the rules know about safeguards: phrases that make a duty conditional, and which way a longer time or a higher threshold works.</summary>
internal static class SafeguardSemantics
{
    /// <summary>Phrases that make what they are put into depend on something, by language.</summary>
    private static readonly FrozenDictionary<string, ImmutableArray<string>> Conditions = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal)
    {
        ["en"] =
        [
            "where appropriate", "as appropriate", "if appropriate", "when appropriate", "where applicable", "where necessary", "if necessary", "where possible", "where practicable", "where feasible",
            "as far as possible", "to the extent possible", "to the extent", "insofar as", "in so far as", "subject to", "unless", "except", "provided that", "in accordance with its domestic law",
            "in accordance with domestic law", "under its domestic law", "in exceptional cases", "at its discretion", "may decide", "in principle", "save where", "if so requested", "upon request",
        ],
        ["id"] =
        [
            "jika diperlukan", "apabila diperlukan", "bila diperlukan", "sepanjang", "kecuali", "dalam hal", "sesuai dengan kebutuhan", "sesuai dengan kewenangan", "jika memungkinkan", "apabila", "dengan ketentuan", "atas permintaan",
        ],
        ["fr"] = ["le cas échéant", "si nécessaire", "dans la mesure du possible", "dans la mesure où", "sous réserve", "sauf", "à moins que", "conformément à son droit interne", "s'il y a lieu", "sur demande"],
        ["es"] = ["cuando proceda", "según proceda", "si procede", "en la medida de lo posible", "en la medida en que", "salvo", "a menos que", "con sujeción a", "a reserva de", "de conformidad con su derecho interno", "previa solicitud"],
        ["ru"] = ["при необходимости", "в соответствующих случаях", "по возможности", "если", "за исключением", "при условии", "в соответствии с внутренним законодательством", "по запросу"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Words that take a protection away or forbid it.</summary>
    private static readonly FrozenDictionary<string, FrozenSet<string>> Denials = new Dictionary<string, FrozenSet<string>>(StringComparer.Ordinal)
    {
        ["en"] = Set("without no not nor notwithstanding regardless irrespective cannot waive waived excluding immediately forthwith solely"),
        ["id"] = Set("tanpa tidak bukan dilarang dikecualikan segera"),
        ["fr"] = Set("sans ne pas aucun aucune nonobstant immédiatement"),
        ["es"] = Set("sin no ningún ninguna inmediatamente"),
        ["ru"] = Set("без не нет независимо немедленно незамедлительно"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>
    /// Whether more of it protects: a higher penalty before a power may be used (NEC-2) and more time to reply (PRO-4) do; a longer measure
    /// (NEC-5), secrecy (DUE-2), delay of notice (DUE-1), retention (DAT-4) or review cycle (OVS-4, AUT-2) does not. Read from the criteria of the codebook.
    /// </summary>
    private static readonly FrozenDictionary<string, bool> MoreProtects = new Dictionary<string, bool>(StringComparer.Ordinal)
    {
        ["NEC-2"] = true,
        ["INT-2"] = true,
        ["PRO-4"] = true,
        ["PRO-5"] = true,
        ["NEC-5"] = false,
        ["DUE-1"] = false,
        ["DUE-2"] = false,
        ["DAT-4"] = false,
        ["DAT-5"] = false,
        ["AUT-2"] = false,
        ["OVS-2"] = false,
        ["OVS-4"] = false,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Safeguards whose indicators name what they forbid (weakened encryption, direct access, blocking, urgency) rather than what they ask for.</summary>
    private static readonly FrozenSet<string> Intrusions = Set("LEG-5 AUT-2 DUE-2 INT-6 PRO-1 PRO-2 PRO-3 PRO-5");

    public static bool TermsNameIntrusions(string safeguard) => Intrusions.Contains(safeguard);

    /// <summary>Null where the direction depends on the provision.</summary>
    public static bool? DoesMoreProtect(string safeguard) => MoreProtects.TryGetValue(safeguard, out var more) ? more : null;

    public static IEnumerable<string> ConditionsIn(string language, ImmutableArray<string> words) =>
        Conditions.GetValueOrDefault(language, []).Where(c => Codebooks.IndicatorMatcher.Occurs(c, words));

    public static bool IsDenial(string language, string word) => Denials.TryGetValue(language, out var denials) && denials.Contains(word);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
