using Compare.Documents;
using Compare.Results;

namespace Compare.Reading.Documents;

/// <summary>The one place where what a library throws at broken or hostile input becomes a diagnostic.</summary>
internal static class GuardedReading
{
    /// <summary>Reads, turning bounds and a library's exceptions into a failed result.</summary>
    public static Result<BlockDocument> Read(SourceDocument source, string what, Func<Result<BlockDocument>> read)
    {
        try
        {
            return read();
        }
        catch (LimitException bound)
        {
            return Result.Failure<BlockDocument>(bound.ToDiagnostic(source.Name));
        }
#pragma warning disable CA1031 // The libraries throw nearly anything at broken files (measured with the fuzz run): every such case is the file's fault.
        catch (Exception bad) when (bad is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            return Result.Failure<BlockDocument>(Diagnostic.Error(
                DiagnosticCodes.Damaged,
                $"The {what} is damaged or cut off and cannot be read ({bad.GetType().Name}). Get it again, or open it in the program that made it and save it anew.",
                new Place(source.Name)));
        }
    }
}
