using System.Text.RegularExpressions;
using Compare.Codings;
using Compare.Tests.Support;

namespace Compare.Tests.Corpora;

/// <summary>
/// Provisions that say the same in two instruments get the same levels (docs/coding-guidelines.md, "Like for like"). Where the words differ in
/// what decides a safeguard, the pair is excused here for that safeguard, with the reason, and only as long as the levels do differ.
/// </summary>
public sealed class LikeForLikeTests
{
    /// <summary>Articles of the Budapest Convention and of the UN Convention with the same rule.</summary>
    private const string BudapestAndUnConvention =
        """
        16(1)=25(1) 16(2)=25(2) 16(3)=25(3) 17(1)(b)=26(b) 18(1)(a)=27(a) 18(1)(b)=27(b) 18(3)(b)=2(f)(ii) 19(1)(a)=28(1) 19(2)=28(2) 19(3)(b)=28(3)(b)
        19(3)(c)=28(3)(c) 19(3)(d)=28(3)(d) 19(4)=28(4) 20(1)(a)=29(1)(a) 20(1)(b)=29(1)(b) 20(3)=29(3) 21(1)=30(1) 21(1)(a)=30(1)(a) 21(1)(b)=30(1)(b)
        21(3)=30(3) 14(1)=23(1) 14(2)(b)=23(2)(b) 14(2)(c)=23(2)(c) 14(3)(a)=23(3)(a) 15(1)=24(1) 15(2)=24(2) 15(3)=24(3) 24(1)(a)=37(1) 24(5)=37(8)
        25(5)=35(3) 26(1)=40(4) 26(2)=40(5) 27(1)=40(7) 27(2)(a)=40(12) 27(3)=40(17) 27(4)(b)=40(21) 27(5)=40(27) 28(2)(b)=40(19) 29(1)=42(1) 29(2)=42(3)
        29(2)(b)=42(3)(b) 29(2)(c)=42(3)(c) 29(2)(e)=42(3)(e) 29(3)=42(4) 29(4)=42(5) 29(5)=42(6) 29(7)=42(8) 30(1)=43(1) 30(2)=43(2) 31(1)=44(1)
        33(1)=45(1) 33(2)=45(2) 34=46 35(1)=41(1) 39(2)=60(1) 39(3)=60(2) 6(2)=11(2) 6(3)=11(3) 12(2)=18(1) 13(2)=18(4) 47(1)=67(1) 4(2)=9(2) 5=10 8=13
        """;

    /// <summary>Points of 18 U.S.C. 2523(b)(4) and the articles of the US-UK Agreement that carry them out.</summary>
    private const string CloudActAndAgreement =
        "A=4(3) B=4(4) C=5(4) D__cl_i=4(1) D__cl_ii=4(5) D__cl_iii=3(2) D__cl_iv=5(1) D__cl_v=5(2) E=4(2) F=7(4) G=7(3) H=7(5) I=3(1) J=12(1) K=5(12) K=12(3)";

    private static readonly (string Row, string Because)[] Excused =
    [
        ("DAT-1 28(2)(b)=40(19)", "A condition that the supplying Party may set; there a rule that binds unless it consents."),
        ("INT-3 29(5)=42(6)", "Only there does feared persecution count among the grounds."),
        ("INT-3 30(2)=43(2)", "Only there does feared persecution count among the grounds."),
        ("INT-5 39(2)=60(1)", "Only here must other agreements keep to the objectives and principles of the Convention."),
        ("NEC-2 D__cl_i=4(1)", "The statute leaves serious crime undefined; the Agreement names three years."),
    ];

    [Fact]
    public void The_same_words_have_the_same_level() => Check(
        [.. Pairs("budapest", Pinpoint, "un-convention-2024", BudapestAndUnConvention), .. Pairs("cloud-act", p => $"sec_2523__subsec_b__para_4__subpara_{p}", "us-uk-agreement", CloudActAndAgreement)]);

    private static void Check((string Words, Dictionary<string, string> Left, Dictionary<string, string> Right)[] pairs)
    {
        var both = pairs.SelectMany(p => p.Left.Keys.Where(p.Right.ContainsKey).Select(s => (Row: $"{s} {p.Words}", Left: p.Left[s], Right: p.Right[s]))).ToArray();
        var differ = both.Where(b => b.Left != b.Right).ToArray();

        Assert.True(both.Length >= 80, $"only {both.Length} levels were compared");
        Assert.Equal(Excused.Select(e => e.Row).Order(StringComparer.Ordinal), differ.Select(d => d.Row).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<(string, Dictionary<string, string>, Dictionary<string, string>)> Pairs(string left, Func<string, string> address, string right, string pairs) =>
        from words in pairs.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        let parts = words.Split('=')
        select (words, Levels(left, address(parts[0])), Levels(right, Pinpoint(parts[1])));

    /// <summary>The levels at a provision by safeguard, with the names of readings.</summary>
    private static Dictionary<string, string> Levels(string instrument, string pinpoint) =>
        ShippedCorpus.Corpus.Instruments.Single(i => i.Metadata.Id == instrument).Codings
            .Where(c => c.Pinpoint.Canonical == pinpoint)
            .GroupBy(c => c.Safeguard, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => string.Join(' ', g.Select(c => c.Level.Id() + c.Reading).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)), StringComparer.Ordinal);

    /// <summary>"27(4)(b)" becomes <c>art_27__para_4__point_b</c>.</summary>
    private static string Pinpoint(string citation)
    {
        var parts = Regex.Matches(citation, "[0-9a-z]+", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(m => m.Value).ToArray();
        var address = $"art_{parts[0]}";
        foreach (var part in parts.Skip(1))
        {
            address += (char.IsDigit(part[0]), address.Contains("__point_", StringComparison.Ordinal)) switch
            {
                (true, _) => $"__para_{part}",
                (_, true) => $"__subpoint_{part}",
                _ => $"__point_{part}",
            };
        }

        return address;
    }
}
