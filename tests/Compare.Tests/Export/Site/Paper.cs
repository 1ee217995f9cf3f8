namespace Compare.Tests.Export.Site;

/// <summary>What A4 leaves between the margins at 96 dots an inch.</summary>
internal static class Paper
{
    private const int Across = 1047; // 277 mm, the wide pages
    private const int Down = 703;    // 186 mm, the others

    public static int Width(string path) => path.StartsWith("index.html", StringComparison.Ordinal) || path.StartsWith("compare.html", StringComparison.Ordinal) ? Across : Down;
}
