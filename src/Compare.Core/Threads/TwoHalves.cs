namespace Compare.Threads;

/// <summary>
/// Work on a sequence whose halves do not touch one another, on two processors where there are two. What comes out does not depend on
/// which half is done first.
/// </summary>
internal static class TwoHalves
{
    private const int Fewest = 512;

    /// <param name="length">How long the sequence is.</param>
    /// <param name="work">Does the items from one (inclusive) to another (exclusive).</param>
    /// <param name="fewest">Shorter sequences are not worth a second thread.</param>
    public static void Run(int length, Action<int, int> work, int fewest = Fewest)
    {
        if (length < fewest)
        {
            work(0, length);
            return;
        }

        var half = length / 2;
        Both(() => work(0, half), () => work(half, length));
    }

    /// <summary>Two things that do not touch one another. A fault of either is thrown as it is, that of the first first.</summary>
    public static void Both(Action first, Action second)
    {
        var other = Task.Run(second);
        try
        {
            first();
        }
        catch
        {
            Task.WaitAny(other);
            throw;
        }

        // Where the other processor is busy with something else, this does the second thing here.
        other.GetAwaiter().GetResult();
    }
}
