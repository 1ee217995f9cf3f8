using System.Collections.Immutable;
using Compare.Instruments;

namespace Compare.Drafts;

/// <summary>
/// Finds cross-references in running text: <c>Articles 14 and 15</c>, <c>Article 21, paragraph 1</c>, <c>paragraphs 2 to 4 of this article</c>,
/// <c>Pasal 14 ayat (3)</c>, <c>subsection (b)(4)(D)</c>, <c>section 2703(d)</c>. References to other instruments are left alone.
/// </summary>
internal sealed class ReferenceFinder(ReferenceLanguage language, ReferenceResolver resolver)
{
    private static readonly List<Reference> None = [];

    public List<Reference> Find(ImmutableArray<TextToken> tokens, Pinpoint place)
    {
        var found = new List<Reference>();
        for (var i = 0; i < tokens.Length;)
        {
            i = Chain(tokens, i, place, found);
        }

        return found;
    }

    /// <summary>The same, where it is known of each key whether a reference can open with it.</summary>
    public List<Reference> Find(Segment segment, bool[] opens)
    {
        var found = None;
        for (var i = 0; i < segment.Keys.Length;)
        {
            if (!opens[segment.Keys[i]])
            {
                i++;
                continue;
            }

            found = found == None ? [] : found;
            i = Chain(segment.Tokens, i, segment.Provision.Pinpoint, found);
        }

        return found;
    }

    /// <summary>True for the key of a unit's word, with which a reference opens.</summary>
    public bool Opens(string key) => Kinds(key) is not null;

    /// <summary>Reads one reference with all its levels, if one begins here; returns where to go on.</summary>
    private int Chain(ImmutableArray<TextToken> tokens, int start, Pinpoint place, List<Reference> found)
    {
        var levels = new List<(string Word, ImmutableArray<ProvisionKind> Kinds, List<Item> Items)>();
        var at = start;
        while (at < tokens.Length && Kinds(tokens[at]) is { } kinds && !levels.Any(l => Outermost(l.Kinds) == Outermost(kinds)))
        {
            var items = Items(tokens, at + 1, IsBasic(kinds), out var end);
            if (items.Count == 0)
            {
                break;
            }

            levels.Add((tokens[at].Text, kinds, items));
            at = Continue(tokens, end);
        }

        if (levels.Count == 0)
        {
            return start + 1;
        }

        var last = levels[^1].Items[^1].End;
        if (!IsForeign(tokens, last))
        {
            Emit(levels, place, found);
        }

        return last;
    }

    /// <summary>Skips what may stand between the levels of one reference: a comma, "of", "du".</summary>
    private int Continue(ImmutableArray<TextToken> tokens, int at)
    {
        var next = at;
        if (next < tokens.Length && (tokens[next].Is(",") || language.Inner.Contains(tokens[next].Key)))
        {
            next++;
        }

        return next < tokens.Length && Kinds(tokens[next]) is not null ? next : tokens.Length;
    }

    private void Emit(List<(string Word, ImmutableArray<ProvisionKind> Kinds, List<Item> Items)> levels, Pinpoint place, List<Reference> found)
    {
        // "paragraph 1 of Article 2" is read from the outside in, like "Article 2, paragraph 1".
        var ordered = levels.OrderBy(l => Outermost(l.Kinds)).ToList();
        Pinpoint outer = default;
        var prefix = "";
        var stated = false;
        foreach (var (word, kinds, items) in ordered)
        {
            Pinpoint next = default;
            foreach (var item in items)
            {
                var target = Target(item, kinds, outer, stated, place);
                var shown = $"{prefix}{word} {item.Shown}";
                found.Add(new Reference(item.Token, shown, target));
                next = item == items[0] ? target : next;
            }

            outer = next;
            stated = true;
            prefix = $"{prefix}{word} {items[0].Shown}, ";
        }
    }

    private Pinpoint Target(Item item, ImmutableArray<ProvisionKind> kinds, Pinpoint outer, bool stated, Pinpoint place)
    {
        Pinpoint target;
        if (IsBasic(kinds))
        {
            target = resolver.Unit(item.Numbers[0], kinds);
        }
        else if (kinds.Contains(ProvisionKind.Chapter))
        {
            target = resolver.Chapter(item.Numbers[0]);
        }
        else
        {
            target = stated ? resolver.Child(outer, item.Numbers[0]) : resolver.Relative(place, item.Numbers[0], kinds);
        }

        foreach (var number in item.Numbers.Skip(1))
        {
            target = resolver.Child(target, number) is { IsEmpty: false } inner ? inner : target;
        }

        return target;
    }

    private static bool IsBasic(ImmutableArray<ProvisionKind> kinds) => kinds.Any(k => k.IsBasicUnit());

    private static int Outermost(ImmutableArray<ProvisionKind> kinds) => kinds.Min(k => (int)k);

    private ImmutableArray<ProvisionKind>? Kinds(TextToken token) => token.Kind == TokenKind.Number ? null : Kinds(token.Key);

    private ImmutableArray<ProvisionKind>? Kinds(string key)
    {
        var elided = key.IndexOf('\'', StringComparison.Ordinal);
        return language.Units.TryGetValue(key, out var kinds) || (elided is 1 or 2 && language.Units.TryGetValue(key[(elided + 1)..], out kinds)) ? kinds : null;
    }

    /// <summary>"of the Statute", "Undang-Undang Nomor 11": the reference leaves this instrument.</summary>
    private bool IsForeign(ImmutableArray<TextToken> tokens, int at)
    {
        if (at >= tokens.Length)
        {
            return false;
        }

        if (language.Inner.Contains(tokens[at].Key) && at + 1 < tokens.Length)
        {
            var article = tokens[at + 1];
            var owned = Enumerable.Range(at + 1, 2).Any(k => k < tokens.Length && language.Own.Contains(tokens[k].Key) && !IsThe(tokens[k]));
            var noun = IsThe(article) && at + 2 < tokens.Length ? tokens[at + 2] : article;
            return !owned && (char.IsUpper(noun.Text[0]) || language.Foreign.Contains(article.Key)) && Kinds(noun) is null;
        }

        return language.Foreign.Contains(tokens[at].Key) && !Enumerable.Range(at, 5).Any(k => k < tokens.Length && language.Own.Contains(tokens[k].Key));
    }

    private static bool IsThe(TextToken token) => token.Is("the") || token.Is("la") || token.Is("le") || token.Is("el");

    /// <summary>The numbers after a unit's word: "14", "2 through 5", "(b)(4)(D)", "9.1.a and c.".</summary>
    private List<Item> Items(ImmutableArray<TextToken> tokens, int at, bool arabic, out int end)
    {
        var items = new List<Item>();
        end = at;
        while (Single(tokens, at, arabic && items.Count == 0 || items.Count > 0 && char.IsDigit(items[0].Numbers[0][0])) is { } item)
        {
            items.Add(item);
            end = at = item.End;
            var joint = at;
            while (joint < tokens.Length && joint - at < 2 && language.Joints.Contains(tokens[joint].Key))
            {
                joint++;
            }

            if (joint == at)
            {
                break;
            }

            at = joint;
        }

        return items;
    }

    private static Item? Single(ImmutableArray<TextToken> tokens, int at, bool arabic)
    {
        var numbers = ImmutableArray.CreateBuilder<string>();
        var token = -1;
        var next = at;
        while (next < tokens.Length)
        {
            var open = tokens[next].Is("(") ? 1 : 0;
            if (open == 1 && (numbers.Count > 0 && tokens[next].Space.Length > 0 && char.IsLetter(tokens[Math.Min(next + 1, tokens.Length - 1)].Text[0]) && next + 2 < tokens.Length && !tokens[next + 2].Is(")")))
            {
                break;
            }

            var number = next + open;
            if (number >= tokens.Length || !IsNumber(tokens[number], arabic && numbers.Count == 0) || (open == 1 && (number + 1 >= tokens.Length || !tokens[number + 1].Is(")"))))
            {
                break;
            }

            if (numbers.Count > 0 && open == 0 && !(tokens[next - 1].Is(".") && tokens[next].Space.Length == 0))
            {
                break;
            }

            token = token < 0 ? number : token;
            numbers.AddRange(tokens[number].Key.Split('.', StringSplitOptions.RemoveEmptyEntries));
            next = number + 1 + open;
            if (next + 1 < tokens.Length && tokens[next].Is(".") && tokens[next].Space.Length == 0 && tokens[next + 1].Space.Length == 0 && IsNumber(tokens[next + 1], false))
            {
                next++;
            }
        }

        if (token < 0)
        {
            return null;
        }

        var shown = string.Concat(Enumerable.Range(at, next - at).Select(k => (k > at ? tokens[k].Space : "") + tokens[k].Text));
        return new Item(token, numbers.ToImmutable(), shown, next);
    }

    private static bool IsNumber(TextToken token, bool arabic) =>
        token.Kind == TokenKind.Number
            ? token.Key.Length <= 8 && char.IsAsciiDigit(token.Key[0]) && !token.Key.Contains(',', StringComparison.Ordinal)
            : !arabic && token.Kind is TokenKind.Word or TokenKind.Label && IsLetters(token.Key.Trim('(', ')', '.'));

    private static bool IsLetters(string key) => key.Length == 1 ? char.IsLetter(key[0]) : key.Length <= 6 && Numerals.FromRoman(key) > 0;

    private sealed record Item(int Token, ImmutableArray<string> Numbers, string Shown, int End);
}
