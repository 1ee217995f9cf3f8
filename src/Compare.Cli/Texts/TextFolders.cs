namespace Compare.Cli.Texts;

/// <summary>Where official texts are kept when <c>--texts</c> names no folder: <c>compare/texts</c> in the user's data folder, outside every checkout.</summary>
internal static class TextFolders
{
    /// <summary>The user's own folder if it exists, else null: nobody has to have one.</summary>
    public static string? DefaultIfPresent() => Default(Environment.GetEnvironmentVariable) is { } folder && Directory.Exists(folder) ? folder : null;

    /// <summary>
    /// <c>$XDG_DATA_HOME/compare/texts</c>, else <c>~/.local/share/compare/texts</c>; null where neither is known. A relative
    /// XDG_DATA_HOME is passed over, as the XDG Base Directory Specification asks.
    /// </summary>
    public static string? Default(Func<string, string?> environment)
    {
        if (environment("XDG_DATA_HOME") is { Length: > 0 } data && Path.IsPathFullyQualified(data))
        {
            return Path.Combine(data, "compare", "texts");
        }

        if (OperatingSystem.IsWindows())
        {
            return environment("LOCALAPPDATA") is { Length: > 0 } local ? Path.Combine(local, "compare", "texts") : null;
        }

        return environment("HOME") is { Length: > 0 } home && Path.IsPathFullyQualified(home) ? Path.Combine(home, ".local", "share", "compare", "texts") : null;
    }
}
