using System.Collections.Immutable;
using Compare.Documents;
using Compare.Results;

namespace Compare.Reading.Documents;

/// <summary>The last step of every reader.</summary>
internal static class BlockDocuments
{
    public static Result<BlockDocument> Make(SourceDocument source, string format, ImmutableArray<Block> blocks, ImmutableArray<Diagnostic> diagnostics)
    {
        if (blocks.IsEmpty)
        {
            return Result.Failure<BlockDocument>(diagnostics.Add(Diagnostic.Error(
                DiagnosticCodes.FileEmpty, "The file holds no text. Check that it is the right file and that it was saved with its content.", new Place(source.Name))));
        }

        return Result.Success(new BlockDocument(format, BareNumbers.MarkRuns(blocks), source), diagnostics);
    }
}
