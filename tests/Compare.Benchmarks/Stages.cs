using BenchmarkDotNet.Attributes;
using Compare.Cli.Verbs;
using Compare.Comparisons;
using Compare.Corpora;
using Compare.Documents;
using Compare.Drafts;
using Compare.Export;
using Compare.Instruments;
using Compare.Reading.Documents;
using Compare.Reports;

namespace Compare.Benchmarks;

/// <summary>Each stage by itself on the shipped corpus, warm: what the side-by-side runs cannot show, since they time whole processes.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class Stages
{
    private Corpus corpus = null!;
    private SourceDocument source = null!;
    private BlockDocument blocks = null!;
    private Instrument old = null!;
    private Instrument @new = null!;
    private MatrixReport report = null!;

    [GlobalSetup]
    public void Load()
    {
        var folder = Environment.GetEnvironmentVariable("CORPUS") ?? "corpus";
        corpus = CorpusLoader.Load(folder, null).Value;
        source = new SourceDocument("abstract.md", File.ReadAllBytes(Path.Combine(folder, "budapest", "abstract.md")));
        blocks = DocumentReaders.Read(source).Value;
        old = corpus.Instruments.First(i => i.Metadata.Id == "budapest").Abstract;
        @new = corpus.Instruments.First(i => i.Metadata.Id == "un-convention-2024").Abstract;
        report = Report();
    }

    [Benchmark]
    public BlockDocument Read() => DocumentReaders.Read(source).Value;

    [Benchmark]
    public DraftingConvention ChooseConvention() => ConventionChooser.Choose(blocks).Value;

    [Benchmark]
    public Instrument Parse() => ProvisionParser.Parse(blocks, DraftingConventions.Treaty).Value;

    [Benchmark]
    public DraftComparison CompareDrafts() => DraftComparer.Run(old, @new);

    [Benchmark]
    public MatrixReport Report() => ReportBuilder.Build(MatrixBuilder.Build(corpus.Codebook, corpus.Instruments), corpus.Version);

    [Benchmark]
    public ExportedFiles Markdown() => new MarkdownMatrixExporter().Export(report).Value;

    [Benchmark]
    public ExportedFiles Html() => new HtmlMatrixExporter().Export(report).Value;

    [Benchmark]
    public ExportedFiles Excel() => new ExcelMatrixExporter().Export(report).Value;
}
