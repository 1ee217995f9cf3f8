using System.Collections.Immutable;
using Compare.Corpora;
using Compare.Results;

namespace Compare.Cli.Verbs;

/// <summary>Which instruments and safeguards a matrix shows, in the order in which the user named them. A name given twice counts once, at its first place.</summary>
/// <param name="Columns">Ids of instruments; none leaves all in the order of the corpus.</param>
/// <param name="Rows">Ids of safeguards or of groups; none leaves all in the order of the codebook.</param>
/// <param name="Sort">The order of safeguards within their groups, one of <see cref="RowOrder.Names"/>.</param>
/// <param name="IsTransposed">Instruments down and safeguards across.</param>
internal sealed record MatrixShape(ImmutableArray<string> Columns, ImmutableArray<string> Rows, string Sort, bool IsTransposed = false)
{
    /// <summary>Formats whose rows are known by a key, so that turning the table would change nothing but the reader's trouble.</summary>
    public static ImmutableArray<string> Keyed { get; } = ["csv", "csv-excel", "json"];

    /// <summary>The same without the columns, which may name what is not yet known.</summary>
    public Result<Corpus> ApplyRows(Corpus corpus) => (this with { Columns = [] }).Apply(corpus);

    /// <summary>The corpus in this shape. A name that is not in it is an error that lists the known ones.</summary>
    public Result<Corpus> Apply(Corpus corpus)
    {
        var codebook = corpus.Codebook;
        var instruments = corpus.Instruments.ToDictionary(i => i.Metadata.Id, StringComparer.Ordinal);
        var groups = codebook.Groups.ToDictionary(g => g.Id, StringComparer.Ordinal);
        var unknown = Columns.Where(c => !instruments.ContainsKey(c))
            .Select(c => Unknown($"There is no instrument \"{c}\" for --columns. Known: {string.Join(", ", corpus.Instruments.Select(i => i.Metadata.Id))}."))
            .Concat(Rows.Where(r => !groups.ContainsKey(r) && codebook.Find(r) is null)
                .Select(r => Unknown($"There is no safeguard or group \"{r}\" for --rows. Groups: {string.Join(", ", groups.Keys)}; a safeguard is named as in the matrix, for example {codebook.Safeguards[0].Id}.")))
            .ToImmutableArray();
        if (!unknown.IsEmpty)
        {
            return Result.Failure<Corpus>(unknown);
        }

        if (!Rows.IsEmpty)
        {
            var safeguards = Rows
                .SelectMany(r => codebook.Safeguards.Where(s => string.Equals(s.Id, r, StringComparison.Ordinal) || string.Equals(s.Group, r, StringComparison.Ordinal)))
                .DistinctBy(s => s.Id)
                .ToImmutableArray();

            // The safeguards of a group stand together under one heading, so a group comes where its first safeguard was named.
            codebook = codebook with
            {
                Groups = [.. safeguards.Select(s => s.Group).Distinct(StringComparer.Ordinal).Select(g => groups[g])],
                Safeguards = [.. safeguards.GroupBy(s => s.Group, StringComparer.Ordinal).SelectMany(g => g)],
            };
        }

        return Result.Success(corpus with
        {
            Codebook = codebook,
            Instruments = Columns.IsEmpty ? corpus.Instruments : [.. Columns.Distinct(StringComparer.Ordinal).Select(c => instruments[c])],
        });
    }

    private static Diagnostic Unknown(string message) => Diagnostic.Error(DiagnosticCodes.UnknownName, message);
}
