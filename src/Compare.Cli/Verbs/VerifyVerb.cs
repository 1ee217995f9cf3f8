using System.Collections.Immutable;
using Compare.Corpora;
using Compare.Documents;
using Compare.Export.Corpora;
using Compare.Export.Json;
using Compare.Reports;
using Compare.Results;
using Compare.Verification;

namespace Compare.Cli.Verbs;

/// <summary><c>treaty verify</c>: every coding against the official text.</summary>
internal sealed class VerifyVerb(Terminal terminal, ReadingLimits? limits = null)
{
    public int Run(string? corpusFolder, string? texts, bool json, string? annotations, bool record)
    {
        if (!CorpusLoader.TryHold(terminal, corpusFolder, record, out var held))
        {
            return ExitCodes.CannotWrite;
        }

        using var holding = held;
        var loaded = CorpusLoader.Load(corpusFolder, texts, limits);
        terminal.Report(loaded.Diagnostics);
        if (!loaded.TryGetValue(out var corpus))
        {
            return ExitCodes.BadInput;
        }

        var broken = CorpusCheck.RunGuards(corpus);
        terminal.Report(broken);
        if (!broken.IsEmpty)
        {
            return ExitCodes.BadInput;
        }

        var verifications = corpus.Instruments
            .SelectMany(i => Verifier.Verify(corpus.Codebook, i, OfficialTexts.DateOf(texts, i.Metadata)))
            .ToImmutableArray();
        if (corpus.Instruments.All(i => i.Official is null))
        {
            terminal.Report(Diagnostic.Error(
                DiagnosticCodes.FileMissing, "No official text is at hand, so nothing can be verified. Name a folder of texts with --texts, or add one with: treaty text add ID FILE."));
            return ExitCodes.BadInput;
        }

        if (json)
        {
            terminal.ResultBytes(VerificationJson.Write(verifications));
        }
        else
        {
            Print(corpus, verifications);
        }

        if (annotations is not null && Save(annotations, VerificationJson.Annotations(verifications, corpus.Instruments.ToDictionary(i => i.Metadata.Id, i => i.Metadata.OfficialUrl, StringComparer.Ordinal))) is { } failed)
        {
            terminal.Report(failed);
            return ExitCodes.CannotWrite;
        }

        if (record && Record(corpus, verifications) is { } error)
        {
            terminal.Report(error);
            return ExitCodes.CannotWrite;
        }

        return verifications.Any(v => v.Finding.IsFailure()) ? ExitCodes.CheckFailed : ExitCodes.Done;
    }

    private void Print(Corpus corpus, ImmutableArray<CodingVerification> verifications)
    {
        foreach (var v in verifications.Where(v => v.Finding.IsFailure()))
        {
            terminal.Result($"{v.Finding.Words()}: {v.Coding.Instrument} {v.Coding.Safeguard} {v.Coding.Pinpoint} ({v.Coding.Place}). {v.Detail}");
        }

        terminal.Result($"{"instrument",-22}{"codings",8}{"verified",10}{"exact",8}{"folded",8}{"silence",9}{"n/a",6}{"unchecked",11}{"failed",8}");
        foreach (var instrument in corpus.Instruments)
        {
            var own = verifications.Where(v => string.Equals(v.Coding.Instrument, instrument.Metadata.Id, StringComparison.Ordinal)).ToArray();
            var good = own.Where(v => v.Finding is Finding.Verified or Finding.NotFingerprinted).ToArray();
            terminal.Result(
                $"{instrument.Metadata.Id,-22}{own.Length,8}{good.Length,10}{good.Count(v => v.Phrase is { Count: 1, Folds: Fold.None }),8}{good.Count(v => v.Phrase.Count == 1 && v.Phrase.Folds != Fold.None),8}"
                + $"{own.Count(v => v.Finding == Finding.SilenceHolds),9}{own.Count(v => v.Finding == Finding.NothingToCheck),6}{own.Count(v => v.Finding == Finding.NotChecked),11}{own.Count(v => v.Finding.IsFailure()),8}");
        }

        var open = verifications.Count(v => v.Finding == Finding.NotFingerprinted);
        if (open > 0)
        {
            terminal.Say($"{open} codings have no fingerprint yet; \"treaty verify --record\" writes it.");
        }
    }

    /// <summary>Writes the fingerprints that are missing. One that is there is never touched: a change of wording is for a person to judge.</summary>
    private static Diagnostic? Record(Corpus corpus, ImmutableArray<CodingVerification> verifications)
    {
        var prints = verifications.Where(v => v.Finding == Finding.NotFingerprinted).ToDictionary(v => v.Coding, v => v.Fingerprint);
        var files = corpus.Instruments
            .Where(i => i.Codings.Any(prints.ContainsKey))
            .Select(i => new OutputFile(
                $"{i.Metadata.Id}/codings.csv",
                CodingsCsv.Write(i.Codings.Select(c => prints.TryGetValue(c, out var print) ? c with { Fingerprint = print } : c))))
            .ToImmutableArray();
        return files.IsEmpty ? null : OutputFiles.Write(corpus.Folder, files);
    }

    private static Diagnostic? Save(string path, ReadOnlyMemory<byte> content) =>
        OutputFiles.Write(Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : ".", [new OutputFile(Path.GetFileName(path), content)]);
}
