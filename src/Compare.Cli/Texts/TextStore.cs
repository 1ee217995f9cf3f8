using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Compare.Cli.Verbs;
using Compare.Documents;
using Compare.Instruments;
using Compare.Reports;
using Compare.Results;

namespace Compare.Cli.Texts;

/// <summary>
/// A folder of official texts and its lock file. A text is stored whole or not at all, and one that differs from what is there only when the
/// user asks for it; the version it replaces stays beside it under a name that says its date.
/// </summary>
internal sealed class TextStore(string folder, TimeProvider clock, ReadingLimits? limits = null)
{
    /// <summary>Stores a text that has passed <see cref="TextIntake"/> as <c>id.language.extension</c>; the value is a sentence for the user.</summary>
    public Result<string> Store(InstrumentMetadata metadata, SourceDocument document, string address, bool replace, TextReading? reading = null)
    {
        if (OutputFiles.Hold(folder, out var held) is { } busy)
        {
            return Result.Failure<string>(busy);
        }

        using var holding = held;
        var read = TextLock.Read(folder);
        var name = FileName(metadata, Path.GetExtension(document.Name));
        if (!read.TryGetValue(out var locked) || !name.TryGetValue(out var file))
        {
            return Result.Failure<string>(read.Diagnostics.AddRange(name.Diagnostics));
        }

        var offered = new TextVersion(
            file,
            address,
            clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            document.Content.Length,
            Convert.ToHexStringLower(SHA256.HashData(document.Content.Span)));
        offered = reading?.RecordedIn(offered) ?? offered;
        var there = There(metadata, file, locked);
        if (!there.TryGetValue(out var present))
        {
            return Result.Failure<string>(there.Diagnostics);
        }

        if (present.Texts is [var current, ..] && Same(current.Version, offered))
        {
            return Keep(metadata, current, offered, locked);
        }

        var displaced = present.Texts.Select(t => t.Version).Where(v => !Same(v, offered)).ToImmutableArray();
        var entry = locked.Find(metadata.Id);
        var before = displaced.FirstOrDefault() ?? entry?.Current;
        if (before is not null && !Same(before, offered) && !replace)
        {
            return Result.Failure<string>(Diagnostic.Error(
                DiagnosticCodes.TextDiffers,
                $"There is another text of {metadata.Id}: {Changes(before, offered)}. Give --replace to store the new one; the earlier one is then kept beside it.",
                new Place(Path.Combine(folder, before.File))));
        }

        var kept = displaced.Select(v => v with { File = EarlierName(metadata, v) }).ToImmutableArray();
        var earlier = (entry?.Earlier ?? []).Where(e => !kept.Any(k => Same(k, e))).Concat(kept).ToImmutableArray();

        ImmutableArray<OutputFile> files =
        [
            .. present.Texts.Where(t => !Same(t.Version, offered)).Zip(kept, (t, k) => new OutputFile(k.File, t.Document.Content)),
            new OutputFile(file, document.Content),
            LockFile(locked.With(metadata.Id, new TextLockEntry(offered, earlier))),
        ];
        var removed = displaced.Select(v => v.File).Where(f => !string.Equals(f, file, StringComparison.Ordinal)).ToImmutableArray();
        if (OutputFiles.Write(folder, files, removed) is { } error)
        {
            return Result.Failure<string>(error);
        }

        var path = Path.Combine(folder, file);
        var sentence = kept.IsEmpty
            ? $"{metadata.Id}: stored as {path} ({metadata.Language}, {Bytes(offered.Size)}, SHA-256 {Short(offered.Sha256)})."
            : $"{metadata.Id}: replaced in {path}: {Changes(before!, offered)}. The earlier text is kept beside it as {string.Join(" and ", kept.Select(v => v.File))}.";
        return Result.Success(sentence);
    }

    /// <summary>The files that a new text would hide or overwrite, the one in use first.</summary>
    private Result<OfficialTextFolder> There(InstrumentMetadata metadata, string file, TextLock locked)
    {
        var target = Path.Combine(folder, file);
        var texts = ImmutableArray.CreateBuilder<OfficialText>();
        foreach (var path in new[] { OfficialTexts.PathOf(folder, metadata, locked), File.Exists(target) ? target : null }.OfType<string>().Distinct(StringComparer.Ordinal))
        {
            var text = OfficialTexts.At(path, metadata, locked, limits);
            if (!text.TryGetValue(out var found))
            {
                return Result.Failure<OfficialTextFolder>(text.Diagnostics);
            }

            texts.Add(found);
        }

        return Result.Success(new OfficialTextFolder(folder, locked, texts.ToImmutable()));
    }

    /// <summary>The same bytes are there already; they are only written into the lock file if it does not have them.</summary>
    private Result<string> Keep(InstrumentMetadata metadata, OfficialText current, TextVersion offered, TextLock locked)
    {
        if (current.IsLocked && TextReading.IsSame(current.Lock!.Current, offered))
        {
            return Result.Success($"{metadata.Id}: unchanged since {current.Date}, {current.Path}.");
        }

        var entry = new TextLockEntry(offered with { File = Path.GetFileName(current.Path) }, locked.Find(metadata.Id)?.Earlier ?? []);
        return OutputFiles.Write(folder, [LockFile(locked.With(metadata.Id, entry))]) is { } error
            ? Result.Failure<string>(error)
            : Result.Success($"{metadata.Id}: the same text is there already as {current.Path}; {(current.IsLocked ? "how it is to be read" : "it")} is now recorded in {TextLock.FileName}.");
    }

    private static Result<string> FileName(InstrumentMetadata metadata, string extension)
    {
        var name = $"{metadata.Id}.{metadata.Language}{(extension.Length == 0 ? ".txt" : extension.ToLowerInvariant())}";

        // Ids and languages come from a corpus that anyone may have written: they must not lead out of the folder.
        return string.Equals(name, Path.GetFileName(name), StringComparison.Ordinal) && !name.StartsWith('.') && name.IndexOfAny(Path.GetInvalidFileNameChars()) < 0
            ? Result.Success(name)
            : Result.Failure<string>(Diagnostic.Error(DiagnosticCodes.UnknownValue, $"\"{name}\" cannot be a file name. Correct id and language of this instrument.", new Place("instruments.csv")));
    }

    /// <summary><c>budapest.en.2026-11-23-0123abcd.md</c>: a name that <see cref="OfficialTexts"/> takes for no current text.</summary>
    private static string EarlierName(InstrumentMetadata metadata, TextVersion version) =>
        $"{metadata.Id}.{metadata.Language}.{version.Date}-{version.Sha256[..8]}{Path.GetExtension(version.File)}";

    private static OutputFile LockFile(TextLock locked) => new(TextLock.FileName, locked.ToBytes());

    private static bool Same(TextVersion left, TextVersion right) => string.Equals(left.Sha256, right.Sha256, StringComparison.Ordinal);

    private static string Changes(TextVersion before, TextVersion after) =>
        $"SHA-256 {Short(before.Sha256)} of {before.Date} with {Bytes(before.Size)}, now {Short(after.Sha256)} of {after.Date} with {Bytes(after.Size)}";

    private static string Short(string sha256) => sha256[..12] + "…";

    private static string Bytes(long size) => size.ToString("N0", CultureInfo.InvariantCulture) + " bytes";
}
