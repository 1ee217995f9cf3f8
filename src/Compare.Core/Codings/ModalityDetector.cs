using System.Collections.Immutable;

namespace Compare.Codings;

/// <summary>
/// Finds modal verbs with their negations and qualifiers in English, Indonesian, French, Spanish and Russian legal text:
/// <c>shall</c>, <c>shall not</c>, <c>shall, where appropriate</c>, <c>tidak wajib</c>, <c>ne peut</c>. "As may be necessary" permits nothing
/// and is passed over, and so is the month of May.
/// </summary>
public static class ModalityDetector
{
    private const int QualifierReach = 8;

    /// <summary>By language; a profile is made when its language is met.</summary>
    private static readonly Dictionary<string, Lazy<Profile>> Profiles = new(StringComparer.Ordinal)
    {
        ["en"] = new(() => new(
            [
                (Modality.Prohibition, "shall not|shall neither|must not|may not|cannot|can not|is prohibited from|are prohibited from|shall in no case|shall never"),
                (Modality.Permission, "shall not be required to|shall not be obliged to|is not required to|are not required to|need not|may|is entitled to|are entitled to|may not necessarily"),
                (Modality.Recommendation, "should|should not|is encouraged to|are encouraged to"),
                (Modality.QualifiedObligation, "shall endeavour to|shall endeavor to|shall strive to|shall seek to|shall consider"),
                (Modality.Obligation, "shall|must|is required to|are required to|is obliged to|are obliged to|may only"),
            ],
            ["as may be", "as may", "may be necessary"],
            ["where appropriate", "as appropriate", "if appropriate", "where necessary", "where possible", "as far as possible", "to the extent possible", "where practicable", "if necessary", "when appropriate", "insofar as possible", "at its discretion"])),
        ["id"] = new(() => new(
            [
                (Modality.Prohibition, "dilarang|tidak boleh|tidak dapat"),
                (Modality.Permission, "dapat|boleh|berhak|berwenang|tidak wajib|tidak harus"),
                (Modality.Recommendation, "sebaiknya|diharapkan|dianjurkan"),
                (Modality.Obligation, "wajib|harus|hanya dapat"),
            ],
            [],
            ["jika diperlukan", "apabila diperlukan", "bila diperlukan", "jika perlu", "apabila perlu", "sepanjang memungkinkan", "sesuai kebutuhan", "sejauh mungkin"])),
        ["fr"] = new(() => new(
            [
                (Modality.Prohibition, "ne doit pas|ne doivent pas|ne peut pas|ne peuvent pas|ne peut|ne peuvent|ne saurait|ne sauraient|il est interdit de"),
                (Modality.Permission, "peut|peuvent|n'est pas tenu de|ne sont pas tenus de|n'est pas tenue de|est autorisé à|sont autorisés à"),
                (Modality.Recommendation, "devrait|devraient"),
                (Modality.QualifiedObligation, "s'efforce de|s'efforcent de"),
                (Modality.Obligation, "doit|doivent|est tenu de|est tenue de|sont tenus de|sont tenues de|s'engage à|s'engagent à|ne peut que|ne peuvent que"),
            ],
            [],
            ["le cas échéant", "si nécessaire", "s'il y a lieu", "dans la mesure du possible", "lorsque cela est approprié", "en tant que de besoin"])),
        ["es"] = new(() => new(
            [
                (Modality.Prohibition, "no deberá|no deberán|no debe|no deben|no podrá|no podrán|no puede|no pueden|se prohíbe"),
                (Modality.Permission, "podrá|podrán|puede|pueden|no estará obligado a|no estarán obligados a|no está obligado a"),
                (Modality.Recommendation, "debería|deberían"),
                (Modality.QualifiedObligation, "procurará|procurarán|se esforzará por|se esforzarán por"),
                (Modality.Obligation, "deberá|deberán|debe|deben|está obligado a|están obligados a|estará obligado a|sólo podrá|solo podrá"),
            ],
            [],
            ["cuando proceda", "según proceda", "si procede", "cuando sea necesario", "en la medida de lo posible", "cuando corresponda", "según corresponda"])),
        ["ru"] = new(() => new(
            [
                (Modality.Prohibition, "не должен|не должна|не должно|не должны|не может|не могут|не вправе|запрещается|запрещено"),
                (Modality.Permission, "может|могут|вправе|не обязан|не обязана|не обязаны"),
                (Modality.Recommendation, "следует|рекомендуется"),
                (Modality.QualifiedObligation, "стремится|стремятся|прилагает усилия|прилагают усилия"),
                (Modality.Obligation, "должен|должна|должно|должны|обязан|обязана|обязаны|обязуется|обязуются"),
            ],
            [],
            ["при необходимости", "в соответствующих случаях", "по возможности", "если это возможно", "в случае необходимости"])),
    };

    /// <summary>The languages that are known.</summary>
    public static IEnumerable<string> Languages => Profiles.Keys.Order(StringComparer.Ordinal);

    /// <summary>The modal expressions in a sequence of words and signs (a sign is an element of its own), in order.</summary>
    public static ImmutableArray<ModalExpression> Find(string language, IReadOnlyList<string> words) =>
        Find(language, words, Enumerable.Range(0, words.Count).Where(i => Opens(language, words[i])));

    /// <summary>True for a word with which an expression that is found, or one that is passed over, can open.</summary>
    internal static bool Opens(string language, string word) => Profiles.TryGetValue(language, out var profile) && profile.Value.Opens(word);

    /// <summary>The same where the places of the words with which an expression can open are known.</summary>
    internal static ImmutableArray<ModalExpression> Find(string language, IReadOnlyList<string> words, IEnumerable<int> places)
    {
        if (!Profiles.TryGetValue(language, out var known))
        {
            return [];
        }

        var profile = known.Value;
        var found = ImmutableArray.CreateBuilder<ModalExpression>();
        var next = 0;
        foreach (var at in places)
        {
            if (at < next)
            {
                continue;
            }

            if (profile.PassedOver(words, at) is > 0 and var passed)
            {
                next = at + passed;
            }
            else if (profile.Longest(words, at) is { } match && !IsMonth(words, at))
            {
                var qualifier = match.Modality == Modality.Obligation ? profile.Qualifier(words, at + match.Length, QualifierReach) : null;
                var phrase = match.Length == 1 ? words[at].ToLowerInvariant() : string.Join(' ', Enumerable.Range(at, match.Length).Select(i => words[i].ToLowerInvariant()));
                found.Add(new ModalExpression(at, match.Length, qualifier is null ? match.Modality : Modality.QualifiedObligation, qualifier is null ? phrase : $"{phrase}, {qualifier}"));
                next = at + match.Length;
            }
        }

        return found.ToImmutable();
    }

    /// <summary>"21 May 2021" and "May 2021".</summary>
    private static bool IsMonth(IReadOnlyList<string> words, int at) =>
        string.Equals(words[at], "May", StringComparison.Ordinal)
        && ((at > 0 && char.IsDigit(words[at - 1][0])) || (at + 1 < words.Count && char.IsDigit(words[at + 1][0])));

    private sealed class Profile
    {
        private readonly Dictionary<string, (string[] Words, Modality Modality)[]> byFirst;
        private readonly HashSet<string> openers;
        private readonly string[][] passed;
        private readonly string[][] qualifiers;

        public Profile((Modality Modality, string Phrases)[] phrases, string[] passedOver, string[] qualifierPhrases)
        {
            byFirst = phrases.SelectMany(p => p.Phrases.Split('|').Select(w => (Words: w.Split(' '), p.Modality)))
                .GroupBy(p => p.Words[0], StringComparer.OrdinalIgnoreCase)
                .ToDictionary(g => g.Key, g => g.OrderByDescending(p => p.Words.Length).ToArray(), StringComparer.OrdinalIgnoreCase);
            passed = [.. passedOver.Select(p => p.Split(' '))];
            qualifiers = [.. qualifierPhrases.Select(p => p.Split(' '))];
            openers = new HashSet<string>(byFirst.Keys.Concat(passed.Select(p => p[0])), StringComparer.OrdinalIgnoreCase);
        }

        public bool Opens(string word) => openers.Contains(word);

        public (int Length, Modality Modality)? Longest(IReadOnlyList<string> words, int at)
        {
            if (byFirst.TryGetValue(words[at], out var phrases))
            {
                foreach (var (phrase, modality) in phrases)
                {
                    if (StandsAt(words, at, phrase))
                    {
                        return (phrase.Length, modality);
                    }
                }
            }

            return null;
        }

        public int PassedOver(IReadOnlyList<string> words, int at)
        {
            var most = 0;
            foreach (var phrase in passed)
            {
                most = phrase.Length > most && StandsAt(words, at, phrase) ? phrase.Length : most;
            }

            return most;
        }

        public string? Qualifier(IReadOnlyList<string> words, int from, int reach)
        {
            for (var at = from; at < Math.Min(words.Count, from + reach) && words[at] is not ("." or ";" or ":"); at++)
            {
                if (qualifiers.FirstOrDefault(q => StandsAt(words, at, q)) is { } qualifier)
                {
                    return string.Join(' ', qualifier);
                }
            }

            return null;
        }

        private static bool StandsAt(IReadOnlyList<string> words, int at, string[] phrase)
        {
            for (var i = 0; i < phrase.Length; i++)
            {
                if (at + i >= words.Count || !string.Equals(words[at + i], phrase[i], StringComparison.OrdinalIgnoreCase))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
