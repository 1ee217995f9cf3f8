namespace Compare.Tests.Support;

/// <summary>The checkout in which the tests run, found by walking up from the test program.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>C# files below a folder of the checkout, generated ones left out.</summary>
    public static IEnumerable<SourceFile> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path, File.ReadAllText(Path.Combine(Root, path))));

    /// <summary>The folder <c>shared</c> beside the checkout (or where COMPARE_SHARED points), or null.</summary>
    public static string? Shared()
    {
        var named = Environment.GetEnvironmentVariable("COMPARE_SHARED");
        for (var at = new DirectoryInfo(Root); string.IsNullOrEmpty(named) && at is not null; at = at.Parent)
        {
            var beside = Path.Combine(at.FullName, "shared");
            named = Directory.Exists(Path.Combine(beside, "texts")) ? beside : null;
        }

        return named is not null && Directory.Exists(Path.Combine(named, "texts")) ? named : null;
    }

    /// <summary>The path of an official text; the test is skipped, saying why, where the texts are not at hand.</summary>
    public static string SharedText(string name)
    {
        var shared = Shared();
        Assert.SkipWhen(shared is null, "The official texts are not part of the project. Put the folder \"shared\" beside it, or name it in COMPARE_SHARED.");
        return Path.Combine(shared!, "texts", name);
    }

    private static string FindRoot()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Compare.sln")))
            {
                return at.FullName;
            }
        }

        throw new InvalidOperationException("The tests run outside a checkout: no folder above them holds Compare.sln.");
    }

    /// <summary>A source file with its path inside the checkout.</summary>
    internal sealed record SourceFile(string Path, string Text);
}
