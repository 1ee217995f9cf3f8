using System.Collections.Immutable;
using System.CommandLine;
using Compare.Documents;
using Compare.Export;
using Compare.Reports;
using Compare.Results;

namespace Compare.Cli.Verbs;

/// <summary><c>treaty matrix --template FILE.xlsx</c>: an organisation's own workbook, filled. The template itself is only read.</summary>
internal sealed record MatrixTemplate(string? File)
{
    public static Option<string?> Option() => new("--template")
    {
        Description = $"A workbook of your own with marks such as {{{{safeguard}}}} and {{{{budapest.level}}}} in one row, or with cells named treaty_safeguard, treaty_level_budapest: writes {TemplateMatrixExporter.File}, and other formats only where --format names them.",
    };

    /// <summary>Whether the formats that are written without being named are wanted: not beside a template.</summary>
    public bool LeavesFormatsOut(IReadOnlyCollection<string> formats) => File is not null && formats.Count == 0;

    /// <summary>The exporter of the template, none where there is no template, or what is wrong with it.</summary>
    public Result<TemplateExporters> Read(string outFolder, ReadingLimits limits)
    {
        if (File is null)
        {
            return Result.Success(new TemplateExporters([]));
        }

        if (string.Equals(Path.GetFullPath(File), Path.GetFullPath(Path.Combine(outFolder, TemplateMatrixExporter.File)), StringComparison.Ordinal))
        {
            return Result.Failure<TemplateExporters>(Diagnostic.Error(
                DiagnosticCodes.CannotWrite, "The filled workbook would take the place of the template. Name another folder with --out, or rename the template.", new Place(File)));
        }

        var source = InputFiles.Document(File, limits);
        return !source.TryGetValue(out var document) ? Result.Failure<TemplateExporters>(source.Diagnostics)
            : document.Content.IsEmpty ? Result.Failure<TemplateExporters>(Diagnostic.Error(DiagnosticCodes.FileEmpty, "The file is empty. Check that it was saved or copied completely.", new Place(File)))
            : Result.Success(new TemplateExporters([new TemplateMatrixExporter(File, document.Content)]));
    }

    /// <summary>The exporters that a template adds: one or none.</summary>
    internal sealed record TemplateExporters(ImmutableArray<IMatrixExporter> All);
}
