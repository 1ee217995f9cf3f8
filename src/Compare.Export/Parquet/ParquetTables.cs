using System.Collections.Immutable;
using Compare.Codings;
using Compare.Comparisons;
using Compare.Corpora;
using Compare.Drafts;
using Compare.Instruments;
using Compare.Reports;
using Parquet;
using Parquet.Schema;
using AlignmentColumn = Compare.Export.Parquet.ParquetColumn<(int At, Compare.Drafts.AlignedProvision Link)>;
using CodingColumn = Compare.Export.Parquet.ParquetColumn<(int At, Compare.Codings.Coding Coding)>;
using InstrumentColumnOf = Compare.Export.Parquet.ParquetColumn<Compare.Instruments.InstrumentMetadata>;
using ProvisionColumn = Compare.Export.Parquet.ParquetColumn<(int At, Compare.Instruments.Provision Provision)>;

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
        File("instruments", Instruments(corpus.Version), [.. corpus.Instruments.Select(i => i.Metadata)]),
        .. corpus.Instruments.Select(i => File($"provisions/instrument={i.Metadata.Id}", Provisions, [.. i.Abstract.Provisions.Index()])),
        .. corpus.Instruments.Select(i => File($"codings/instrument={i.Metadata.Id}", Codings(i), [.. i.Codings.Index()])),
        .. alignments.Select(a => File($"alignments/old={a.Old}/new={a.New}", Alignments, [.. a.Comparison.Provisions.Index()])),
    ];

    private static ImmutableArray<ProvisionColumn> Provisions { get; } =
    [
        ProvisionColumn.Value("position", r => r.At + 1),
        ProvisionColumn.Text("pinpoint", r => r.Provision.Pinpoint.Canonical),
        ProvisionColumn.Text("label", r => r.Provision.Label),
        ProvisionColumn.Text("kind", r => r.Provision.Kind.DisplayName()),
        ProvisionColumn.Value("depth", r => r.Provision.Depth),
        ProvisionColumn.Text("number", r => r.Provision.Number),
        ProvisionColumn.Text("heading", r => r.Provision.Heading),
        ProvisionColumn.Text("abstract", r => r.Provision.OwnWords),
    ];

    private static ImmutableArray<AlignmentColumn> Alignments { get; } =
    [
        AlignmentColumn.Value("position", r => r.At + 1),
        AlignmentColumn.List("old_pinpoints", r => r.Link.Old.Select(p => p.Canonical)),
        AlignmentColumn.List("new_pinpoints", r => r.Link.New.Select(p => p.Canonical)),
        AlignmentColumn.Text("relation", r => r.Link.Relation.ToString().ToLowerInvariant()),
        AlignmentColumn.Value("is_moved", r => r.Link.Moved),
        AlignmentColumn.Value("is_renumbered", r => r.Link.Renumbered),
        AlignmentColumn.Value("is_edited", r => r.Link.Edited),
        AlignmentColumn.Value("words_kept", r => r.Link.Words.Kept),
        AlignmentColumn.Value("words_inserted", r => r.Link.Words.Inserted),
        AlignmentColumn.Value("words_deleted", r => r.Link.Words.Deleted),
        AlignmentColumn.Value("score", r => r.Link.Score),
    ];

    private static ImmutableArray<InstrumentColumnOf> Instruments(string corpusVersion) =>
    [
        InstrumentColumnOf.Text("instrument", m => m.Id),
        InstrumentColumnOf.Text("short_title", m => m.ShortTitle),
        InstrumentColumnOf.Text("title", m => m.Title),
        InstrumentColumnOf.Text("kind", m => m.Kind),
        InstrumentColumnOf.Text("issuer", m => m.Issuer),
        InstrumentColumnOf.Text("adopted", m => m.Adopted),
        InstrumentColumnOf.Text("in_force", m => m.InForce),
        InstrumentColumnOf.Text("status", m => m.Status),
        InstrumentColumnOf.Text("language", m => m.Language),
        InstrumentColumnOf.Text("convention", m => m.Convention),
        InstrumentColumnOf.Text("citation", m => m.Citation),
        InstrumentColumnOf.Text("official_url", m => m.OfficialUrl),
        InstrumentColumnOf.Text("text_version", m => m.TextVersion),
        InstrumentColumnOf.Text("corpus_version", _ => corpusVersion),
    ];

    private static ImmutableArray<CodingColumn> Codings(CodedInstrument instrument) =>
    [
        CodingColumn.Value("position", r => r.At + 1),
        CodingColumn.Text("safeguard", r => r.Coding.Safeguard),
        CodingColumn.Text("pinpoint", r => r.Coding.Pinpoint.Canonical),
        CodingColumn.Text("label", r => r.Coding.Pinpoint.IsEmpty ? null : instrument.Abstract.Find(r.Coding.Pinpoint)?.Label),
        CodingColumn.Text("level", r => r.Coding.Level.Id()),
        CodingColumn.Value("level_order", r => (int)r.Coding.Level),
        CodingColumn.Value("is_ranked", r => r.Coding.Level.IsRanked()),
        CodingColumn.List("powers", r => r.Coding.Powers),
        CodingColumn.List("data", r => r.Coding.Data),
        CodingColumn.List("direction", r => r.Coding.Direction),
        CodingColumn.List("condition", r => r.Coding.Conditions),
        CodingColumn.Text("key_phrase", r => r.Coding.KeyPhrase),
        CodingColumn.Text("note", r => r.Coding.Note),
        CodingColumn.Text("coder", r => r.Coding.Coder),
        CodingColumn.Text("coded_on", r => r.Coding.CodedOn),
        CodingColumn.Text("basis", r => r.Coding.Basis.Id()),
        CodingColumn.Value("is_unverified", r => r.Coding.IsUnverified),
        CodingColumn.Text("source_url", r => r.Coding.SourceUrl),
        CodingColumn.Text("fingerprint", r => r.Coding.Fingerprint),
        CodingColumn.Text("reading", r => r.Coding.Reading),
        CodingColumn.List("set_aside", r => r.Coding.SetAside.Select(p => p.Canonical)),
    ];

    private static OutputFile File<TRow>(string folder, ImmutableArray<ParquetColumn<TRow>> columns, IReadOnlyList<TRow> rows)
    {
        using var content = new MemoryStream();
        var schema = new ParquetSchema([.. columns.Select(c => c.Field)]);
        var writer = ParquetWriter.CreateAsync(schema, content).GetAwaiter().GetResult(); // into memory: nothing to wait for
        using (var group = writer.CreateRowGroup())
        {
            foreach (var column in columns)
            {
                column.Write(group, rows);
            }
        }

        writer.DisposeAsync().AsTask().GetAwaiter().GetResult();
        return new OutputFile(folder + "/part-0.parquet", content.ToArray());
    }
}
