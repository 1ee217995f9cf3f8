using System.CommandLine;
using Compare.Cli.Texts;

namespace Compare.Cli.Verbs;

/// <summary>The options that several verbs take in the same words.</summary>
internal static class SharedOptions
{
    public static Option<string?> Corpus() => new("--corpus") { Description = "Folder of the corpus (default: the shipped one)." };

    public static Option<string?> Texts() => new("--texts") { Description = "Folder with official texts, to be shown beside the abstracts (default: your own, where \"text add\" keeps them, if it exists)." };

    /// <summary>The folder of texts named, or else the user's own where there is one; none where the verb was told to leave wording out.</summary>
    public static string? TextsOf(ParseResult parsed, Option<string?> texts, Option<bool>? none = null) =>
        none is not null && parsed.GetValue(none) ? null : parsed.GetValue(texts) ?? TextFolders.DefaultIfPresent();

    /// <summary>An option that may be given several times, with several words, or with words separated by commas: read with <see cref="Split"/>.</summary>
    public static Option<string[]> Many(string name, string description) => new(name) { Description = description, AllowMultipleArgumentsPerToken = true };

    public static string[] Split(string[]? values) =>
        [.. (values ?? []).SelectMany(v => v.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
}
