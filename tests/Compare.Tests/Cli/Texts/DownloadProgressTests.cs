using Compare.Cli.Texts;
using CsCheck;

namespace Compare.Tests.Cli.Texts;

public sealed class DownloadProgressTests
{
    [Theory]
    [InlineData(0, 2048L, "harbour [....................]   0 %, 0 of 2 kB")]
    [InlineData(1024, 2048L, "harbour [##########..........]  50 %, 1 of 2 kB")]
    [InlineData(2048, 2048L, "harbour [####################] 100 %, 2 of 2 kB")]
    [InlineData(2_000_000, null, "harbour 1,954 kB")]
    public void The_line_says_how_much_has_come(long received, long? total, string line) => Assert.Equal(line, DownloadProgress.Line("harbour", received, total));

    [Fact]
    public void Waits_double_stay_within_their_half_and_under_the_longest()
    {
        var limits = new FetchLimits();
        Gen.Select(Gen.Int[1, 40], Gen.Double[0, 1], Gen.Int[0, 100]).Sample((attempt, chance, asked) =>
        {
            var full = Math.Min(Math.Pow(2, attempt - 1), 30);
            var expected = Math.Min(Math.Max(full * (0.5 + (chance / 2)), asked), 30);
            Assert.Equal(expected, limits.WaitAfter(attempt, chance, TimeSpan.FromSeconds(asked)).TotalSeconds, 0.001);
        });
    }
}
