using System.Text.Json;
using System.Text.RegularExpressions;
using Compare.Drafts;
using Compare.Instruments;
using Compare.Tests.Support;

namespace Compare.Tests.Drafts;

/// <summary>The measured pair beside the project, in every format that can be read: the figures that the comparison has to reach.</summary>
public partial class MeasuredPairTests
{
    public static TheoryData<string> Formats => new("md", "txt", "docx", "html", "xml", "pdf");

    [Theory]
    [MemberData(nameof(Formats))]
    public void Articles_moves_splits_and_mergers_are_right_and_none_is_invented(string format)
    {
        var (comparison, truth) = Load(format);

        var expected = truth.GetProperty("articles").EnumerateArray()
            .SelectMany(a => a.GetProperty("from").EnumerateArray().Select(f => (From: f.GetInt32(), To: a.GetProperty("b").GetInt32()))).Order();
        var found = Counted(comparison).SelectMany(a => a.Old.SelectMany(o => a.New.Select(n => (From: Number(o), To: Number(n))))).Order();
        Assert.Equal(expected, found);
        Assert.Equal(Numbers(truth, "moved"), Counted(comparison).Where(a => a.Moved).Select(a => Number(a.Old[0])).Order());
        Assert.Equal(Numbers(truth, "split"), Counted(comparison).Where(a => a.Relation == AlignmentRelation.Split).Select(a => Number(a.Old[0])).Order());
        Assert.Equal(
            truth.GetProperty("merged").EnumerateArray().Select(m => string.Join('+', m.EnumerateArray().Select(e => e.GetInt32()))),
            Counted(comparison).Where(a => a.Relation == AlignmentRelation.Merged).Select(a => string.Join('+', a.Old.Select(Number))));
        Assert.DoesNotContain(Counted(comparison), a => a.Relation is AlignmentRelation.Inserted or AlignmentRelation.Deleted);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_shall_that_became_may_is_found_and_no_other(string format)
    {
        var (comparison, truth) = Load(format);

        var expected = truth.GetProperty("shall_may").EnumerateArray().Select(s => s.GetProperty("article").GetInt32()).Order();
        var found = comparison.Modality.Where(m => m is { From: "shall", To: "may" }).ToArray();
        Assert.Equal(expected, found.Select(m => Number(ReferenceOf(m.Old))).Order());
        Assert.All(found, m => Assert.Equal(ModalityEffect.Weakened, m.Effect));
    }

    /// <summary>Any other change of modality stands where the word edits of the pair deleted or inserted a modal word or a word of its phrase.</summary>
    [Theory]
    [MemberData(nameof(Formats))]
    public void Other_changes_of_modality_are_those_that_the_word_edits_make(string format)
    {
        var (comparison, truth) = Load(format);

        var edited = truth.GetProperty("edits").EnumerateArray().Where(e => e.GetProperty("op").GetString() != "shall_may")
            .Where(e => ModalWord().IsMatch(e.GetProperty("old").GetString() + " " + e.GetProperty("new").GetString()))
            .Select(e => e.GetProperty("a_article").GetInt32()).ToHashSet();
        var others = comparison.Modality.Where(m => m is not { From: "shall", To: "may" }).Select(m => Number(ReferenceOf(m.Old)));
        Assert.All(others, article => Assert.Contains(article, edited));
    }

    /// <summary>Counted strictly: every word of every inserted or deleted piece, headings and the numbers of references included.</summary>
    [Theory]
    [MemberData(nameof(Formats))]
    public void The_redline_is_at_most_a_tenth_longer_than_the_least_possible(string format)
    {
        var (comparison, truth) = Load(format);

        var least = truth.GetProperty("minimum_words").GetProperty("aligned").GetProperty("sum").GetInt32();
        var changed = comparison.Provisions.SelectMany(p => p.Heading.Concat(p.Redline)).Where(p => p.Op != RedlineOp.Keep).Sum(p => p.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.InRange(changed, 1, (int)(1.10 * least));
        Assert.InRange(comparison.Totals.Words.Inserted + comparison.Totals.Words.Deleted, 1, least);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_rewritten_reference_follows_its_article(string format)
    {
        var (comparison, truth) = Load(format);

        var expected = truth.GetProperty("xrefs").EnumerateArray()
            .Select(x => (Article: x.GetProperty("b_article").GetInt32(), Old: x.GetProperty("old").GetInt32(), New: x.GetProperty("new").GetInt32())).Order();
        var found = comparison.References.Where(r => r.Follows).Select(r => (Number(ReferenceOf(r.New)), Number(ReferenceOf(r.OldTarget)), Number(ReferenceOf(r.NewTarget)))).Order();
        Assert.Equal(expected, found);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Both_drafts_can_be_recovered_from_the_redline(string format)
    {
        var (comparison, _) = Load(format);

        Recovered.AssertBoth(comparison);
    }

    private static (DraftComparison Comparison, JsonElement Truth) Load(string format)
    {
        var shared = Repository.Shared();
        Assert.SkipWhen(shared is null, "The measured pair is not part of the project. Put the folder \"shared\" beside it, or name it in COMPARE_SHARED.");
        var folder = Path.Combine(shared!, "drafts", "budapest-x1");
        var old = Parsing.Guess(File.ReadAllBytes(Path.Combine(folder, "A." + format)), "A." + format);
        var @new = Parsing.Guess(File.ReadAllBytes(Path.Combine(folder, "B." + format)), "B." + format);
        Assert.SkipWhen(old.Diagnostics.Any(d => d.Code == Results.DiagnosticCodes.UnknownFormat), $"There is no reader for {format} yet.");
        using var truth = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "truth.json")));
        return (DraftComparer.Run(old.Value, @new.Value), truth.RootElement.Clone());
    }

    private static AlignedProvision[] Counted(DraftComparison comparison) =>
        [.. comparison.Articles.Where(a => a.Old.Concat(a.New).All(p => p.Canonical.StartsWith("art_", StringComparison.Ordinal) || p.Canonical == "preamble"))];

    private static IEnumerable<int> Numbers(JsonElement truth, string name) => truth.GetProperty(name).EnumerateArray().Select(e => e.GetInt32()).Order();

    private static Pinpoint ReferenceOf(Pinpoint pinpoint) => new(pinpoint.Parts[0]);

    private static int Number(Pinpoint pinpoint) => pinpoint.Canonical == "preamble" ? 0 : int.Parse(pinpoint.Canonical["art_".Length..], System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(shall|may|not|must|should|cannot|consider|appropriate|where|required|no)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ModalWord();
}
