using System.Globalization;
using Compare.Agreement;
using Compare.Codings;
using Compare.Tests.Support;

namespace Compare.Tests;

/// <summary>The figures in the README are those of the corpus beside it.</summary>
public sealed class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    [Fact]
    public void Its_figures_of_cells_and_codings_are_true()
    {
        var corpus = ShippedCorpus.Corpus;
        var codings = corpus.Instruments.SelectMany(i => i.Codings).ToArray();
        var official = codings.Where(c => !c.IsUnverified).ToArray();
        var pinned = official.Count(c => !c.Pinpoint.IsEmpty);
        var silent = official.Count(c => c.Level == Level.Silent);

        Says($"{corpus.Instruments.Length * corpus.Codebook.Safeguards.Length}: {corpus.Codebook.Safeguards.Length} safeguards × {corpus.Instruments.Length} instruments");
        Says($"{codings.Length}, of which **{official.Length} rest on the official text** and {codings.Length - official.Length} do not");
        Says($"{pinned} pinpoints, key phrases and fingerprints, {silent} searches behind \"silent\"");
    }

    [Fact]
    public void Its_figures_of_agreement_are_true()
    {
        var corpus = ShippedCorpus.Corpus;
        var pairs = corpus.DoubleCodings.SelectMany(d => d.Pairs(corpus.Codebook, corpus.Instruments.Single(i => i.Metadata.Id == d.Instrument).Codings)).ToArray();
        var figures = AgreementStatistics.Of("all", pairs);

        Says(string.Create(CultureInfo.InvariantCulture, $"{100 * figures.Percentage!.Value:F1} % the same headline, Cohen's kappa {figures.CohenKappa:F2}, Gwet's AC1 {figures.GwetAc1:F2}"));
        Says(string.Create(CultureInfo.InvariantCulture, $"(ordinal, {figures.RankedUnits} cells ranked by both) {figures.KrippendorffAlpha:F2}"));
        Says($"all {corpus.DoubleCodings.Sum(d => d.Adjudications.Count(a => a.IsDifference))} differences decided");
    }

    [Fact]
    public void Every_file_it_links_to_is_there()
    {
        var links = System.Text.RegularExpressions.Regex.Matches(Readme, @"\]\(([^)#:]+)\)").Select(m => m.Groups[1].Value).ToArray();

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.True(Path.Exists(Path.Combine(Repository.Root, link)), link));
    }

    private static void Says(string words) => Assert.Contains(words, Readme, StringComparison.Ordinal);
}
