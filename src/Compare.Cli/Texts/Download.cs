namespace Compare.Cli.Texts;

/// <summary>A whole body as a server sent it.</summary>
/// <param name="Content">Its bytes, as many as the server announced.</param>
/// <param name="Extension">The file name extension for its content type: <c>.txt</c>, <c>.pdf</c> …</param>
internal sealed record Download(ReadOnlyMemory<byte> Content, string Extension);
