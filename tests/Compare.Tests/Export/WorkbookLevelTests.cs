using ClosedXML.Excel;
using Compare.Codings;

namespace Compare.Tests.Export;

/// <summary>An analyst tries another level: the list offers it, and the colours follow the words.</summary>
public sealed class WorkbookLevelTests : IDisposable
{
    private readonly XLWorkbook workbook = new(Exports.WorkbookStream());

    public void Dispose() => workbook.Dispose();

    [Fact]
    public void Every_answer_and_no_band_of_the_matrix_offers_the_levels_and_lets_other_words_pass()
    {
        var sheet = workbook.Worksheet("Matrix");
        var validations = sheet.DataValidations.ToArray();
        Assert.All(validations, v => Assert.Equal((XLAllowedValues.List, "Answers", XLErrorStyle.Information), (v.AllowedValues, v.Value, v.ErrorStyle)));
        Assert.Equal(Answers(sheet), validations.SelectMany(v => v.Ranges).SelectMany(r => r.Cells()).Select(c => c.Address.ToString()!).Order(StringComparer.Ordinal));
        Assert.Equal(
            Levels.All.Where(l => l != Level.Disputed).Select(l => $"{l.Symbol()} {l.Words()}"),
            workbook.NamedRange("Answers").Ranges.Single().CellsUsed().Select(c => c.GetString()));
        Assert.All(validations, v => Assert.Contains("not from here", v.InputMessage, StringComparison.Ordinal));
    }

    /// <summary>The rules of the answers and those of the numbers beside them read the answer; each level has its own colours, and other words have none.</summary>
    [Fact]
    public void The_colour_of_an_answer_and_of_its_number_follows_the_words_it_begins_with()
    {
        var sheet = workbook.Worksheet("Matrix");
        var rules = sheet.ConditionalFormats.ToArray();
        var answers = rules[..9];
        var counts = rules[9..];
        Assert.Equal(9, counts.Length);
        Assert.All(answers, r => Assert.Equal(Answers(sheet), Cells(r)));
        Assert.All(counts, r => Assert.Equal(Answers(sheet).Select(a => sheet.Cell(a).CellRight().Address.ToString()!).Order(StringComparer.Ordinal), Cells(r)));
        Check(answers, "D3");
        Check(counts, "D3");
    }

    [Fact]
    public void The_colour_of_a_coding_follows_its_level()
    {
        var sheet = workbook.Worksheet("Evidence");
        var column = sheet.Row(1).CellsUsed().Single(c => c.GetString() == "Level").Address.ColumnLetter;
        Assert.Equal(9, sheet.ConditionalFormats.Count());
        Assert.All(sheet.ConditionalFormats, r => Assert.Equal(Exports.Report.EvidenceCount, Cells(r).Length));
        Check([.. sheet.ConditionalFormats], column + "2");
    }

    [Fact]
    public void The_read_me_sheet_says_that_levels_come_back_from_Evidence_only()
    {
        var texts = workbook.Worksheet("Read me").CellsUsed().Select(c => c.GetString()).ToArray();
        Assert.Contains(texts, t => t.Contains("does not come back into the corpus. Levels are edited in Evidence.", StringComparison.Ordinal));
    }

    private static void Check(IXLConditionalFormat[] rules, string told)
    {
        var legend = Exports.Report.Legend.Select(l => l.Level).ToArray();
        var fills = rules[0].Ranges.First().Worksheet.Workbook.Worksheet("Read me").CellsUsed()
            .Where(c => legend.Any(l => c.GetString() == $"{l.Symbol()} {l.Words()}")).ToDictionary(c => c.GetString(), c => (c.Style.Fill.BackgroundColor.Color.ToArgb(), c.Style.Font.FontColor.Color.ToArgb()));
        foreach (var (level, rule) in legend.Zip(rules))
        {
            var label = $"{level.Symbol()} {level.Words()}";
            Assert.Equal($"OR(LEFT({told},{label.Length})=\"{label}\",LEFT({told},{level.Words().Length})=\"{level.Words()}\")", rule.Values.Single().Value.Value);
            Assert.Equal(fills[label], (rule.Style.Fill.BackgroundColor.Color.ToArgb(), rule.Style.Font.FontColor.Color.ToArgb()));
        }

        Assert.Equal("TRUE", rules[^1].Values.Single().Value.Value);
    }

    private static string[] Answers(IXLWorksheet sheet) =>
        [.. sheet.RowsUsed().Where(r => r.RowNumber() > 1 && r.Cell(2).GetString().Length > 0).SelectMany(r => new[] { r.Cell(4), r.Cell(6), r.Cell(8) }).Select(c => c.Address.ToString()!).Order(StringComparer.Ordinal)];

    private static string[] Cells(IXLConditionalFormat rule) => [.. rule.Ranges.SelectMany(r => r.Cells()).Select(c => c.Address.ToString()!).Order(StringComparer.Ordinal)];
}
