namespace Compare.Export;

/// <summary>
/// Gives memory back between two stages of which the first leaves much behind. The collector waits until as much again has been allocated as was in use; with a large
/// corpus that decides the peak, while a collection takes a tenth of a second.
/// </summary>
public static class Garbage
{
    /// <summary>Below this it is not worth the time.</summary>
    private const long Large = 32L << 20;

    public static void CollectIfLarge()
    {
        if (GC.GetTotalMemory(forceFullCollection: false) > Large)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
    }
}
