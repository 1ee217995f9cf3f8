namespace Compare.Documents;

/// <summary>Bounds within which an input is read. What goes beyond one of them is refused in one line that names the option to raise it.</summary>
/// <param name="Megabytes">Largest file.</param>
/// <param name="Paragraphs">Most blocks (paragraphs, lines, table rows) of a document.</param>
/// <param name="Depth">Deepest nesting of elements, lists and parts.</param>
/// <param name="Seconds">Longest time for reading and parsing; enforced by the caller, who has the clock.</param>
/// <param name="MemoryMegabytes">Most memory for reading and parsing; enforced by the caller.</param>
public sealed record ReadingLimits(int Megabytes = 100, int Paragraphs = 200_000, int Depth = 256, int Seconds = 60, int MemoryMegabytes = 2048)
{
    public static ReadingLimits Default { get; } = new();

    public long Bytes => Megabytes * 1024L * 1024;

    /// <summary>Most bytes that the parts of a container may expand to, all together: four times the largest file.</summary>
    public long ExpandedBytes => 4 * Bytes;
}
