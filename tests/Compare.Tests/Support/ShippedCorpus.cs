using Compare.Cli.Verbs;
using Compare.Comparisons;
using Compare.Corpora;
using Compare.Reports;

namespace Compare.Tests.Support;

/// <summary>The corpus of this checkout, read once.</summary>
internal static class ShippedCorpus
{
    private static readonly Lazy<Corpus> Loaded = new(() => CorpusLoader.Load(Folder, null).Value);
    private static readonly Lazy<MatrixReport> Built = new(() => ReportBuilder.Build(MatrixBuilder.Build(Corpus.Codebook, Corpus.Instruments), Corpus.Version));

    public static string Folder { get; } = Path.Combine(Repository.Root, "corpus");

    public static Corpus Corpus => Loaded.Value;

    public static MatrixReport Report => Built.Value;
}
