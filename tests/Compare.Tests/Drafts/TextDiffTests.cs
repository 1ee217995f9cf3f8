using Compare.Drafts;
using CsCheck;

namespace Compare.Tests.Drafts;

/// <summary>The word diff against a table that tries everything.</summary>
public class TextDiffTests
{
    private static readonly Gen<int[]> Sequence = Gen.Int[0, 6].Array[0, 40];

    [Fact]
    public void The_difference_is_the_least_possible() => Gen.Select(Sequence, Sequence).Sample(
        (a, b) =>
        {
            var hunks = TextDiff.Hunks(a, b);
            Assert.Equal(a.Length + b.Length - (2 * Common(a, b)), hunks.Sum(h => h.OldLength + h.NewLength));
        },
        iter: 20_000);

    [Fact]
    public void Applying_the_difference_gives_the_new_sequence() => Gen.Select(Gen.Int[0, 30].Array[0, 120], Gen.Int[0, 30].Array[0, 120]).Sample(
        (a, b) =>
        {
            var made = new List<int>();
            var at = 0;
            foreach (var hunk in TextDiff.Hunks(a, b))
            {
                made.AddRange(a[at..hunk.OldStart]);
                made.AddRange(b[hunk.NewStart..hunk.NewEnd]);
                at = hunk.OldEnd;
            }

            made.AddRange(a[at..]);
            Assert.Equal(b, made);
        },
        iter: 5_000);

    [Fact]
    public void Hunks_stand_in_order_with_something_kept_between_them() => Gen.Select(Sequence, Sequence).Sample(
        (a, b) =>
        {
            var hunks = TextDiff.Hunks(a, b);
            Assert.All(hunks, h => Assert.True(h.OldLength + h.NewLength > 0));
            Assert.All(hunks.Zip(hunks.Skip(1)), pair => Assert.True(pair.First.OldEnd < pair.Second.OldStart && pair.First.NewEnd < pair.Second.NewStart));
        },
        iter: 5_000);

    /// <summary>Beyond the exact range the result is still a difference: nothing is lost, and what is the same stays.</summary>
    [Fact]
    public void Long_sequences_are_cut_at_what_stands_once_on_both_sides()
    {
        var a = Enumerable.Range(0, 20_000).ToArray();
        var b = a.Where(n => n % 100 != 7).SelectMany(n => n % 500 == 3 ? [n, -n] : (int[])[n]).ToArray();

        var hunks = TextDiff.Hunks(a, b);

        Assert.Equal(a.Except(b).Count() + b.Except(a).Count(), hunks.Sum(h => h.OldLength + h.NewLength));
    }

    [Fact]
    public void Long_sequences_with_nothing_in_common_are_one_replacement()
    {
        var a = Enumerable.Range(0, 30_000).Select(n => n % 7).ToArray();
        var b = Enumerable.Range(0, 30_000).Select(n => 10 + (n % 5)).ToArray();

        Assert.Equal([new DiffHunk(0, a.Length, 0, b.Length)], TextDiff.Hunks(a, b));
    }

    private static int Common(int[] a, int[] b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                table[i, j] = a[i - 1] == b[j - 1] ? table[i - 1, j - 1] + 1 : Math.Max(table[i - 1, j], table[i, j - 1]);
            }
        }

        return table[a.Length, b.Length];
    }
}
