using Compare.Tests.Support;

namespace Compare.Tests.Architecture;

/// <summary>What the libraries promise to others is a list in docs/api that is read in review; it changes by intent and not by the way.</summary>
public class PublicApiTests
{
    private const string Update = "COMPARE_UPDATE_API";

    [Theory]
    [InlineData("Compare.Core")]
    [InlineData("Compare.Reading")]
    [InlineData("Compare.Export")]
    public void The_public_types_and_members_are_those_of_the_list(string library)
    {
        var path = Path.Combine(Repository.Root, "docs", "api", library + ".txt");
        var now = PublicApi.Of(Assemblies.Libraries.Single(a => a.GetName().Name == library));
        if (Environment.GetEnvironmentVariable(Update) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, now);
        }

        var listed = File.Exists(path) ? File.ReadAllText(path) : "";
        var (before, after) = (listed.Split('\n'), now.Split('\n'));

        Assert.True(
            listed == now,
            $"The public surface of {library} is not that of docs/api/{library}.txt. If the change is meant, run this test with {Update}=1, and commit the list.\n"
            + string.Join('\n', before.Except(after).Select(l => "- " + l.Trim()).Concat(after.Except(before).Select(l => "+ " + l.Trim()))));
    }

    /// <summary>The list is not blind to what it is for.</summary>
    [Fact]
    public void The_list_shows_types_constructors_properties_methods_constants_and_values_of_enumerations()
    {
        var core = PublicApi.Of(Assemblies.Core);

        Assert.All(
            [
                "  record Provision", "  static class ProvisionParser", "  interface IDocumentReader", "  enum Level\n    Strong", "    const string BadUsage = \"U000\"",
                "    static Result<Instrument> Parse(BlockDocument document, DraftingConvention convention)", "    bool TryGetValue(out T? result)", "  record ExportedFiles(ImmutableArray<OutputFile> Files)\n",
            ],
            words => Assert.Contains(words, core, StringComparison.Ordinal));
    }
}
