using System.Collections.Immutable;
using Compare.Codebooks;
using Compare.Comparisons;
using Compare.Instruments;

namespace Compare.Searching;

/// <summary>A provision as it is searched: its words, in the order of the instrument.</summary>
internal sealed record SearchEntry(CodedInstrument Instrument, Provision Provision, ImmutableArray<string> Heading, ImmutableArray<string> Summary, ImmutableArray<string> Wording)
{
    public int Length => Heading.Length + Summary.Length + Wording.Length;

    public string Text => string.Join(". ", new[] { Provision.Heading ?? "", Provision.OwnWords.Replace('\n', ' ') }.Where(t => t.Length > 0));

    public static IEnumerable<SearchEntry> Of(CodedInstrument instrument) =>
        from provision in instrument.Abstract.Provisions
        let official = instrument.Official?.Find(provision.Pinpoint)
        select new SearchEntry(
            instrument, provision, Words.Of(provision.Heading ?? ""), Words.Of(provision.OwnWords), official is null ? [] : Words.Of(official.Heading + " " + official.OwnWords));

    public SearchHit Hit(bool inWording, double score) => new(Instrument.Metadata.Id, Instrument.Metadata.ShortTitle, Provision.Pinpoint.Canonical, Provision.Label, Text, inWording, score);
}
