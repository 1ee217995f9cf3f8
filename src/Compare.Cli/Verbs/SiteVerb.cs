using System.Collections.Immutable;
using System.Text;
using Compare.Comparisons;
using Compare.Corpora;
using Compare.Export.Codebooks;
using Compare.Export.Site;
using Compare.Reports;
using Compare.Results;

namespace Compare.Cli.Verbs;

/// <summary><c>treaty site</c>: the comparison pages as a static site.</summary>
internal sealed class SiteVerb(Terminal terminal)
{
    private static readonly string[] DownloadFormats = ["xlsx", "csv", "json"];

    public int Run(string? corpusFolder, string? texts, string outFolder, string? address)
    {
        if (address is not null && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
        {
            terminal.Report(Diagnostic.Error(DiagnosticCodes.BadUsage, $"\"{address}\" is not a web address. Give the address of the site's first folder, such as https://example.org/compare/."));
            return ExitCodes.Usage;
        }

        var built = Build(corpusFolder, texts, address);
        terminal.Report(built.Diagnostics);
        if (!built.TryGetValue(out var files))
        {
            return ExitCodes.BadInput;
        }

        if (OutputFiles.Write(outFolder, files.Files) is { } error)
        {
            terminal.Report(error);
            return ExitCodes.CannotWrite;
        }

        terminal.Say($"{files.Files.Length} files in {outFolder}. Open {Path.Combine(outFolder, "index.html")}.");
        return ExitCodes.Done;
    }

    /// <summary>The whole site in memory: for the disk, and for the preview, which writes nothing.</summary>
    public static Result<ExportedFiles> Build(string? corpusFolder, string? texts, string? address)
    {
        var loaded = CorpusLoader.Load(corpusFolder, texts);
        if (!loaded.TryGetValue(out var corpus))
        {
            return Result.Failure<ExportedFiles>(loaded.Diagnostics);
        }

        var broken = CorpusCheck.RunGuards(corpus);
        if (!broken.IsEmpty)
        {
            return Result.Failure<ExportedFiles>(loaded.Diagnostics.AddRange(broken));
        }

        var report = ReportBuilder.Build(MatrixBuilder.Build(corpus.Codebook, corpus.Instruments), corpus.Version);
        var diagnostics = loaded.Diagnostics.ToBuilder();
        var downloads = ImmutableArray.CreateBuilder<OutputFile>();
        foreach (var exporter in Exporting.MatrixExporters(DownloadFormats))
        {
            var exported = exporter.Export(report);
            diagnostics.AddRange(exported.Diagnostics);
            downloads.AddRange(exported.Value.Files);
        }

        downloads.Add(new OutputFile("codebook.ttl", SkosTurtle.Write(corpus.Codebook, corpus.Version)));
        downloads.Add(new OutputFile("codebook.jsonld", SkosJsonLd.Write(corpus.Codebook, corpus.Version)));
        downloads.Add(new OutputFile("codebook.qdc", RefiQdaCodebook.Write(corpus.Codebook)));
        var project = InputFiles.Corpus(corpusFolder).Value.Folder;
        var sources = new SiteSources(
            Beside(project, "docs/coding-guidelines.md"), Beside(project, "CHANGELOG.md"), address is null or "" ? "" : address.TrimEnd('/') + "/", downloads.ToImmutable());
        return Result.Success(SiteExporter.Export(report, sources), diagnostics.ToImmutable());
    }

    /// <summary>The text of a file in the folder that holds the corpus; a corpus that came alone has none, and its site goes without.</summary>
    private static string Beside(string corpusFolder, string name)
    {
        var path = Path.Combine(Path.GetFullPath(corpusFolder), "..", name);
        var document = InputFiles.Document(path);
        return document.TryGetValue(out var source) ? Encoding.UTF8.GetString(source.Content.Span) : "";
    }
}
