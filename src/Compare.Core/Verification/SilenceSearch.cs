using System.Collections.Immutable;
using Compare.Codebooks;
using Compare.Instruments;

namespace Compare.Verification;

/// <summary>The search on which silence rests: all indicators of a safeguard over every provision of a parsed text.</summary>
public sealed class SilenceSearch
{
    private readonly ImmutableArray<(Provision Provision, ImmutableArray<string> Words)> provisions;

    public SilenceSearch(Instrument official) =>
        provisions = [.. official.Provisions.Select(p => (p, Words.Of((p.Heading ?? "") + "\n" + p.OwnWords)))];

    /// <summary>Every provision in which one of the indicators occurs, in reading order, with the first that does.</summary>
    public ImmutableArray<IndicatorHit> Run(IEnumerable<Indicator> indicators)
    {
        var patterns = indicators.Select(i => i.Pattern).ToArray();
        var hits = ImmutableArray.CreateBuilder<IndicatorHit>();
        foreach (var (provision, words) in provisions)
        {
            if (patterns.FirstOrDefault(p => IndicatorMatcher.Occurs(p, words)) is { } pattern)
            {
                hits.Add(new IndicatorHit(provision.Pinpoint, provision.Label, pattern));
            }
        }

        return hits.ToImmutable();
    }
}
