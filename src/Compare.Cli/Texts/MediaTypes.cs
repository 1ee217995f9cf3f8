namespace Compare.Cli.Texts;

/// <summary>Content types in which an official text may come, and the file name extension that stands for each.</summary>
internal static class MediaTypes
{
    public const string Accept = "text/plain, text/markdown, text/html, application/pdf, application/vnd.openxmlformats-officedocument.wordprocessingml.document, application/xml;q=0.9";

    /// <summary>The extension for a content type, or null for one that holds no text that can be read.</summary>
    public static string? Extension(string? mediaType, Uri address) => mediaType?.ToLowerInvariant() switch
    {
        // Many servers send Markdown as plain text.
        "text/plain" => Path.GetExtension(address.AbsolutePath).ToLowerInvariant() is ".md" or ".markdown" ? ".md" : ".txt",
        "text/markdown" => ".md",
        "text/html" or "application/xhtml+xml" => ".html",
        "application/pdf" => ".pdf",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => ".docx",
        "application/xml" or "text/xml" => ".xml",
        { } other when other.StartsWith("application/", StringComparison.Ordinal) && other.EndsWith("+xml", StringComparison.Ordinal) && !other.Contains("svg", StringComparison.Ordinal) => ".xml",
        _ => null,
    };
}
