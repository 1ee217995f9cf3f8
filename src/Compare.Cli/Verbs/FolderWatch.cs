namespace Compare.Cli.Verbs;

/// <summary>Calls back once after a burst of changes below a folder: editors write a file in several steps.</summary>
internal sealed class FolderWatch : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(300);

    private readonly FileSystemWatcher watcher;
    private readonly Timer timer;

    public FolderWatch(string folder, Action changed)
    {
        var one = new Lock();
        timer = new Timer(_ =>
        {
            lock (one)
            {
                changed();
            }
        });
        watcher = new FileSystemWatcher(Path.GetFullPath(folder)) { IncludeSubdirectories = true };
        watcher.Changed += (_, _) => Restart();
        watcher.Created += (_, _) => Restart();
        watcher.Deleted += (_, _) => Restart();
        watcher.Renamed += (_, _) => Restart();
        watcher.EnableRaisingEvents = true;
    }

    public void Dispose()
    {
        watcher.Dispose();
        timer.Dispose();
    }

    private void Restart() => timer.Change(Quiet, Timeout.InfiniteTimeSpan);
}
