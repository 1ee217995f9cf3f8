using System.Collections.Immutable;
using Compare.Export.Codebooks;
using Compare.Reports;
using Compare.Results;

namespace Compare.Cli.Verbs;

/// <summary><c>treaty export</c>: the codebook in the formats of other programs.</summary>
internal sealed class ExportVerb(Terminal terminal)
{
    /// <summary>The names that <c>--format</c> takes.</summary>
    public static ImmutableArray<string> Formats { get; } = ["turtle", "jsonld", "qdc"];

    public int Run(string? corpusFolder, string outFolder, IReadOnlyCollection<string> formats)
    {
        if (formats.FirstOrDefault(f => !Formats.Contains(f, StringComparer.Ordinal)) is { } unknown)
        {
            terminal.Report(Diagnostic.Error(DiagnosticCodes.UnknownName, $"There is no format \"{unknown}\" for the codebook. Known: {string.Join(", ", Formats)}."));
            return ExitCodes.Usage;
        }

        var loaded = CorpusLoader.Load(corpusFolder, null);
        terminal.Report(loaded.Diagnostics);
        if (!loaded.TryGetValue(out var corpus))
        {
            return ExitCodes.BadInput;
        }

        var files = Formats.Where(f => formats.Count == 0 || formats.Contains(f, StringComparer.Ordinal)).Select(f => f switch
        {
            "turtle" => new OutputFile("codebook.ttl", SkosTurtle.Write(corpus.Codebook, corpus.Version)),
            "jsonld" => new OutputFile("codebook.jsonld", SkosJsonLd.Write(corpus.Codebook, corpus.Version)),
            _ => new OutputFile("codebook.qdc", RefiQdaCodebook.Write(corpus.Codebook)),
        }).ToImmutableArray();
        if (OutputFiles.Write(outFolder, files) is { } error)
        {
            terminal.Report(error);
            return ExitCodes.CannotWrite;
        }

        terminal.Say($"{files.Length} files in {outFolder}.");
        return ExitCodes.Done;
    }
}
