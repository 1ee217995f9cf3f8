using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;
using System.Text.Json;

namespace Compare.Cli.Help;

/// <summary><c>treaty --version</c>: <c>treaty 0.1.0, corpus 2026.11.0</c>. The two change for different reasons, and an output depends on both.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    /// <summary>Without the commit that the build adds after a plus sign.</summary>
    public static string Program { get; } = typeof(VersionAction).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine($"treaty {Program}, {(Corpus() is { } corpus ? $"corpus {corpus}" : "no corpus at hand")}");
        return ExitCodes.Done;
    }

    private static string? Corpus()
    {
        try
        {
            using var package = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(InputFiles.CorpusFolder(null), "datapackage.json")));
            return package.RootElement.GetProperty("version").GetString();
        }
        catch (Exception bad) when (bad is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null; // "treaty check" says what is wrong with a corpus
        }
    }
}
