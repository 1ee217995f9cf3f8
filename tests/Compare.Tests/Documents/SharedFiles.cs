namespace Compare.Tests.Documents;

/// <summary>The folder <c>shared</c> beside the project, which holds what is not part of it; tests that need it are skipped where it is absent.</summary>
internal static class SharedFiles
{
    public static string Path(string relative)
    {
        var folder = Environment.GetEnvironmentVariable("COMPARE_SHARED");
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); string.IsNullOrEmpty(folder) && at is not null; at = at.Parent)
        {
            var beside = System.IO.Path.Combine(at.FullName, "shared");
            folder = Directory.Exists(System.IO.Path.Combine(beside, "drafts")) ? beside : null;
        }

        var path = System.IO.Path.Combine(folder ?? ".", relative);
        Assert.SkipWhen(folder is null || !File.Exists(path), $"{relative} is not part of the project. Put the folder \"shared\" beside it, or name it in COMPARE_SHARED.");
        return path;
    }
}
