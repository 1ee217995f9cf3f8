using System.Text;
using Compare.Documents;
using Compare.Instruments;
using Compare.Reading.Documents;

namespace Compare.Tests.Documents;

/// <summary>
/// A seeded mutator over small samples of every format: 12,000 inputs, always the same. Whatever comes out, it is a result and no exception, and what was
/// read can be parsed. Faults of our own code that the readers' last catch would hide are found by looking where each exception began. A hang shows as a test run that does not end: the CI run has a time limit.
/// </summary>
public sealed class FuzzTests
{
    private const int InputsPerSample = 2000;
    private const int Seed = 20261123;

    private static readonly ReadingOptions Options = ReadingOptions.Default with { Limits = new ReadingLimits(Megabytes: 4, Paragraphs: 20_000, Depth: 100) };

    public static TheoryData<string> Formats { get; } = ["docx", "pdf", "html", "xml", "markdown", "text"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void No_mutated_input_breaks_a_reader_or_the_parser(string format)
    {
        var inputs = Setting("COMPARE_FUZZ_INPUTS", InputsPerSample);
        var sample = Sample(format);
        var random = new Random(Setting("COMPARE_FUZZ_SEED", Seed));
        var (read, refused) = (0, 0);
        using var faults = new OwnFaults();
        for (var i = 0; i < inputs; i++)
        {
            var input = Mutator.Mutate(sample, random);
            var result = DocumentReaders.Read(new SourceDocument("fuzz", input), Options with { Format = i % 4 == 0 ? null : format });
            if (!result.TryGetValue(out var document))
            {
                Assert.Contains(result.Diagnostics, d => d.Severity == Results.Severity.Error && d.Message.Length > 0);
                refused++;
                continue;
            }

            read++;
            foreach (var convention in DraftingConventions.All)
            {
                _ = ProvisionParser.Parse(document, convention);
            }
        }

        Assert.Equal(inputs, read + refused);
        Assert.True(faults.Found.Count == 0, string.Join(Environment.NewLine, faults.Found));
        Assert.True(read > 0, "No mutated input was read: the mutations are too coarse to test anything behind the first check.");
    }

    /// <summary>A longer run with another seed is a matter of two variables of the environment; without them the run is always the same.</summary>
    private static int Setting(string name, int usual) => int.TryParse(Environment.GetEnvironmentVariable(name), out var given) && given > 0 ? given : usual;

    private static byte[] Sample(string format) => format switch
    {
        "docx" => Samples.Docx(
            Samples.P("Article 1 Lamps", "<w:outlineLvl w:val=\"1\"/>") + Samples.Numbered("one", 1, 0) + Samples.Numbered("two", 1, 1)
            + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>(a)</w:t></w:r></w:p></w:tc><w:tc><w:p><w:ins w:id=\"1\"><w:r><w:t>cell</w:t></w:r></w:ins></w:p></w:tc></w:tr></w:tbl>"
            + "<w:p><w:r><w:t>noted</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>",
            numbering: DocxNumberingTests.Multilevel, footnotes: "<w:footnote w:id=\"2\"><w:p><w:r><w:t>note</w:t></w:r></w:p></w:footnote>"),
        "pdf" => Samples.Pdf(
            [("Article 1 Lamps", 72, 720, 14, true), ("1. Each Party shall keep its lamps lit at all times and in all", 72, 700, 11, false), ("weathers.", 72, 686, 11, false), ("1", 300, 40, 9, false)],
            [("Article 2 Costs", 72, 720, 14, true), ("Each Party shall bear its own costs.", 72, 700, 11, false), ("2", 300, 40, 9, false)]),
        "html" => "<!DOCTYPE html><html><body><h1>Lamps</h1><h2>Article 1</h2><ol type=a start=2><li>one<li>two<ul><li>three</ul></ol><table><tr><td>(a)<td>x</table><dl><dt>lamp<dd>shines</dl><pre>Article 2\n\n1. x</pre></body></html>"u8.ToArray(),
        "xml" => Encoding.UTF8.GetBytes("<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><act><body><chapter><num>I</num><heading>Lamps</heading><article eId=\"art_1\"><num>1</num><heading>Terms</heading>"
            + "<paragraph><num>(1)</num><list><intro><p>means:</p></intro><point><num>(a)</num><content><p>one<authorialNote marker=\"1\"><p>note</p></authorialNote></p></content></point></list></paragraph></article></chapter></body></act></akomaNtoso>"),
        "markdown" => Encoding.UTF8.GetBytes("# Lamps\n\n## Article 1 Terms\n\n1. one\n   a) two\n\n> quoted *words*\n\n| a | b |\n|---|---|\n\n## Article 2\n\n[x](y) `z`\n"),
        _ => Encoding.UTF8.GetBytes(Samples.Small + "\f" + Samples.Small),
    };
}
