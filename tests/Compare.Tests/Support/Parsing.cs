using System.Text;
using Compare.Documents;
using Compare.Instruments;
using Compare.Reading.Documents;
using Compare.Results;

namespace Compare.Tests.Support;

/// <summary>From text to instrument, as the program goes.</summary>
internal static class Parsing
{
    public static BlockDocument Blocks(string text, string name = "text.md") =>
        DocumentReaders.Read(new SourceDocument(name, Encoding.UTF8.GetBytes(text))).Value;

    public static Result<Instrument> Parse(string text, DraftingConvention convention, string name = "text.md") => ProvisionParser.Parse(Blocks(text, name), convention);

    public static Instrument Instrument(string text, DraftingConvention convention, string name = "text.md") => Parse(text, convention, name).Value;

    /// <summary>The same by the convention that fits best.</summary>
    public static Result<Instrument> Guess(byte[] content, string name) => Guess(DocumentReaders.Read(new SourceDocument(name, content)));

    /// <summary>The same in a format that is given, whatever the content looks like.</summary>
    public static Result<Instrument> Guess(IDocumentReader reader, byte[] content) => Guess(reader.Read(new SourceDocument("text", content)));

    private static Result<Instrument> Guess(Result<BlockDocument> read)
    {
        if (!read.TryGetValue(out var blocks))
        {
            return Result.Failure<Instrument>(read.Diagnostics);
        }

        var convention = ConventionChooser.Choose(blocks);
        return convention.TryGetValue(out var chosen)
            ? ProvisionParser.Parse(blocks, chosen).WithEarlier(read.Diagnostics.AddRange(convention.Diagnostics))
            : Result.Failure<Instrument>(read.Diagnostics.AddRange(convention.Diagnostics));
    }

    public static Instrument SharedInstrument(string name, DraftingConvention convention) => InstrumentOf(File.ReadAllBytes(Repository.SharedText(name)), name, convention).Value;

    public static Result<Instrument> InstrumentOf(byte[] content, string name, DraftingConvention convention) =>
        ProvisionParser.Parse(DocumentReaders.Read(new SourceDocument(name, content)).Value, convention);
}
