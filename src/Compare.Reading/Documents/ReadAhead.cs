using System.Collections.Concurrent;

namespace Compare.Reading.Documents;

/// <summary>
/// A sequence that takes time to come about, made on a thread of its own a little ahead of whoever goes through it. What is thrown while it is made is thrown
/// where the sequence has come to. Who stops early waits until the thread has stopped too.
/// </summary>
internal static class ReadAhead
{
    /// <summary>Short sequences are not worth a thread: it begins after so many items.</summary>
    private const int First = 4096;
    private const int Batch = 256;
    private const int MostAhead = 8;

    public static IEnumerable<T> Of<T>(IEnumerable<T> source)
    {
        using var items = source.GetEnumerator();
        for (var i = 0; i < First; i++)
        {
            if (!items.MoveNext())
            {
                yield break;
            }

            yield return items.Current;
        }

        using var stop = new CancellationTokenSource();
        using var ready = new BlockingCollection<List<T>>(MostAhead);
        var making = Task.Run(() => Make(items, ready, stop.Token));
        try
        {
            foreach (var item in ready.GetConsumingEnumerable().SelectMany(b => b))
            {
                yield return item;
            }

            making.GetAwaiter().GetResult();
        }
        finally
        {
            stop.Cancel();
            Task.WaitAny(making);
        }
    }

    private static void Make<T>(IEnumerator<T> items, BlockingCollection<List<T>> ready, CancellationToken stopped)
    {
        var batch = new List<T>(Batch);
        try
        {
            while (items.MoveNext())
            {
                batch.Add(items.Current);
                if (batch.Count == Batch)
                {
                    if (!Hand(batch, ready, stopped))
                    {
                        return;
                    }

                    batch = new List<T>(Batch);
                }
            }
        }
        finally
        {
            // What came before a fault is handed over before it.
            Hand(batch, ready, stopped);
            ready.CompleteAdding();
        }
    }

    /// <summary>False where nobody takes anything any more.</summary>
    private static bool Hand<T>(List<T> batch, BlockingCollection<List<T>> ready, CancellationToken stopped)
    {
        try
        {
            ready.Add(batch, stopped);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
