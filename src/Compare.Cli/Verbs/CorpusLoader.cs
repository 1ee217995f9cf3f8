using System.Collections.Immutable;
using Compare.Corpora;
using Compare.Documents;
using Compare.Reading.Corpora;
using Compare.Results;

namespace Compare.Cli.Verbs;

/// <summary>Loads the corpus for a verb, with the official texts the user has.</summary>
internal static class CorpusLoader
{
    public static Result<Corpus> Load(string? folder, string? texts, ReadingLimits? limits = null)
    {
        var files = InputFiles.Corpus(folder);
        if (!files.TryGetValue(out var found))
        {
            return Result.Failure<Corpus>(files.Diagnostics);
        }

        var read = CorpusReader.Read(found);
        if (!read.TryGetValue(out var corpus) || texts is null)
        {
            return read;
        }

        var layered = OfficialTexts.Lay(corpus, texts, limits);
        return layered.WithEarlier(read.Diagnostics);
    }

    /// <summary>Holds the corpus where the verb will write into it, from before it is read; false, with the reason said, when another run holds it.</summary>
    public static bool TryHold(Terminal terminal, string? folder, bool writes, out IDisposable? held)
    {
        held = null;
        var busy = writes ? OutputFiles.Hold(InputFiles.CorpusFolder(folder), out held) : null;
        if (busy is not null)
        {
            terminal.Report(busy);
        }

        return busy is null;
    }

    /// <summary>The instruments named, or all; an unknown name is an error that lists the known ones.</summary>
    public static Result<Corpus> Select(Corpus corpus, IReadOnlyCollection<string> instruments, IReadOnlyCollection<string> groups)
    {
        var unknown = Unknown("instrument", instruments, [.. corpus.Instruments.Select(i => i.Metadata.Id)])
            .AddRange(Unknown("group", groups, [.. corpus.Codebook.Groups.Select(g => g.Id)]));
        if (!unknown.IsEmpty)
        {
            return Result.Failure<Corpus>(unknown);
        }

        var codebook = corpus.Codebook;
        if (groups.Count > 0)
        {
            codebook = codebook with
            {
                Groups = [.. codebook.Groups.Where(g => groups.Contains(g.Id, StringComparer.Ordinal))],
                Safeguards = [.. codebook.Safeguards.Where(s => groups.Contains(s.Group, StringComparer.Ordinal))],
            };
        }

        return Result.Success(corpus with
        {
            Codebook = codebook,
            Instruments = instruments.Count == 0 ? corpus.Instruments : [.. corpus.Instruments.Where(i => instruments.Contains(i.Metadata.Id, StringComparer.Ordinal))],
        });
    }

    /// <summary>An error for each name that is not known.</summary>
    public static ImmutableArray<Diagnostic> Unknown(string what, IReadOnlyCollection<string> named, string[] known) =>
        [.. named.Where(n => !known.Contains(n, StringComparer.Ordinal)).Select(n => Diagnostic.Error(
            DiagnosticCodes.UnknownName, $"There is no {what} \"{n}\". Known: {string.Join(", ", known)}."))];
}
