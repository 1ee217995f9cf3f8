using Compare.Agreement;
using Compare.Codings;

namespace Compare.Tests.Agreement;

public sealed class AgreementStatisticsTests
{
    /// <summary>Twelve units; the reference values were worked out from the published formulas in another program.</summary>
    private static readonly HeadlinePair[] Twelve =
    [
        Pair(1, 1), Pair(1, 1), Pair(1, 2), Pair(2, 2), Pair(2, 2), Pair(4, 4), Pair(4, 1), Pair(3, 3), Pair(3, 4), Pair(0, 1), Pair(2, 2), Pair(1, 1),
    ];

    [Fact]
    public void The_coefficients_are_those_of_their_formulas()
    {
        var figures = AgreementStatistics.Of("all", Twelve);

        Assert.Equal(12, figures.Units);
        Assert.Equal(8, figures.Agreed);
        Assert.Equal(0.5472, figures.CohenKappa!.Value, 4);
        Assert.Equal(0.6279, figures.GwetAc1!.Value, 4);
        Assert.Equal(0.6607, figures.KrippendorffAlpha!.Value, 4);
    }

    [Fact]
    public void Full_agreement_is_one_and_answers_off_the_scale_are_left_out_of_alpha()
    {
        HeadlinePair[] pairs = [Pair(0, 0), Pair(4, 4), new("x", "GEN", "GEN-1", Level.NotApplicable, Level.NotApplicable)];

        var figures = AgreementStatistics.Of("all", pairs);

        Assert.Equal(1, figures.CohenKappa);
        Assert.Equal(1, figures.KrippendorffAlpha);
        Assert.Equal(2, figures.RankedUnits);
    }

    [Fact]
    public void Where_nothing_varies_a_coefficient_is_not_defined_and_says_so()
    {
        var figures = AgreementStatistics.Of("all", [Pair(2, 2), Pair(2, 2)]);

        Assert.Null(figures.CohenKappa);
        Assert.Null(figures.KrippendorffAlpha);
        Assert.Equal(1, figures.Percentage);
        Assert.Null(AgreementStatistics.Of("none", []).Percentage);
    }

    [Fact]
    public void A_nearer_miss_costs_alpha_less()
    {
        var near = AgreementStatistics.Of("near", [Pair(0, 0), Pair(1, 1), Pair(2, 2), Pair(4, 4), Pair(1, 2)]);
        var far = AgreementStatistics.Of("far", [Pair(0, 0), Pair(1, 1), Pair(2, 2), Pair(4, 4), Pair(0, 4)]);

        Assert.True(near.KrippendorffAlpha > far.KrippendorffAlpha);
    }

    [Fact]
    public void The_table_has_all_then_instruments_then_groups()
    {
        var table = AgreementStatistics.Table([new("a", "GEN", "GEN-1", Level.Weak, Level.Weak), new("b", "GEN", "GEN-1", Level.Weak, Level.Strong)]);

        Assert.Equal(["all", "a", "b", "GEN"], table.Select(r => r.Scope));
    }

    private static HeadlinePair Pair(int first, int second) => new("x", "GEN", "GEN-1", (Level)first, (Level)second);
}
