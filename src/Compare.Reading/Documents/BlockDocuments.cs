using System.Collections.Immutable;
using System.Security.Cryptography;
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

        var sha256 = Convert.ToHexStringLower(SHA256.HashData(source.Content.Span));
        return Result.Success(new BlockDocument(source.Name, format, sha256, blocks), diagnostics);
    }
}
