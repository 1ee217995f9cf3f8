using System.Collections.Immutable;
using Compare.Codebooks;
using Compare.Codings;
using Compare.Comparisons;

namespace Compare.Agreement;

/// <summary>An instrument's second, blind coding and how differences from the first were decided.</summary>
/// <param name="Instrument">Id of the instrument.</param>
/// <param name="Second">The second coder's rows.</param>
/// <param name="Adjudications">One for every safeguard on which the two headlines differed.</param>
public sealed record DoubleCoding(string Instrument, ImmutableArray<Coding> Second, ImmutableArray<Adjudication> Adjudications)
{
    /// <summary>
    /// The headlines of both coders. The published codings are the adjudicated ones, so the first coder's headline is the one that the
    /// adjudication recorded, and the published one where there was nothing to adjudicate.
    /// </summary>
    public ImmutableArray<HeadlinePair> Pairs(Codebook codebook, ImmutableArray<Coding> published)
    {
        var decided = Adjudications.ToDictionary(a => a.Safeguard, StringComparer.Ordinal);
        return [.. codebook.Safeguards.Select(s => new HeadlinePair(
            Instrument,
            s.Group,
            s.Id,
            decided.TryGetValue(s.Id, out var row) ? row.First : MatrixBuilder.Headline(Of(published, s.Id)),
            MatrixBuilder.Headline(Of(Second, s.Id))))];
    }

    private static ImmutableArray<Coding> Of(ImmutableArray<Coding> codings, string safeguard) =>
        [.. codings.Where(c => string.Equals(c.Safeguard, safeguard, StringComparison.Ordinal))];
}
