namespace Compare.Cli.Help;

/// <summary>The ids of the corpus at hand, for a shell that completes them; none where there is no corpus.</summary>
internal static class ShippedInstruments
{
    public static IEnumerable<string> Ids()
    {
        var folder = InputFiles.CorpusFolder(null);
        return Directory.Exists(folder)
            ? Directory.EnumerateDirectories(folder).Where(d => File.Exists(Path.Combine(d, "abstract.md"))).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)
            : [];
    }
}
