namespace Compare.Documents;

/// <summary>The bytes of one input file and the name under which the user knows it.</summary>
/// <param name="Name">The file's name as the user gave it; used in messages, never opened again.</param>
/// <param name="Content">The whole content.</param>
public sealed record SourceDocument(string Name, ReadOnlyMemory<byte> Content);
