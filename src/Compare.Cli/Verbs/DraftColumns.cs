using System.Collections.Immutable;
using Compare.Comparisons;
using Compare.Corpora;

namespace Compare.Cli.Verbs;

/// <summary>The drafts of a matrix, each with the file that it was named by.</summary>
internal sealed record DraftColumns(ImmutableArray<(string File, CodedInstrument Column)> All)
{
    /// <summary>The corpus with the drafts as its last columns.</summary>
    public Corpus Behind(Corpus corpus) => corpus with { Instruments = [.. corpus.Instruments, .. All.Select(d => d.Column)] };

    /// <summary>A shape that may name a draft by its file as well as by its id.</summary>
    public MatrixShape Named(MatrixShape shape) => shape with
    {
        Columns = [.. shape.Columns.Select(c => All.FirstOrDefault(d => string.Equals(d.File, c, StringComparison.Ordinal)).Column?.Metadata.Id ?? c)],
    };
}
