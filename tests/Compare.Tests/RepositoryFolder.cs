namespace Compare.Tests;

/// <summary>Finds the project's own files from wherever the tests run.</summary>
internal static class RepositoryFolder
{
    public static string Root { get; } = FindRoot();

    public static string At(params string[] path) => Path.Combine([Root, .. path]);

    private static string FindRoot()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Compare.sln")))
            {
                return at.FullName;
            }
        }

        throw new InvalidOperationException("The tests run outside the project: no folder above them holds Compare.sln.");
    }
}
