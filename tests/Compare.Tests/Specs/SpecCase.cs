using System.Text.RegularExpressions;
using Compare.Tests.Support;

namespace Compare.Tests.Specs;

/// <summary>One example of a specification: an invented instrument, how it is drafted, and the outline it must give.</summary>
/// <param name="File">Name of the specification.</param>
/// <param name="Title">The heading above the example.</param>
/// <param name="Convention">Id of the drafting convention.</param>
/// <param name="Format">Name of the file as which the instrument is read: <c>text.md</c> or <c>text.txt</c>.</param>
/// <param name="Instrument">The instrument's text.</param>
/// <param name="Tree">The expected outline.</param>
internal sealed partial record SpecCase(string File, string Title, string Convention, string Format, string Instrument, string Tree)
{
    public static IReadOnlyList<SpecCase> All { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests/Compare.Tests/Specs"), "*.md").Order(StringComparer.Ordinal).SelectMany(Read)];

    private static IEnumerable<SpecCase> Read(string path)
    {
        var text = System.IO.File.ReadAllText(path);
        foreach (Match match in Example().Matches(text))
        {
            var title = Fence().Replace(text[..match.Index], "").Split('\n').LastOrDefault(l => l.StartsWith("## ", StringComparison.Ordinal))?[3..] ?? "";
            yield return new SpecCase(
                Path.GetFileNameWithoutExtension(path), title, match.Groups["convention"].Value, match.Groups["plain"].Success ? "text.txt" : "text.md",
                match.Groups["instrument"].Value, match.Groups["tree"].Value);
        }
    }

    [GeneratedRegex(@"^```\w.*?^```\n", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Fence();

    /// <summary>A fence <c>```instrument treaty</c> (or <c>treaty plain</c>), and after it a fence <c>```tree</c>.</summary>
    [GeneratedRegex(@"^```instrument (?<convention>[a-z-]+)(?<plain> plain)?\n(?<instrument>.*?)^```\n.*?^```tree\n(?<tree>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Example();
}
