using System.Collections.Immutable;
using Compare.Cli.Texts;
using Compare.Codebooks;
using Compare.Comparisons;
using Compare.Corpora;
using Compare.Documents;
using Compare.Instruments;
using Compare.Reports;
using Compare.Results;

namespace Compare.Cli.Verbs;

/// <summary>
/// Goes through the instruments of a corpus and makes of each its part of the report. Each is read, checked, reported and let go, as many at a time as there are cores, so
/// that what a run needs depends on the largest instrument and not on their number.
/// </summary>
/// <param name="Corpus">The corpus.</param>
/// <param name="Texts">The official texts to show beside the abstracts, or null.</param>
/// <param name="Limits">How much of an official text is read.</param>
internal sealed record MatrixPass(CorpusPieces Corpus, TextShelf? Texts, ReadingLimits Limits)
{
    /// <param name="Diagnostics">What was found on the way.</param>
    /// <param name="Broken">The rules that the corpus breaks so that no matrix may be made of it.</param>
    /// <param name="Worded">Ids of the instruments that have their official wording.</param>
    /// <param name="Held">The instrument that was to be kept, or null.</param>
    internal sealed record Outcome(ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<Diagnostic> Broken, ImmutableHashSet<string> Worded, CodedInstrument? Held)
    {
        public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
    }

    private sealed record One(ImmutableArray<Diagnostic> Read, ImmutableArray<Diagnostic> Laid, ImmutableArray<ImmutableArray<Diagnostic>> Broken, bool IsWorded, CodedInstrument? Held);

    /// <summary>Reads and checks every instrument, and reports those that are shown.</summary>
    /// <param name="codebook">The taxonomy, reduced to what was asked for; only for the reports.</param>
    /// <param name="assembly">Takes the reports; null where the corpus is only to be checked.</param>
    /// <param name="shown">Ids of the instruments that are columns.</param>
    /// <param name="held">Id of one that is needed as a whole afterwards, or null.</param>
    public Outcome Run(Codebook? codebook, ReportAssembly? assembly, ImmutableHashSet<string> shown, string? held)
    {
        var (read, laid) = (Corpus.Roll.First.ToBuilder(), ImmutableArray.CreateBuilder<Diagnostic>());
        var broken = new List<ImmutableArray<ImmutableArray<Diagnostic>>>();
        var worded = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        CodedInstrument? kept = null;
        foreach (var (metadata, one) in OrderedRun.Run(Corpus.Roll.Instruments, Environment.ProcessorCount * 2, m => (m, Work(m, codebook, shown.Contains(m.Id) ? assembly : null, held))))
        {
            read.AddRange(one.Read);
            laid.AddRange(one.Laid);
            kept ??= one.Held;
            if (one.Broken.Any(rule => !rule.IsEmpty))
            {
                broken.Add(one.Broken);
            }

            if (one.IsWorded)
            {
                worded.Add(metadata.Id);
            }
        }

        read.AddRange(Corpus.Roll.Last);
        var isRead = read.All(d => d.Severity != Severity.Error);
        return new Outcome(isRead ? [.. read, .. laid] : read.ToImmutable(), isRead ? CorpusCheck.Together(broken) : [], worded.ToImmutable(), kept);
    }

    private One Work(InstrumentMetadata metadata, Codebook? codebook, ReportAssembly? assembly, string? held)
    {
        var part = Corpus.Read(metadata);
        if (part.Instrument is not { } instrument || Corpus.Roll.Corpus is not { } corpus || part.Diagnostics.Any(d => d.Severity == Severity.Error))
        {
            return new One(part.Diagnostics, [], [], IsWorded: false, null);
        }

        var broken = CorpusCheck.GuardsByRule(corpus with { Instruments = [instrument] });
        var isHeld = string.Equals(held, metadata.Id, StringComparison.Ordinal);
        var laid = Texts is null || (assembly is null && !isHeld) ? Result.Success(instrument) : OfficialTexts.Lay(instrument, Texts, Limits);
        if (laid.TryGetValue(out var whole) && broken.All(rule => rule.IsEmpty))
        {
            assembly?.Add(InstrumentReporter.Report(codebook!, whole));
        }

        return new One(part.Diagnostics, laid.Diagnostics, broken, whole?.Official is not null, isHeld ? whole : null);
    }
}
