using Compare.Codings;
using Compare.Comparisons;
using Compare.Reports;
using Compare.Tests.Support;
using static Compare.Tests.Support.CorpusBuilder;

namespace Compare.Tests.Comparisons;

/// <summary>How several rows become one headline (docs/coding-guidelines.md, "From rows to the headline of a cell").</summary>
public class HeadlineTests
{
    private const string At = "art_1__para_1";

    [Fact]
    public void One_row_is_the_headline() => Assert.Equal(Level.Weak, Headline(Row(Level.Weak)));

    [Fact]
    public void In_one_scope_the_best_row_counts() => Assert.Equal(Level.Strong, Headline(Row(Level.Weak, "search"), Row(Level.Strong, "search")));

    [Fact]
    public void In_one_scope_contrary_prevails_over_any_protection() => Assert.Equal(Level.Contrary, Headline(Row(Level.Strong, "search"), Row(Level.Contrary, "search")));

    [Fact]
    public void Among_powers_the_lowest_counts() => Assert.Equal(Level.Weak, Headline(Row(Level.Strong, "search"), Row(Level.Weak, "production")));

    [Fact]
    public void Among_kinds_of_data_the_lowest_counts() => Assert.Equal(Level.Qualified, Headline(Row(Level.Strong, "search", "content"), Row(Level.Qualified, "search", "traffic")));

    [Fact]
    public void Among_directions_the_lowest_counts() =>
        Assert.Equal(Level.Weak, Headline(Row(Level.Strong, "search", direction: "domestic"), Row(Level.Weak, "search", direction: "incoming")));

    [Fact]
    public void A_general_row_protects_every_power() => Assert.Equal(Level.Strong, Headline(Row(Level.Strong), Row(Level.Weak, "production")));

    [Fact]
    public void A_general_row_makes_no_scope_beside_rows_that_name_powers() => Assert.Equal(Level.Strong, Headline(Row(Level.Weak), Row(Level.Strong, "production")));

    [Fact]
    public void A_general_clause_does_not_make_good_what_another_provision_authorises() => Assert.Equal(Level.Contrary, Headline(Row(Level.Qualified), Row(Level.Contrary, "direct-access")));

    [Fact]
    public void A_general_row_that_is_contrary_takes_every_power() => Assert.Equal(Level.Contrary, Headline(Row(Level.Contrary), Row(Level.Strong, "search")));

    [Fact]
    public void A_row_for_any_data_covers_each_kind() => Assert.Equal(Level.Strong, Headline(Row(Level.Strong, "search"), Row(Level.Weak, "search", "content")));

    [Fact]
    public void A_row_with_two_powers_speaks_for_both() => Assert.Equal(Level.Weak, Headline(Row(Level.Weak, "search;production"), Row(Level.Strong, "search")));

    [Theory]
    [InlineData(Level.Silent)]
    [InlineData(Level.NotApplicable)]
    [InlineData(Level.NotResearched)]
    public void An_answer_for_the_whole_instrument_is_the_headline(Level level) => Assert.Equal(level, Headline(Coding("GEN-1", "", level)));

    [Fact]
    public void No_row_is_not_researched() => Assert.Equal(Level.NotResearched, Headline());

    [Fact]
    public void The_order_of_the_rows_does_not_matter()
    {
        Coding[] rows = [Row(Level.Strong, "search", "content"), Row(Level.Contrary, "production"), Row(Level.Weak), Row(Level.Qualified, "search;interception", "traffic")];

        Assert.Equal(Headline(rows), Headline([.. rows.Reverse()]));
    }

    [Fact]
    public void Readings_with_different_headlines_are_disputed()
    {
        var cell = Cell(Row(Level.Weak, reading: "narrow"), Row(Level.Qualified, reading: "wide"));

        Assert.Equal(Level.Disputed, cell.Headline);
        Assert.Equal(2, cell.Deciding.Count());
        Assert.Equal((Level.Weak, Level.Qualified), (cell.Lowest, cell.Highest));
    }

    [Fact]
    public void Readings_that_lead_to_the_same_headline_are_no_dispute() =>
        Assert.Equal(Level.Contrary, Headline(Row(Level.Weak, reading: "narrow"), Row(Level.Qualified, reading: "wide"), Row(Level.Contrary)));

    [Fact]
    public void The_range_is_that_of_all_rows_and_nothing_is_averaged()
    {
        var cell = Cell(Row(Level.Strong, "search"), Row(Level.Weak, "search"), Row(Level.Contrary, "production"));

        Assert.Equal((Level.Contrary, Level.Strong), (cell.Lowest, cell.Highest));
        Assert.Equal("contrary to strong", View(cell.Codings).Range);
        Assert.Null(View([Row(Level.Weak)]).Range);
    }

    [Fact]
    public void Every_safeguard_meets_every_instrument_in_exactly_one_cell()
    {
        var corpus = ShippedCorpus.Corpus;
        var cells = MatrixBuilder.Build(corpus.Codebook, corpus.Instruments).Cells;

        Assert.Equal(corpus.Codebook.Safeguards.Length * corpus.Instruments.Length, cells.Select(c => (c.Safeguard, c.Instrument)).Distinct().Count());
        Assert.Equal(corpus.Instruments.Sum(i => i.Codings.Length), cells.Sum(c => c.Codings.Length));
        Assert.All(cells, c => Assert.NotEmpty(c.Codings));
    }

    [Fact]
    public void A_report_says_what_is_unverified_at_cell_row_and_column()
    {
        var corpus = Corpus(Coding("GEN-1", At, Level.Weak) with { Basis = Basis.Recall }, Silent);

        var report = ReportBuilder.Build(MatrixBuilder.Build(corpus.Codebook, corpus.Instruments), corpus.Version);

        Assert.Equal([true, false], report.Groups.Single().Rows.Select(r => r.Cells.Single().IsUnverified));
        Assert.Equal([true, false], report.Evidence.Select(e => e.IsUnverified));
        Assert.Equal((2, 1), (report.Instruments.Single().Codings, report.Instruments.Single().UnverifiedCodings));
    }

    /// <summary>Every link of the shipped report leads somewhere: cells and provisions to evidence, evidence to provisions.</summary>
    [Fact]
    public void Every_id_in_the_report_resolves()
    {
        var report = ShippedCorpus.Report;
        var evidence = report.Evidence.Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        var provisions = report.Provisions.Select(p => (p.InstrumentId, p.Canonical)).ToHashSet();
        var cells = report.Groups.SelectMany(g => g.Rows).SelectMany(r => r.Cells).ToArray();

        Assert.Equal(report.EvidenceCount, evidence.Count);
        Assert.Equal(evidence, cells.SelectMany(c => c.EvidenceIds).ToHashSet(StringComparer.Ordinal));
        Assert.Superset(report.Provisions.SelectMany(p => p.Safeguards).Select(s => s.EvidenceId).ToHashSet(StringComparer.Ordinal), evidence);
        Assert.Superset(cells.SelectMany(c => c.Pinpoints.Concat(c.OtherPinpoints).Select(p => (c.InstrumentId, p.Canonical))).ToHashSet(), provisions);
        Assert.All(report.Evidence.Where(e => e.Canonical.Length > 0), e => Assert.Contains((e.InstrumentId, e.Canonical), provisions));
        Assert.All(cells.Where(c => c.Level is Level.Strong or Level.Qualified or Level.Weak or Level.Contrary), c => Assert.NotEmpty(c.Pinpoints));
        Assert.All(cells, c => Assert.NotEmpty(c.Reason));
    }

    private static Coding Row(Level level, string powers = "general", string data = "any", string direction = "", string reading = "") =>
        Coding("GEN-1", At, level, powers, data, direction, reading);

    private static Level Headline(params Coding[] codings) => Cell(codings).Headline;

    private static MatrixCell Cell(params Coding[] codings) => MatrixBuilder.Build(Codebook, Corpus([.. codings]).Instruments).Cells.First(c => c.Safeguard == "GEN-1");

    private static MatrixCellView View(IEnumerable<Coding> codings) =>
        ReportBuilder.Build(MatrixBuilder.Build(Codebook, Corpus([.. codings]).Instruments), "1").Groups[0].Rows[0].Cells[0];
}
