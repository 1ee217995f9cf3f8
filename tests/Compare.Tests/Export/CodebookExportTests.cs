using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Compare.Export.Codebooks;
using Compare.Tests.Support;

namespace Compare.Tests.Export;

public sealed class CodebookExportTests
{
    private static readonly string[] Ids = [.. ShippedCorpus.Corpus.Codebook.Safeguards.Select(s => s.Id)];

    [Fact]
    public void Json_ld_holds_every_safeguard_in_its_group_with_its_crosswalk()
    {
        var corpus = ShippedCorpus.Corpus;
        using var json = JsonDocument.Parse(SkosJsonLd.Write(corpus.Codebook, corpus.Version));
        var concepts = json.RootElement.GetProperty("@graph").EnumerateArray().ToDictionary(c => c.GetProperty("@id").GetString()!);

        Assert.Equal(Ids, concepts.Values.Where(c => c.TryGetProperty("skos:broader", out _)).Select(c => c.GetProperty("skos:notation").GetString()!));
        var mappings = 0;
        foreach (var concept in concepts.Values)
        {
            foreach (var relation in new[] { "skos:closeMatch", "skos:relatedMatch" }.Where(r => concept.TryGetProperty(r, out _)))
            {
                foreach (var target in concept.GetProperty(relation).EnumerateArray())
                {
                    Assert.True(concepts.ContainsKey(target.GetProperty("@id").GetString()!));
                    mappings++;
                }
            }

            if (concept.TryGetProperty("skos:broader", out var broader))
            {
                Assert.True(concepts.ContainsKey(broader.GetProperty("@id").GetString()!));
            }
        }

        Assert.Equal(corpus.Codebook.Crosswalks.Length, mappings);
    }

    /// <summary>A small reader of the Turtle written here: every statement ends, every literal closes, and it says as much as the JSON-LD.</summary>
    [Fact]
    public void Turtle_says_the_same()
    {
        var corpus = ShippedCorpus.Corpus;
        var turtle = Encoding.UTF8.GetString(SkosTurtle.Write(corpus.Codebook, corpus.Version).Span);
        var statements = turtle.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).ToArray();

        Assert.All(statements, s => Assert.EndsWith(" .", s.TrimEnd(), StringComparison.Ordinal));
        Assert.All(statements, s => Assert.Equal(0, s.Replace("\\\"", "", StringComparison.Ordinal).Count(c => c == '"') % 2));
        Assert.Equal(corpus.Codebook.Crosswalks.Length, statements.Sum(s => s.Split("Match <").Length - 1));
        Assert.Equal(Ids.Length, statements.Count(s => s.Contains("skos:broader", StringComparison.Ordinal)));
    }

    [Fact]
    public void Refi_qda_nests_safeguards_in_groups_and_its_guids_stay()
    {
        var corpus = ShippedCorpus.Corpus;
        var first = RefiQdaCodebook.Write(corpus.Codebook);
        var root = XDocument.Parse(Encoding.UTF8.GetString(first.Span)).Root!;
        var space = root.Name.Namespace;
        var groups = root.Element(space + "Codes")!.Elements(space + "Code").ToArray();

        Assert.Equal("urn:QDA-XML:codebook:1.0", space.NamespaceName);
        Assert.Equal(corpus.Codebook.Groups.Length, groups.Length);
        Assert.Equal(Ids, groups.SelectMany(g => g.Elements(space + "Code")).Select(c => c.Attribute("name")!.Value.Split(' ')[0]));
        var guids = root.Descendants(space + "Code").Select(c => Guid.Parse(c.Attribute("guid")!.Value)).ToArray();
        Assert.Equal(guids.Length, guids.Distinct().Count());
        Assert.Equal(first.ToArray(), RefiQdaCodebook.Write(corpus.Codebook).ToArray());
    }
}
