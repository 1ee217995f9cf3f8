using System.Collections.Immutable;
using Compare.Results;

namespace Compare.Cli.Verbs;

/// <summary>What <c>treaty parse</c> keeps of a file: what it prints. The document itself is let go, so that many can be read.</summary>
/// <param name="Diagnostics">What is to be said of the file.</param>
/// <param name="Content">What is printed, in UTF-8; null where the file could not be read.</param>
/// <param name="Kinds">The kind of each provision with their number, in the order of the kinds, in words: <c>12 article</c>.</param>
/// <param name="Provisions">How many provisions.</param>
internal sealed record ParsedFile(ImmutableArray<Diagnostic> Diagnostics, ReadOnlyMemory<byte>? Content, ImmutableArray<string> Kinds, int Provisions);
