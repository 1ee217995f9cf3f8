using System.Collections.Immutable;
using Compare.Documents;
using Compare.Results;

namespace Compare.Reading.Corpora;

/// <summary>Reads codings that stand outside a corpus: the codings of a draft, and a reviewer's decisions on proposed ones.</summary>
public static class CodingsFile
{
    private const string Draft = "draft";
    private const string Keep = "keep";
    private const string Drop = "drop";

    /// <summary>A <c>codings.csv</c>.</summary>
    public static Result<CodingList> Read(SourceDocument source) => Parse(source.Content, source.Name);

    /// <summary>A <c>codings.proposed.csv</c> in which every row says <c>keep</c> or <c>drop</c>; gives those to keep.</summary>
    public static Result<CodingList> ReadDecisions(SourceDocument source)
    {
        var read = CsvTable.Read(source, "decision", "safeguard", "pinpoint", "level");
        if (!read.TryGetValue(out var table))
        {
            return Result.Failure<CodingList>(read.Diagnostics);
        }

        var undecided = table.Rows.Where(r => table.Cell(r, "decision") is not (Keep or Drop)).ToArray();
        if (undecided.Length > 0)
        {
            return Result.Failure<CodingList>(Diagnostic.Error(
                DiagnosticCodes.MissingValue,
                $"{undecided.Length} of {table.Rows.Length} rows are not decided; this is the first. Write keep or drop into the column \"decision\".",
                undecided[0].Place));
        }

        var dropped = table.Rows.Select((row, index) => (row, index)).Where(r => string.Equals(table.Cell(r.row, "decision"), Drop, StringComparison.Ordinal)).Select(r => r.row.Place).ToHashSet();
        return KeptRows(source, dropped);
    }

    private static Result<CodingList> KeptRows(SourceDocument source, HashSet<Place> dropped)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var files = Files(source.Content);
        var codings = CodingsReader.Read(files, Draft, diagnostics);
        var lines = dropped.Select(p => p.Line).ToHashSet();
        var errors = diagnostics.Where(d => d.Severity == Severity.Error && !lines.Contains(d.Place.Line)).Select(d => d with { Place = d.Place with { File = source.Name } }).ToImmutableArray();
        return errors.IsEmpty
            ? Result.Success(new CodingList([.. codings.Where(c => !lines.Contains(c.Place.Line))]))
            : Result.Failure<CodingList>(errors);
    }

    private static Result<CodingList> Parse(ReadOnlyMemory<byte> content, string name)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var codings = CodingsReader.Read(Files(content), Draft, diagnostics);
        ImmutableArray<Diagnostic> named = [.. diagnostics.Select(d => d with { Place = d.Place with { File = name } })];
        return named.Any(d => d.Severity == Severity.Error) ? Result.Failure<CodingList>(named) : Result.Success(new CodingList(codings), named);
    }

    private static CorpusFiles Files(ReadOnlyMemory<byte> content) =>
        new("", ImmutableDictionary<string, ReadOnlyMemory<byte>>.Empty.Add($"{Draft}/codings.csv", content));
}
