using System.Collections.Immutable;
using System.Text;
using Compare.Cli.Writing;
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
    public static ImmutableArray<string> DownloadFormats { get; } = ["xlsx", "csv", "json"];

    /// <summary>What a site offers where nothing is said: the JSON says again what the tables say, and is a third of the whole (docs/decisions/0013).</summary>
    public static ImmutableArray<string> DefaultDownloads { get; } = ["xlsx", "csv"];

    public int Run(SiteChoice choice, string outFolder)
    {
        if (Misuse(choice) is { } misuse)
        {
            terminal.Report(misuse);
            return ExitCodes.Usage;
        }

        var built = Build(choice);
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

        terminal.Say($"{Counted.Of(files.Files.Length, "file")} in {outFolder}. Open {Path.Combine(outFolder, "index.html")}.");
        return ExitCodes.Done;
    }

    /// <summary>Previews the site until the user ends it.</summary>
    public async Task<int> Serve(SiteChoice choice, string? bind, int port, CancellationToken cancel)
    {
        if (Misuse(choice) is { } misuse)
        {
            terminal.Report(misuse);
            return ExitCodes.Usage;
        }

        var built = Build(choice);
        terminal.Report(built.Diagnostics);
        if (!built.TryGetValue(out var files))
        {
            return ExitCodes.BadInput;
        }

        var folder = InputFiles.CorpusFolder(choice.Corpus);
        using var preview = new SitePreview(bind, port, files);
        if (preview.Start() is { } error)
        {
            terminal.Report(error);
            return ExitCodes.CannotWrite;
        }

        terminal.Say($"The site is at {preview.Address} until you press Ctrl-C. It follows changes in {folder}.");
        using var watcher = new FolderWatch(folder, () =>
        {
            var again = Build(choice);
            terminal.Report(again.Diagnostics);
            if (again.TryGetValue(out var changed))
            {
                preview.Show(changed);
                terminal.Say("The corpus has changed; the pages are new.");
            }
        });
        await preview.Run(cancel);
        return ExitCodes.Done;
    }

    /// <summary>The whole site in memory: for the disk, and for the preview, which writes nothing.</summary>
    public static Result<ExportedFiles> Build(SiteChoice choice)
    {
        var loaded = CorpusLoader.Load(choice.Corpus, choice.Texts, choice.Limits);
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
        foreach (var exporter in Exporting.MatrixExporters(choice.Downloads.Count > 0 ? choice.Downloads.ToArray() : [.. DefaultDownloads]))
        {
            var exported = exporter.Export(report);
            diagnostics.AddRange(exported.Diagnostics);
            if (!exported.TryGetValue(out var made))
            {
                return Result.Failure<ExportedFiles>(diagnostics.ToImmutable());
            }

            downloads.AddRange(made.Files);
        }

        downloads.Add(new OutputFile("codebook.ttl", SkosTurtle.Write(corpus.Codebook, corpus.Version)));
        downloads.Add(new OutputFile("codebook.jsonld", SkosJsonLd.Write(corpus.Codebook, corpus.Version)));
        downloads.Add(new OutputFile("codebook.qdc", RefiQdaCodebook.Write(corpus.Codebook)));
        var drafts = Drafts(choice.Drafts);
        if (!drafts.TryGetValue(out var pages))
        {
            return Result.Failure<ExportedFiles>(drafts.Diagnostics);
        }

        var sources = new SiteSources(
            Beside(corpus.Folder, "docs/coding-guidelines.md"), Beside(corpus.Folder, "CHANGELOG.md"), choice.Address is { Length: > 0 } address ? address.TrimEnd('/') + "/" : "", downloads.ToImmutable(), pages.Files);
        return Result.Success(SiteExporter.Export(report, sources), diagnostics.ToImmutable());
    }

    private static Diagnostic? Misuse(SiteChoice choice)
    {
        if (choice.Address is { } address && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
        {
            return Diagnostic.Error(DiagnosticCodes.BadUsage, $"\"{address}\" is not a web address. Give the address of the site's first folder, such as https://example.org/compare/.");
        }

        return choice.Downloads.FirstOrDefault(f => !DownloadFormats.Contains(f, StringComparer.OrdinalIgnoreCase)) is { } unknown
            ? Diagnostic.Error(DiagnosticCodes.UnknownName, $"There is no download of format \"{unknown}\". Known: {string.Join(", ", DownloadFormats)}.")
            : null;
    }

    /// <summary>The pages of a folder of draft comparisons.</summary>
    private static Result<ExportedFiles> Drafts(string? folder)
    {
        if (folder is null)
        {
            return Result.Success(new ExportedFiles([]));
        }

        if (!Directory.Exists(folder))
        {
            return Result.Failure<ExportedFiles>(Diagnostic.Error(DiagnosticCodes.FileMissing, "There is no such folder of draft comparisons. Check --drafts.", new Place(folder)));
        }

        var files = ImmutableArray.CreateBuilder<OutputFile>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories).Where(p => !p.Contains(FolderChange.AnyWorkPrefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var document = InputFiles.Document(path);
            if (!document.TryGetValue(out var source))
            {
                return Result.Failure<ExportedFiles>(document.Diagnostics);
            }

            files.Add(new OutputFile(Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'), source.Content));
        }

        return Result.Success(new ExportedFiles(files.ToImmutable()));
    }

    /// <summary>The text of a file in the folder that holds the corpus; a corpus that came alone has none, and its site goes without.</summary>
    private static string Beside(string corpusFolder, string name)
    {
        var path = Path.Combine(Path.GetFullPath(corpusFolder), "..", name);
        var document = InputFiles.Document(path);
        return document.TryGetValue(out var source) ? Encoding.UTF8.GetString(source.Content.Span) : "";
    }
}
