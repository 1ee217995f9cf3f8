using System.Collections.Immutable;
using System.Globalization;
using Compare.Drafts;
using Compare.Export.Corpora;
using Compare.Export.Drafts;
using Compare.Instruments;
using Compare.Reading.Corpora;
using Compare.Reports;
using Compare.Results;

namespace Compare.Cli.Verbs;

/// <summary><c>treaty diff</c>: two drafts compared — alignment, redline, modality, references, safeguards.</summary>
internal sealed class DiffVerb(Terminal terminal)
{
    private const string DefaultFormat = "md";

    /// <summary>What <c>--fail-on</c> takes.</summary>
    public static ImmutableArray<string> Findings { get; } = ["changes", "lost", "lowered", "review", "modality", "references"];

    public int Run(DiffOptions options)
    {
        if (Wrong(options) is { } wrong)
        {
            terminal.Report(wrong);
            return ExitCodes.Usage;
        }

        var loaded = DiffInputs.Load(options, options.Convention is null ? null : DraftingConventions.Find(options.Convention));
        terminal.Report(loaded.Diagnostics);
        if (!loaded.TryGetValue(out var inputs))
        {
            return loaded.Diagnostics.Any(d => d.Code == DiagnosticCodes.UnknownName) ? ExitCodes.Usage : ExitCodes.BadInput;
        }

        var comparison = DraftComparer.Run(inputs.Old, inputs.New);
        var safeguards = inputs.Codebook is null ? [] : SafeguardComparer.Run(comparison, inputs.Codings, inputs.Codebook);
        var report = DraftReportBuilder.Build(comparison, inputs.OldSource, inputs.NewSource, safeguards, inputs.NotCompared);
        var accepted = options.Accept is null ? null : Accept(options, inputs.New);
        if (options.Accept is not null && accepted is null)
        {
            return ExitCodes.BadInput;
        }

        var written = Write(report, options, accepted);
        return written == ExitCodes.Done && options.FailOn.Any(f => Has(report, f)) ? ExitCodes.Findings : written;
    }

    private static Diagnostic? Wrong(DiffOptions options)
    {
        if (options.Formats.FirstOrDefault(f => !DraftExporting.Formats.Contains(f, StringComparer.OrdinalIgnoreCase)) is { } format)
        {
            return Diagnostic.Error(DiagnosticCodes.UnknownName, $"There is no format \"{format}\" for a draft comparison. Known: {string.Join(", ", DraftExporting.Formats)}.");
        }

        if (options.FailOn.FirstOrDefault(f => !Findings.Contains(f, StringComparer.Ordinal)) is { } finding)
        {
            return Diagnostic.Error(DiagnosticCodes.UnknownName, $"There is no finding \"{finding}\". Known: {string.Join(", ", Findings)}.");
        }

        if (options.Convention is not null && DraftingConventions.Find(options.Convention) is null)
        {
            return ParseVerb.UnknownConvention(options.Convention);
        }

        if (Moment(options.Date) is null)
        {
            return Diagnostic.Error(DiagnosticCodes.BadUsage, $"\"{options.Date}\" is no date. Write it as 2026-11-23 or 2026-11-23T10:00:00Z.");
        }

        return options.Out is null && (options.Formats.Count > 1 || options.Accept is not null)
            ? Diagnostic.Error(DiagnosticCodes.BadUsage, options.Accept is null ? "Only one format can be printed. Name a folder with --out." : "Name the folder for the accepted codings with --out.")
            : null;
    }

    /// <summary>As Word writes it, or null.</summary>
    private static string? Moment(string date) =>
        DateTime.TryParseExact(date, ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm:ssZ"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            ? moment.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)
            : null;

    private static bool Has(DraftReport report, string finding) => finding switch
    {
        "changes" => report.Comparison.Articles.Any(a => !a.IsUnchanged),
        "lost" => report.Safeguards.Any(s => s.Effect == SafeguardEffect.Lost),
        "lowered" => report.Safeguards.Any(s => s.Effect is SafeguardEffect.Lost or SafeguardEffect.Lowered),
        "review" => report.Safeguards.Any(s => s.Because.Any(c => c.Effect == SafeguardEffect.Review)),
        "modality" => !report.Comparison.Modality.IsEmpty,
        _ => report.Comparison.References.Any(r => !r.Follows),
    };

    /// <summary>The codings that a reviewer kept, or null when the file cannot be taken as it is.</summary>
    private CodingList? Accept(DiffOptions options, Instrument draft)
    {
        var path = options.Accept!;
        var source = InputFiles.Document(path, options.Reading.Limits);
        var read = source.TryGetValue(out var file) ? CodingsFile.ReadDecisions(file) : Result.Failure<CodingList>(source.Diagnostics);
        terminal.Report(read.Diagnostics);
        if (!read.TryGetValue(out var list))
        {
            return null;
        }

        var strays = list.Codings.Where(c => !c.Pinpoint.IsEmpty && draft.Find(c.Pinpoint) is null).ToArray();
        foreach (var stray in strays)
        {
            terminal.Report(Diagnostic.Error(DiagnosticCodes.UnknownAddress, $"The new draft has no provision \"{stray.Pinpoint}\". Correct the address or drop the row.", new Place(path, stray.Place.Line)));
        }

        return strays.Length == 0 ? list : null;
    }

    private int Write(DraftReport report, DiffOptions options, CodingList? accepted)
    {
        IReadOnlyCollection<string> formats = options.Formats.Count > 0 ? options.Formats : options.Out is null ? [DefaultFormat] : DraftExporting.Formats;
        var files = ImmutableArray.CreateBuilder<OutputFile>();
        foreach (var exporter in DraftExporting.Make(formats, options with { Date = Moment(options.Date)! }))
        {
            var exported = exporter.Export(report);
            terminal.Report(exported.Diagnostics);
            files.AddRange(exported.Value.Files);
        }

        if (options.Out is null)
        {
            terminal.ResultBytes(files[0].Content);
            return ExitCodes.Done;
        }

        if (!report.Proposals.IsEmpty)
        {
            files.Add(ProposedCodingsCsv.Write(report.Proposals));
        }

        if (accepted is not null)
        {
            files.Add(new OutputFile("codings.csv", CodingsCsv.Write(accepted.Codings)));
        }

        if (OutputFiles.Write(options.Out, files.ToImmutable()) is { } error)
        {
            terminal.Report(error);
            return ExitCodes.CannotWrite;
        }

        foreach (var sentence in report.Summary)
        {
            terminal.Say(sentence);
        }

        terminal.Say($"{Counted.Of(files.Count, "file")} in {options.Out}.");
        return ExitCodes.Done;
    }
}
