using System.Collections.Immutable;
using Compare.Drafts;
using Compare.Instruments;
using Compare.Reports;
using Compare.Results;

namespace Compare.Cli.Verbs;

/// <summary><c>treaty diff</c>: two drafts compared — alignment, redline, modality, references, safeguards.</summary>
internal sealed class DiffVerb(Terminal terminal)
{
    private const string DefaultFormat = "md";

    public int Run(DiffOptions options)
    {
        var unknown = options.Formats.FirstOrDefault(f => !Exporting.DraftFormats.Contains(f, StringComparer.OrdinalIgnoreCase));
        if (unknown is not null)
        {
            terminal.Report(Diagnostic.Error(DiagnosticCodes.UnknownName, $"There is no format \"{unknown}\" for a draft comparison. Known: {string.Join(", ", Exporting.DraftFormats)}."));
            return ExitCodes.Usage;
        }

        var convention = options.Convention is null ? null : DraftingConventions.Find(options.Convention);
        if (options.Convention is not null && convention is null)
        {
            terminal.Report(Diagnostic.Error(
                DiagnosticCodes.UnknownName, $"There is no drafting convention \"{options.Convention}\". Known: {string.Join(", ", DraftingConventions.All.Select(c => c.Id))}."));
            return ExitCodes.Usage;
        }

        var old = InputFiles.Parse(options.Old, convention);
        terminal.Report(old.Diagnostics);
        var @new = InputFiles.Parse(options.New, convention);
        terminal.Report(@new.Diagnostics);
        if (!old.TryGetValue(out var before) || !@new.TryGetValue(out var after))
        {
            return ExitCodes.BadInput;
        }

        var comparison = DraftComparer.Run(before.Instrument, after.Instrument);
        var report = DraftReportBuilder.Build(comparison, Source(before), Source(after), [], []);
        return Write(report, options);
    }

    private static DraftSource Source(ParsedDocument document) => new(document.Document.Name, document.Document.Format, document.Document.Sha256);

    private int Write(DraftReport report, DiffOptions options)
    {
        IReadOnlyCollection<string> formats = options.Formats.Count > 0 ? options.Formats : options.Out is null ? [DefaultFormat] : Exporting.DraftFormats;
        var files = ImmutableArray.CreateBuilder<OutputFile>();
        foreach (var exporter in Exporting.DraftExporters(formats))
        {
            var exported = exporter.Export(report);
            terminal.Report(exported.Diagnostics);
            files.AddRange(exported.Value.Files);
        }

        if (options.Out is null)
        {
            if (files.Count != 1)
            {
                terminal.Report(Diagnostic.Error(DiagnosticCodes.BadUsage, "More than one format cannot be printed. Name a folder with --out."));
                return ExitCodes.Usage;
            }

            terminal.ResultBytes(files[0].Content);
        }
        else if (OutputFiles.Write(options.Out, files.ToImmutable()) is { } error)
        {
            terminal.Report(error);
            return ExitCodes.CannotWrite;
        }

        return ExitCodes.Done;
    }
}
