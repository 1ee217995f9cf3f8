using System.Collections.Immutable;
using Compare.Codings;
using Compare.Comparisons;
using Compare.Corpora;
using Compare.Drafts;
using Compare.Instruments;
using Compare.Reports;
using Parquet.Serialization;

namespace Compare.Export.Parquet;

/// <summary>
/// The corpus as tables for engines: <c>instruments</c>, <c>provisions</c>, <c>codings</c>, <c>alignments</c>, partitioned in the manner of Hive
/// (<c>codings/instrument=budapest/part-0.parquet</c>). Columns: docs/scale.md. Official wording is not in it.
/// </summary>
public static class ParquetTables
{
    /// <summary>The folders that hold the tables; nothing else is kept in them.</summary>
    public static ImmutableArray<string> Names { get; } = ["instruments", "provisions", "codings", "alignments"];

    /// <param name="corpus">What is written.</param>
    /// <param name="alignments">Pairs of its instruments that were compared, with their ids.</param>
    /// <returns>The files; the same corpus gives the same bytes.</returns>
    public static ImmutableArray<OutputFile> Write(Corpus corpus, ImmutableArray<(string Old, string New, DraftComparison Comparison)> alignments) =>
    [
        File("instruments", corpus.Instruments.Select(i => Instrument(i.Metadata, corpus.Version))),
        .. corpus.Instruments.Select(i => File($"provisions/instrument={i.Metadata.Id}", i.Abstract.Provisions.Select(Provision))),
        .. corpus.Instruments.Select(i => File($"codings/instrument={i.Metadata.Id}", i.Codings.Select((c, at) => Coding(c, at, i)))),
        .. alignments.Select(a => File($"alignments/old={a.Old}/new={a.New}", a.Comparison.Provisions.Select(Alignment))),
    ];

    private static OutputFile File<T>(string folder, IEnumerable<T> rows)
    {
        using var content = new MemoryStream();
        ParquetSerializer.SerializeAsync(rows.ToArray(), content).GetAwaiter().GetResult(); // into memory: nothing to wait for
        return new OutputFile(folder + "/part-0.parquet", content.ToArray());
    }

    private static InstrumentRecord Instrument(InstrumentMetadata m, string version) => new()
    {
        Instrument = m.Id,
        ShortTitle = m.ShortTitle,
        Title = m.Title,
        Kind = m.Kind,
        Issuer = OrNull(m.Issuer),
        Adopted = OrNull(m.Adopted),
        InForce = OrNull(m.InForce),
        Status = OrNull(m.Status),
        Language = m.Language,
        Convention = m.Convention,
        Citation = OrNull(m.Citation),
        OfficialUrl = OrNull(m.OfficialUrl),
        TextVersion = OrNull(m.TextVersion),
        CorpusVersion = version,
    };

    private static ProvisionRecord Provision(Provision p, int at) => new()
    {
        Position = at + 1,
        Pinpoint = p.Pinpoint.Canonical,
        Label = p.Label,
        Kind = p.Kind.DisplayName(),
        Depth = p.Depth,
        Number = OrNull(p.Number),
        Heading = OrNull(p.Heading),
        Abstract = OrNull(p.OwnWords),
    };

    private static CodingRecord Coding(Coding c, int at, CodedInstrument instrument) => new()
    {
        Position = at + 1,
        Safeguard = c.Safeguard,
        Pinpoint = OrNull(c.Pinpoint.Canonical),
        Label = c.Pinpoint.IsEmpty ? null : instrument.Abstract.Find(c.Pinpoint)?.Label,
        Level = c.Level.Id(),
        LevelOrder = (int)c.Level,
        IsRanked = c.Level.IsRanked(),
        Powers = [.. c.Powers],
        Data = [.. c.Data],
        Direction = [.. c.Direction],
        Condition = [.. c.Conditions],
        KeyPhrase = OrNull(c.KeyPhrase),
        Note = OrNull(c.Note),
        Coder = OrNull(c.Coder),
        CodedOn = OrNull(c.CodedOn),
        Basis = c.Basis.Id(),
        IsUnverified = c.IsUnverified,
        SourceUrl = OrNull(c.SourceUrl),
        Fingerprint = OrNull(c.Fingerprint),
        Reading = OrNull(c.Reading),
        SetAside = [.. c.SetAside.Select(p => p.Canonical)],
    };

    private static AlignmentRecord Alignment(AlignedProvision a, int at) => new()
    {
        Position = at + 1,
        OldPinpoints = [.. a.Old.Select(p => p.Canonical)],
        NewPinpoints = [.. a.New.Select(p => p.Canonical)],
        Relation = a.Relation.ToString().ToLowerInvariant(),
        IsMoved = a.Moved,
        IsRenumbered = a.Renumbered,
        IsEdited = a.Edited,
        WordsKept = a.Words.Kept,
        WordsInserted = a.Words.Inserted,
        WordsDeleted = a.Words.Deleted,
        Score = a.Score,
    };

    private static string? OrNull(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
