namespace Compare.Reports;

/// <summary>
/// Where the parts of a large report wait until they are written: a place outside the program's memory, so that what a run needs does not grow with the number of
/// instruments. Both methods may be called from several threads at once.
/// </summary>
public interface IReportKeep
{
    /// <summary>Keeps bytes and says where they begin.</summary>
    long Add(ReadOnlySpan<byte> part);

    /// <summary>Fills the span with what was kept from a place on.</summary>
    void Read(long at, Span<byte> part);
}
