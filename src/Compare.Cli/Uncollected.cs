namespace Compare.Cli;

/// <summary>
/// Keeps the collector from running while one document is parsed or two drafts are compared: what is made of them stays in use until the end, so that collecting finds
/// little and holds up both threads (docs/decisions/0023); a PDF, of which little stays, is read as usual. The memory is set aside at the start and used only as far as it is needed; beyond it the collector runs as usual.
/// </summary>
internal static class Uncollected
{
    private const long Least = 48L << 20;
    private const long Most = 240L << 20;

    /// <summary>Bytes of memory for each byte of a Word file, which is packed; other formats need less.</summary>
    private const int PerByte = 200;

    /// <param name="args">The command line; of it, the verb and the files that are there are looked at.</param>
    public static void Begin(string[] args)
    {
        var most = args is ["parse", ..] ? 1 : args is ["diff", ..] ? 2 : 0;
        if (most == 0)
        {
            return;
        }

        try
        {
            var files = args.Skip(1).Where(File.Exists).ToArray();
            if (files.Length >= 1 && files.Length <= most && !files.Any(f => f.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase)))
            {
                var aside = Math.Clamp(PerByte * files.Sum(f => new FileInfo(f).Length), Least, Most);
                var start = LargePages.Here();
                GC.TryStartNoGCRegion(aside);
                LargePages.Ask(start, aside);
            }
        }
        catch (Exception none) when (none is ArgumentOutOfRangeException or IOException or UnauthorizedAccessException)
        {
            // A machine, or a container, with less memory: the collector runs as usual.
        }
    }
}
