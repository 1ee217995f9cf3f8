using System.Collections.Immutable;
using Compare.Corpora;
using Compare.Drafts;
using Compare.Export.Codebooks;
using Compare.Export.Parquet;
using Compare.Reports;
using Compare.Results;

namespace Compare.Cli.Verbs;

/// <summary><c>treaty export</c>: the codebook in the formats of other programs, and the corpus as tables for engines.</summary>
internal sealed class ExportVerb(Terminal terminal)
{
    public const string Parquet = "parquet";

    /// <summary>What is written where no format is named.</summary>
    public static ImmutableArray<string> CodebookFormats { get; } = ["turtle", "jsonld", "qdc"];

    /// <summary>The names that <c>--format</c> takes.</summary>
    public static ImmutableArray<string> Formats { get; } = [.. CodebookFormats, Parquet];

    /// <summary>The folder below the usual one, if none is named.</summary>
    public static string FolderFor(IReadOnlyCollection<string> formats) => formats.Contains(Parquet, StringComparer.Ordinal) ? Parquet : "codebook";

    public int Run(string? corpusFolder, string outFolder, IReadOnlyCollection<string> formats, IReadOnlyCollection<string> align)
    {
        var chosen = formats.Count == 0 ? CodebookFormats : [.. Formats.Where(f => formats.Contains(f, StringComparer.Ordinal))];
        if (formats.FirstOrDefault(f => !Formats.Contains(f, StringComparer.Ordinal)) is { } unknown)
        {
            terminal.Report(Diagnostic.Error(DiagnosticCodes.UnknownName, $"There is no format \"{unknown}\" to export in. Known: {string.Join(", ", Formats)}."));
            return ExitCodes.Usage;
        }

        if (align.Count > 0 && !chosen.Contains(Parquet))
        {
            terminal.Report(Diagnostic.Error(DiagnosticCodes.BadUsage, "--align is for --format parquet. Add it, or leave --align out."));
            return ExitCodes.Usage;
        }

        var loaded = CorpusLoader.Load(corpusFolder, null);
        terminal.Report(loaded.Diagnostics);
        if (!loaded.TryGetValue(out var corpus))
        {
            return ExitCodes.BadInput;
        }

        var pairs = Pairs(corpus, align);
        terminal.Report(pairs.Diagnostics);
        if (!pairs.TryGetValue(out var aligned))
        {
            return ExitCodes.Usage;
        }

        ImmutableArray<OutputFile> files = [.. chosen.SelectMany(f => Files(f, corpus, aligned))];
        if (OutputFiles.Write(outFolder, files, chosen.Contains(Parquet) ? Stale(outFolder, files) : []) is { } error)
        {
            terminal.Report(error);
            return ExitCodes.CannotWrite;
        }

        if (chosen.Contains(Parquet) && align.Count == 0)
        {
            terminal.Say("No table of alignments: no pair was named with --align OLD=NEW.");
        }

        terminal.Say($"{Counted.Of(files.Length, "file")} in {outFolder}.");
        return ExitCodes.Done;
    }

    private static ImmutableArray<OutputFile> Files(string format, Corpus corpus, (string Old, string New)[] pairs) => format switch
    {
        "turtle" => [new OutputFile("codebook.ttl", SkosTurtle.Write(corpus.Codebook, corpus.Version))],
        "jsonld" => [new OutputFile("codebook.jsonld", SkosJsonLd.Write(corpus.Codebook, corpus.Version))],
        "qdc" => [new OutputFile("codebook.qdc", RefiQdaCodebook.Write(corpus.Codebook))],
        _ => Tables(corpus, pairs),
    };

    /// <summary>In a method of its own, so that the library of the format is loaded only where it is asked for.</summary>
    private static ImmutableArray<OutputFile> Tables(Corpus corpus, (string Old, string New)[] pairs)
    {
        var abstracts = corpus.Instruments.ToDictionary(i => i.Metadata.Id, i => i.Abstract, StringComparer.Ordinal);
        return ParquetTables.Write(corpus, [.. pairs.Select(p => (p.Old, p.New, DraftComparer.Run(abstracts[p.Old], abstracts[p.New])))]);
    }

    /// <summary>The pairs named, each once, or an error for the first that is none.</summary>
    private static Result<(string Old, string New)[]> Pairs(Corpus corpus, IReadOnlyCollection<string> align)
    {
        var pairs = new List<(string Old, string New)>();
        foreach (var named in align.Distinct(StringComparer.Ordinal))
        {
            if (named.Split('=') is not [var old, var @new])
            {
                return Result.Failure<(string, string)[]>(Diagnostic.Error(DiagnosticCodes.BadUsage, $"\"{named}\" is no pair. Write it as OLD=NEW, for example russian-draft-2021=un-convention-2024."));
            }

            var unknown = CorpusLoader.Unknown("instrument", [old, @new], [.. corpus.Instruments.Select(i => i.Metadata.Id)]);
            if (!unknown.IsEmpty)
            {
                return Result.Failure<(string, string)[]>(unknown[0]);
            }

            pairs.Add((old, @new));
        }

        return Result.Success(pairs.ToArray());
    }

    /// <summary>Partitions of an earlier export that this one does not have: an engine that reads the folder would count them in.</summary>
    private static ImmutableArray<string> Stale(string folder, ImmutableArray<OutputFile> files)
    {
        var written = files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. ParquetTables.Names.Select(n => Path.Combine(folder, n)).Where(Directory.Exists)
                .SelectMany(d => Directory.EnumerateFiles(d, "*.parquet", SearchOption.AllDirectories))
                .Select(f => Path.GetRelativePath(folder, f).Replace(Path.DirectorySeparatorChar, '/'))
                .Where(f => !written.Contains(f))
                .Order(StringComparer.Ordinal),
        ];
    }
}
