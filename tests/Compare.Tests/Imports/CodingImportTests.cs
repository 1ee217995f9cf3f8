using System.Collections.Immutable;
using Compare.Comparisons;
using Compare.Corpora;
using Compare.Imports;
using Compare.Reports;
using Compare.Results;
using Compare.Tests.Support;

namespace Compare.Tests.Imports;

/// <summary>The shipped corpus out and in again, without a file between.</summary>
public class CodingImportTests
{
    [Fact]
    public void The_shipped_corpus_comes_back_unchanged()
    {
        var plan = CodingImport.Plan(ShippedCorpus.Corpus, Exported(ShippedCorpus.Report.Evidence), null);

        Assert.Empty(plan.Changes);
        Assert.Empty(plan.Refusals);
        Assert.Equal(0, plan.NotInFile);
    }

    [Fact]
    public void Without_a_base_it_comes_back_unchanged_too()
    {
        var file = Exported(ShippedCorpus.Report.Evidence);

        var plan = CodingImport.Plan(ShippedCorpus.Corpus, file with { Rows = [.. file.Rows.Select(r => r with { Base = "" })] }, null);

        Assert.Empty(plan.Changes);
        Assert.Empty(plan.Refusals);
    }

    /// <summary>Every note is edited; every edit is taken over, and an export of the result shows them all and nothing else changed.</summary>
    [Fact]
    public void Every_edited_note_of_the_shipped_corpus_arrives()
    {
        var before = ShippedCorpus.Report.Evidence;
        var file = Exported(before);
        var edited = file with { Rows = [.. file.Rows.Select(r => r with { Cells = r.Cells.SetItem("note", r.Cells["note"] + " Seen by a second reader.") })] };

        var plan = CodingImport.Plan(ShippedCorpus.Corpus, edited, null);

        Assert.Empty(plan.Refusals);
        Assert.Equal(before.Count(), plan.Changes.Length);
        var after = ReportBuilder.Build(MatrixBuilder.Build(plan.Result.Codebook, plan.Result.Instruments), plan.Result.Version).Evidence;
        Assert.Equal(before.Select(e => e with { Note = e.Note + " Seen by a second reader." }), after);
        Assert.Empty(CorpusCheck.Run(plan.Result));
    }

    /// <summary>One bad edit in each instrument: it alone is refused, by name, among a thousand good ones.</summary>
    [Fact]
    public void A_bad_edit_among_many_is_refused_alone()
    {
        var first = ShippedCorpus.Report.Evidence.GroupBy(e => e.InstrumentId).Select(g => g.First().Id).ToHashSet(StringComparer.Ordinal);
        var file = Exported(ShippedCorpus.Report.Evidence);
        var edited = file with { Rows = [.. file.Rows.Select(r => r with { Cells = first.Contains(r.Key) ? r.Cells.SetItem("coded_on", "yesterday") : r.Cells.SetItem("note", r.Cells["note"] + " Yes.") })] };

        var plan = CodingImport.Plan(ShippedCorpus.Corpus, edited, null);

        Assert.Equal(first.Count, plan.Refusals.Length);
        Assert.All(plan.Refusals, r => Assert.Equal(DiagnosticCodes.BadDate, r.Code));
        Assert.Equal(file.Rows.Length - first.Count, plan.Changes.Length);
        Assert.Empty(CorpusCheck.Run(plan.Result));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("-5", "'-5")]
    [InlineData("+a", "'+a")]
    [InlineData("@SUM", "'@SUM")]
    [InlineData("'tis", "''tis")]
    [InlineData("'=x", "''=x")]
    [InlineData("plain = text", "plain = text")]
    [InlineData("", "")]
    public void A_formula_is_guarded_and_comes_back_as_it_was(string text, string guarded)
    {
        Assert.Equal(guarded, FormulaGuard.Put(text));
        Assert.Equal(text, FormulaGuard.Remove(guarded));
    }

    [Fact]
    public void An_apostrophe_that_a_person_typed_before_a_word_stays() => Assert.Equal("'tis so", FormulaGuard.Remove("'tis so"));

    private static ImportedCodings Exported(IEnumerable<EvidenceRow> rows) => new(
        [.. rows.Select((row, i) => new ImportedRow(
            row.Id, EvidenceFields.Base(row), EvidenceFields.All.ToImmutableDictionary(f => f.Name, f => f.Of(row), StringComparer.Ordinal), [], new Place("edited.xlsx", i + 2)))],
        IsKeyed: true);
}
