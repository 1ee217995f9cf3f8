using Compare.Documents;
using Compare.Instruments;
using Compare.Results;

namespace Compare.Reading.Documents;

/// <summary>From a document of any format that can be read to its provisions, in one call: for programs that use Compare as a library.</summary>
public static class InstrumentReader
{
    /// <summary>The provisions of a document; without a convention, by the one that fits it best. The findings are those of all stages.</summary>
    public static Result<Instrument> Read(SourceDocument source, DraftingConvention? convention = null, ReadingOptions? options = null)
    {
        var read = DocumentReaders.Read(source, options);
        return read.TryGetValue(out var blocks) ? Parse(blocks, convention).WithEarlier(read.Diagnostics) : Result.Failure<Instrument>(read.Diagnostics);
    }

    /// <summary>The same from the blocks of a document.</summary>
    public static Result<Instrument> Parse(BlockDocument blocks, DraftingConvention? convention = null)
    {
        var chosen = convention is null ? ConventionChooser.Choose(blocks) : Result.Success(convention);
        return chosen.TryGetValue(out var by) ? ProvisionParser.Parse(blocks, by).WithEarlier(chosen.Diagnostics) : Result.Failure<Instrument>(chosen.Diagnostics);
    }
}
