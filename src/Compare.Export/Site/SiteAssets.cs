using System.Reflection;
using Compare.Reports;

namespace Compare.Export.Site;

/// <summary>Style sheet, script and icon: files in the program, the style sheet with the levels' colours added.</summary>
internal static class SiteAssets
{
    public static IEnumerable<OutputFile> All(MatrixReport report) =>
    [
        OutputFiles.Text("site.css", StyleSheet() + LevelStyles.Columns(Enumerable.Range(0, report.Instruments.Length))),
        OutputFiles.Text("site.js", Read("site.js")),
        OutputFiles.Text("icon.svg", Read("icon.svg")),
    ];

    /// <summary>The style sheet with the levels' colours, for the site and for pages that carry it inside.</summary>
    public static string StyleSheet() => Read("site.css") + LevelStyles.Write();

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("site/" + name)
            ?? throw new InvalidOperationException($"The program was built without {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
