using System.Collections.Immutable;
using Compare.Results;

namespace Compare.Reading.Documents;

/// <summary>Says what a reader left out: what, how often, where first.</summary>
internal static class LeftOutNotes
{
    public static ImmutableArray<Diagnostic> Make(BlockSink sink, string file) =>
        [.. sink.LeftOut.Select(e => Diagnostic.Note(DiagnosticCodes.LeftOut, $"{e.Count} {e.What} left out: not part of the text.", new Place(file, e.First)))];
}
