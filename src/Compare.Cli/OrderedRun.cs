namespace Compare.Cli;

/// <summary>
/// Work on many things, several at a time, whose results come in the order of the things. Never more than <c>atOnce</c> are under way or wait
/// to be taken, beside the one that was taken last: memory is bounded by those, however many there are.
/// </summary>
internal static class OrderedRun
{
    public static IEnumerable<TResult> Run<T, TResult>(IEnumerable<T> things, int atOnce, Func<T, TResult> work)
    {
        var pending = new Queue<Task<TResult>>(atOnce);
        foreach (var thing in things)
        {
            if (pending.Count == atOnce)
            {
                yield return pending.Dequeue().GetAwaiter().GetResult();
            }

            pending.Enqueue(Task.Run(() => work(thing)));
        }

        while (pending.TryDequeue(out var task))
        {
            yield return task.GetAwaiter().GetResult();
        }
    }
}
