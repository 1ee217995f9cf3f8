using System.Diagnostics;
using System.Text;
using Compare.Tests.Cli;
using Compare.Tests.Packaging;
using Compare.Tests.Support;

[assembly: AssemblyFixture(typeof(PackedPackages))]

namespace Compare.Tests.Packaging;

/// <summary>The four packages, packed once from what is built, in a folder that serves as the only feed.</summary>
public sealed class PackedPackages : IDisposable
{
    private readonly Lazy<string> refusal;

    public PackedPackages() => refusal = new Lazy<string>(Pack);

    /// <summary>A temporary folder, emptied at the end.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("treaty-pack-").FullName;

    public string Feed => Path.Combine(Root, "feed");

    /// <summary>Names the feed and nothing else; what other packages need is taken from those that the build has restored.</summary>
    public string Configuration => Path.Combine(Root, "nuget.config");

    /// <summary>Skips the test, saying why, where the packages cannot be made.</summary>
    public void Require() => Assert.SkipWhen(refusal.Value.Length > 0, $"The packages could not be made: {refusal.Value}");

    public void Dispose() => Directory.Delete(Root, recursive: true);

    /// <summary>A call of the dotnet command in a folder, in a home of its own.</summary>
    internal Run Dotnet(string folder, params string[] args) => BuiltProgram.Finish(BuiltProgram.Start(
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
        folder,
        [("DOTNET_CLI_HOME", Path.Combine(Root, "home")), ("NUGET_PACKAGES", Path.Combine(Root, "packages")), ("DOTNET_CLI_UI_LANGUAGE", "en"), ("MSBUILDDISABLENODEREUSE", "1"), ("CI", null)],
        args));

    private string Pack()
    {
        // What is tested is what was built: bin/Release/net10.0 says in which configuration.
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var start = new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            ["pack", "Compare.sln", "--no-build", "-c", configuration, "-o", Feed, "-v", "quiet", "-nodeReuse:false"])
        { WorkingDirectory = Repository.Root, RedirectStandardOutput = true, RedirectStandardError = true };
        using var pack = Process.Start(start)!;
        var said = new StringBuilder(pack.StandardOutput.ReadToEnd()).Append(pack.StandardError.ReadToEnd()).ToString();
        pack.WaitForExit();
        if (pack.ExitCode != 0)
        {
            return said.ReplaceLineEndings(" ").Trim();
        }

        var restored = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        File.WriteAllText(Configuration, $"""
            <configuration>
              <packageSources><clear /><add key="here" value="{Feed}" /></packageSources>
              <fallbackPackageFolders><clear /><add key="restored" value="{restored}" /></fallbackPackageFolders>
            </configuration>
            """);
        return "";
    }
}
