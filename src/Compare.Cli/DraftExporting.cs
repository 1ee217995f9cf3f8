using System.Collections.Immutable;
using Compare.Cli.Verbs;
using Compare.Export.Drafts;
using Compare.Reports;

namespace Compare.Cli;

/// <summary>Which exporters of draft comparisons there are; each is made only when its format is asked for.</summary>
internal static class DraftExporting
{
    private static readonly ImmutableArray<(string Format, Func<DiffOptions, IDraftExporter> Make)> Known =
    [
        ("md", options => new DraftMarkdownExporter(options.Explain, isPage: options.Out is not null)),
        ("html", _ => new DraftHtmlExporter()),
        ("docx", options => new DraftWordExporter(options.Author, options.Date, options.NativeMoves)),
        ("xlsx", _ => new DraftExcelExporter()),
        ("json", _ => new DraftJsonExporter()),
    ];

    public static ImmutableArray<string> Formats { get; } = [.. Known.Select(k => k.Format)];

    public static IEnumerable<IDraftExporter> Make(IReadOnlyCollection<string> formats, DiffOptions options) =>
        Known.Where(k => formats.Contains(k.Format, StringComparer.OrdinalIgnoreCase)).Select(k => k.Make(options));
}
