using System.Reflection;
using Compare.Export.Json;
using Compare.Instruments;
using Compare.Reading.Documents;

namespace Compare.Tests.Architecture;

/// <summary>The built assemblies that the design rules are about.</summary>
internal static class Assemblies
{
    public static Assembly Core { get; } = typeof(Instrument).Assembly;

    public static Assembly Reading { get; } = typeof(MarkdownReader).Assembly;

    public static Assembly Export { get; } = typeof(ProvisionTreeJson).Assembly;

    public static Assembly Cli { get; } = typeof(Compare.Cli.ExitCodes).Assembly;

    public static IEnumerable<Assembly> Libraries { get; } = [Core, Reading, Export];

    public static IEnumerable<Assembly> All { get; } = [Core, Reading, Export, Cli];

    /// <summary>Types written by hand: not those of the compiler and its generators.</summary>
    public static IEnumerable<Type> Written(Assembly assembly) =>
        assembly.GetTypes().Where(t => !t.Name.Contains('<', StringComparison.Ordinal) && t.Namespace?.StartsWith("Compare", StringComparison.Ordinal) == true);
}
