using System.Text.Json;

namespace Compare.Export.Pages;

/// <summary>The YAML block before a page.</summary>
internal static class FrontMatter
{
    public static string Write(string title, string description, string? corpusVersion = null) =>
        $"---\ntitle: {Quote(title)}\ndescription: {Quote(description)}\n{(corpusVersion is null ? "" : $"corpus_version: {Quote(corpusVersion)}\n")}---\n\n";

    /// <summary>A JSON string is a YAML string with every sign that YAML could trip over escaped.</summary>
    private static string Quote(string text) => $"\"{JsonEncodedText.Encode(text, ReadableJson.Encoder)}\"";
}
