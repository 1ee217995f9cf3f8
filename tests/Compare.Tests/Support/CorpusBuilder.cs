using System.Collections.Immutable;
using Compare.Codebooks;
using Compare.Codings;
using Compare.Comparisons;
using Compare.Corpora;
using Compare.Instruments;
using Compare.Results;

namespace Compare.Tests.Support;

/// <summary>A small sound corpus in memory, to be broken in one place by a test.</summary>
internal static class CorpusBuilder
{
    public static Instrument Abstract { get; } = Parsing.Instrument(
        "## Article 1 – Lamps\n\n1. Vessels bear lamps.\n\n2. Lamps are lit.\n\n## Article 2 – Flags\n\na. White flags.\n\nb. Green flags.\n", DraftingConventions.Treaty);

    public static InstrumentMetadata Metadata { get; } = new(
        "lights", "Lights", "Convention on Lights", "treaty", "The Port", "2001-01-02", "", "Open.", "en", "treaty", "Convention on Lights", "https://example.org/lights", "of 2001");

    public static Codebook Codebook { get; } = new(
        [new SafeguardGroup("GEN", "Foundations", "What holds for all.")],
        [Safeguard("GEN-1"), Safeguard("GEN-2")],
        [new Crosswalk("GEN-1", "list", "Rule 1", "close")],
        [new CrosswalkSource("list", "A list", "2001", "A list of 2001", "https://example.org/list", "seen")],
        [new Indicator("GEN-2", "en", "horn*", "says so")]);

    public static Coding Silent { get; } = Coding("GEN-2", "", Level.Silent) with { KeyPhrase = "" };

    public static Corpus Sound { get; } = Corpus(Coding("GEN-1", "art_1__para_1", Level.Qualified), Silent);

    public static Safeguard Safeguard(string id) => new(id, id.Split('-')[0], $"Title of {id}", $"Question of {id}?", "Yes.", "Some.", "Few.", "Forbidden.", "In: this.");

    /// <summary>A coding; lists of words are separated by semicolons, as in the file.</summary>
    public static Coding Coding(string safeguard, string pinpoint, Level level, string powers = "general", string data = "any", string direction = "", string reading = "") => new(
        "lights", safeguard, new Pinpoint(pinpoint), level, List(powers), List(data), List(direction), [], "bear lamps", "Binds masters only.", "first-coder", "2026-11-23",
        Basis.OfficialText, "https://example.org/lights", "", reading, [], new Place("lights/codings.csv", 2));

    public static Corpus Corpus(params ImmutableArray<Coding> codings) => new("1.2.3", Codebook, [new CodedInstrument(Metadata, Abstract, codings, null)], []);

    /// <summary>The sound corpus with its first coding changed.</summary>
    public static Corpus With(Func<Coding, Coding> change) => Corpus(change(Sound.Instruments[0].Codings[0]), Silent);

    public static Corpus With(Func<InstrumentMetadata, InstrumentMetadata> change) => Sound with { Instruments = [Sound.Instruments[0] with { Metadata = change(Metadata) }] };

    public static Corpus With(Func<Codebook, Codebook> change) => Sound with { Codebook = change(Codebook) };

    private static ImmutableArray<string> List(string words) => [.. words.Split(';', StringSplitOptions.RemoveEmptyEntries)];
}
