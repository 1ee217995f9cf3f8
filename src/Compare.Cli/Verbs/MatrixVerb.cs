using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Compare.Cli.Texts;
using Compare.Cli.Writing;
using Compare.Export;
using Compare.Reports;
using Compare.Results;

namespace Compare.Cli.Verbs;

/// <summary><c>treaty matrix</c>: the main job.</summary>
internal sealed class MatrixVerb(Terminal terminal, MatrixDrafts drafts)
{
    /// <summary>So many instruments may be in memory as a whole, since most corpora are small; the parts of a larger report are put aside.</summary>
    private const int MostInMemory = 64;

    private sealed record Prepared(MatrixReport Report, MatrixTemplate.TemplateExporters Templates, int Worded);

    public int Run(string? corpusFolder, string? texts, string outFolder, IReadOnlyCollection<string> formats, IReadOnlyCollection<string> groups, MatrixShape shape, MatrixTemplate template)
    {
        using var aside = new Scratch();
        try
        {
            var prepared = Prepare(corpusFolder, texts, outFolder, formats, groups, shape, template, aside, out var code);
            if (prepared is null)
            {
                return code;
            }

            // The report has what it needs of the corpus; the rest goes before the outputs are made.
            Garbage.CollectIfLarge();
            return Write(prepared, texts, outFolder, formats, shape, template);
        }
        catch (ScratchException)
        {
            terminal.Report(ScratchException.Diagnostic);
            return ExitCodes.CannotWrite;
        }
    }

    /// <summary>The report of what was asked for; null and the exit code where there is none.</summary>
    private Prepared? Prepare(
        string? corpusFolder, string? texts, string outFolder, IReadOnlyCollection<string> formats, IReadOnlyCollection<string> groups, MatrixShape shape, MatrixTemplate template, Scratch aside, out int code)
    {
        if (formats.FirstOrDefault(f => !Exporting.Formats.Contains(f, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            terminal.Report(Diagnostic.Error(DiagnosticCodes.UnknownName, $"There is no format \"{unknown}\" for a matrix. Known: {string.Join(", ", Exporting.Formats)}."));
            code = ExitCodes.Usage;
            return null;
        }

        var own = template.Read(outFolder, drafts.Reading.Limits);
        if (!IsThere(own, own.Diagnostics.Any(d => d.Code == DiagnosticCodes.CannotWrite) ? ExitCodes.Usage : ExitCodes.BadInput, out var templates, out code)
            || !IsThere(CorpusPieces.Open(corpusFolder), ExitCodes.BadInput, out var corpus, out code))
        {
            return null;
        }

        TextShelf? shelf = null;
        if (texts is not null && !IsThere(OfficialTexts.Shelf(texts), ExitCodes.BadInput, out shelf, out code))
        {
            return null;
        }

        var pass = new MatrixPass(corpus, shelf, drafts.Reading.Limits);
        if (corpus.Roll.Corpus is null)
        {
            // Nothing can be made of it, but all that is wrong is said at once.
            terminal.Report(pass.Run(null, null, [], null).Diagnostics);
            code = ExitCodes.BadInput;
            return null;
        }

        var named = corpus.Named;
        if (drafts.Wrong(named) is { } wrong)
        {
            terminal.Report(wrong);
            code = ExitCodes.Usage;
            return null;
        }

        // A draft has no id before it is read, so columns that may be drafts are looked up afterwards.
        if (!IsThere(CorpusLoader.Select(named, drafts.Ids(named), groups), ExitCodes.Usage, out var selection, out code)
            || !IsThere(drafts.Files(named).IsEmpty ? shape.Apply(selection) : shape.ApplyRows(selection), ExitCodes.Usage, out var shaped, out code))
        {
            return null;
        }

        var assembly = new ReportAssembly(shaped.Codebook, shaped.Version, corpus.Roll.Instruments.Length > MostInMemory ? aside : null);
        var passed = pass.Run(shaped.Codebook, assembly, [.. shaped.Instruments.Select(i => i.Metadata.Id)], drafts.Codings);
        terminal.Report(passed.Diagnostics);
        terminal.Report(passed.Broken);
        code = ExitCodes.BadInput;
        if (!passed.Broken.IsEmpty)
        {
            terminal.Say($"No matrix was made: {passed.Broken.Length} error(s) in the corpus.");
        }

        if (passed.HasErrors || !passed.Broken.IsEmpty)
        {
            return null;
        }

        var known = passed.Held is { } held ? named with { Instruments = [.. named.Instruments.Select(i => i.Metadata.Id == held.Metadata.Id ? held : i)] } : named;
        if (!IsThere(drafts.Read(known), ExitCodes.BadInput, out var columns, out code)
            || !IsThere(columns.Named(shape).Apply(columns.Behind(selection)), ExitCodes.Usage, out shaped, out code))
        {
            return null;
        }

        foreach (var draft in columns.All)
        {
            assembly.Add(InstrumentReporter.Report(shaped.Codebook, draft.Column));
        }

        var report = RowOrder.Apply(assembly.Finish([.. shaped.Instruments.Select(i => i.Metadata.Id)]), shape.Sort) with { IsTransposed = shape.IsTransposed };
        return new Prepared(report, templates, shaped.Instruments.Count(i => passed.Worded.Contains(i.Metadata.Id)));
    }

    /// <summary>Reports what was found; false, with the exit code, where there is no value.</summary>
    private bool IsThere<T>(Result<T> result, int otherwise, [NotNullWhen(true)] out T? value, out int code)
        where T : class
    {
        terminal.Report(result.Diagnostics);
        var isThere = result.TryGetValue(out value);
        code = isThere ? ExitCodes.Done : otherwise;
        return isThere;
    }

    private int Write(Prepared prepared, string? texts, string outFolder, IReadOnlyCollection<string> formats, MatrixShape shape, MatrixTemplate template)
    {
        var report = prepared.Report;
        var files = ImmutableArray.CreateBuilder<OutputFile>();
        var keyed = new List<string>();
        foreach (var exporter in prepared.Templates.All.Concat(template.LeavesFormatsOut(formats) ? [] : Exporting.MatrixExporters(formats)))
        {
            var exported = exporter.Export(report);
            terminal.Report(exported.Diagnostics);
            if (!exported.TryGetValue(out var made))
            {
                return ExitCodes.BadInput;
            }

            files.AddRange(made.Files);
            if (shape.IsTransposed && MatrixShape.Keyed.Contains(exporter.Format))
            {
                keyed.Add(exporter.Format);
            }
        }

        if (OutputFiles.Write(outFolder, files.ToImmutable()) is { } error)
        {
            terminal.Report(error);
            return ExitCodes.CannotWrite;
        }

        terminal.Say($"{report.Subtitle}: {Counted.Of(files.Count, "file")} in {outFolder}.");
        if (keyed.Count > 0)
        {
            terminal.Say($"--transpose makes no difference to {string.Join(" and ", keyed)}: a row there is known by its safeguard and its instrument.");
        }

        if (texts is not null)
        {
            terminal.Say($"Official wording of {Counted.Of(prepared.Worded, "instrument")} from {texts} is in the outputs; --no-texts leaves it out.");
        }

        terminal.Say($"{report.Instruments.Sum(i => i.UnverifiedCodings)} of {report.Instruments.Sum(i => i.Codings)} codings are not checked against an official text and say so in every output.");
        foreach (var draft in report.Instruments.Where(i => i.IsUncoded))
        {
            terminal.Say($"{draft.ShortTitle}, column {draft.Id}: {draft.Verification}");
        }

        return ExitCodes.Done;
    }
}
