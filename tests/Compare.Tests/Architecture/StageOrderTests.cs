namespace Compare.Tests.Architecture;

/// <summary>Data only moves forward: what belongs to an earlier stage does not know a later one. Checked on the compiled code of Compare.Core.</summary>
public class StageOrderTests
{
    /// <summary>The stages in order, after what all of them use; a type may use its own stage and those before it.</summary>
    private static readonly string[] Stages =
    [
        "Compare.Threads", "Compare.Results", "Compare.Documents", "Compare.Instruments", "Compare.Codebooks", "Compare.Codings", "Compare.Comparisons",
        "Compare.Searching", "Compare.Agreement", "Compare.Drafts", "Compare.Corpora", "Compare.Verification", "Compare.Reports", "Compare.Imports",
    ];

    [Fact]
    public void Every_type_of_core_stands_in_a_known_stage()
    {
        var strays = Assemblies.Written(Assemblies.Core).Where(t => Stage(t) < 0).Select(t => t.FullName);

        Assert.Empty(strays); // a new folder of Core gets its place in the list above
    }

    [Fact]
    public void No_stage_names_a_later_one()
    {
        var found =
            from use in IlScanner.Uses(Assemblies.Core)
            let used = use.Used as Type ?? use.Used.DeclaringType
            where used.Assembly == Assemblies.Core && Stage(used) > Stage(use.From) && Stage(use.From) >= 0
            select $"{use.From.FullName} uses {used.FullName}";

        Assert.Empty(found.Distinct());
    }

    [Fact]
    public void Corpora_and_reports_do_not_know_each_other()
    {
        var found =
            from use in IlScanner.Uses(Assemblies.Core)
            let used = use.Used as Type ?? use.Used.DeclaringType
            where (Namespace(use.From), Namespace(used)) is ("Compare.Corpora", "Compare.Reports") or ("Compare.Reports", "Compare.Corpora")
            select $"{use.From.FullName} uses {used.FullName}";

        Assert.Empty(found.Distinct());
    }

    private static int Stage(Type type) => Array.IndexOf(Stages, Namespace(type));

    private static string Namespace(Type type) => string.Join('.', (type.Namespace ?? "").Split('.').Take(2));
}
