using System.Globalization;
using System.Text.RegularExpressions;
using Compare.Instruments;
using Compare.Tests.Support;

namespace Compare.Tests.Instruments;

/// <summary>The official texts beside the project, read at run time: nothing lost, nothing doubled, and every unit that a lawyer would count.</summary>
public partial class SharedTextTests
{
    [Theory]
    [InlineData("budapest-convention.en.md", "treaty")]
    [InlineData("cloud-act.en.md", "us-code")]
    [InlineData("indonesia-mr5.id.md", "indonesian-regulation")]
    [InlineData("indonesia-mr5.ocr.id.md", "indonesian-regulation")]
    [InlineData("indonesia-mr10-2021-amendment.id.md", "indonesian-regulation")]
    public void Every_word_of_the_source_is_there_once_and_in_order(string name, string convention)
    {
        var source = File.ReadAllText(Repository.SharedText(name));

        var parsed = Parsing.SharedInstrument(name, DraftingConventions.Find(convention)!);

        Words.AssertSame(Words.OfMarkdown(source), Words.Of(parsed), name);
    }

    /// <summary>Of a file in two languages, the words are those of the lines that no diagnostic reports as left out.</summary>
    [Fact]
    public void Of_two_languages_one_is_kept_whole_and_the_other_reported_with_its_lines()
    {
        const string Name = "budapest-convention.as-published.md";
        var source = File.ReadAllText(Repository.SharedText(Name));

        var parsed = Parsing.InstrumentOf(File.ReadAllBytes(Repository.SharedText(Name)), Name, DraftingConventions.Treaty);

        var report = Assert.Single(parsed.Diagnostics, d => d.Code == Results.DiagnosticCodes.OtherLanguage);
        var lines = LineRange().Match(report.Message);
        var (first, last) = (Number(lines.Groups[1]), Number(lines.Groups[2]));
        var kept = source.Split('\n').Where((_, i) => i + 1 < first || i + 1 > last);
        Words.AssertSame(Words.OfMarkdown(string.Join('\n', kept)), Words.Of(parsed.Value), Name);
    }

    [Fact]
    public void As_published_the_convention_has_the_same_provisions_as_in_english_only()
    {
        var english = Parsing.SharedInstrument("budapest-convention.en.md", DraftingConventions.Treaty);
        var published = Parsing.SharedInstrument("budapest-convention.as-published.md", DraftingConventions.Treaty);

        Assert.Equal(english.Provisions.Select(p => (p.Pinpoint, p.Heading, p.OwnWords)), published.Provisions.Select(p => (p.Pinpoint, p.Heading, p.OwnWords)));
    }

    /// <summary>The regulation as cleaned and as scanned. The scan lacks the heading of a part of the preamble under which nothing stands, and prints the gazette's head.</summary>
    [Fact]
    public void Cleaned_and_scanned_regulation_have_the_same_provisions()
    {
        var cleaned = Parsing.SharedInstrument("indonesia-mr5.id.md", DraftingConventions.IndonesianRegulation);
        var scanned = Parsing.SharedInstrument("indonesia-mr5.ocr.id.md", DraftingConventions.IndonesianRegulation);

        var empty = Assert.Single(cleaned.Provisions, p => p.Designation?.Equals("memperhatikan", StringComparison.OrdinalIgnoreCase) == true);
        Assert.Equal("", empty.OwnWords);
        Assert.Equal(Body(cleaned), Body(scanned));

        static IEnumerable<string> Body(Instrument instrument) =>
            instrument.Provisions.Where(p => p.Kind is >= ProvisionKind.Part and < ProvisionKind.Annex).Select(p => p.Pinpoint.Canonical);
    }

    [Fact]
    public void The_convention_has_the_units_that_a_lawyer_counts()
    {
        var kinds = Parsing.SharedInstrument("budapest-convention.en.md", DraftingConventions.Treaty).Provisions.CountBy(p => p.Kind).ToDictionary();

        Assert.Equal(
            (48, 130, 89, 10, 3, 16),
            (kinds[ProvisionKind.Article], kinds[ProvisionKind.Paragraph], kinds[ProvisionKind.Point], kinds[ProvisionKind.Subpoint], kinds[ProvisionKind.Indent], kinds[ProvisionKind.Recital]));
    }

    /// <summary>The same units counted in the lines of the source: no parser, only the marks at the beginning of a line.</summary>
    [Fact]
    public void The_count_of_the_convention_agrees_with_the_marks_in_its_source()
    {
        var lines = File.ReadAllLines(Repository.SharedText("budapest-convention.en.md")).Select(l => l.Trim()).Where(l => l.Length > 0).ToArray();
        var parsed = Parsing.SharedInstrument("budapest-convention.en.md", DraftingConventions.Treaty).Provisions;

        Assert.Equal(lines.Count(l => ArticleLine().IsMatch(l)), parsed.Count(p => p.Kind == ProvisionKind.Article));
        Assert.Equal(lines.Sum(l => DigitMark().IsMatch(l) ? 1 : 0), parsed.Count(p => p.Kind == ProvisionKind.Paragraph));
        Assert.Equal(lines.Sum(l => LetterMarks().Match(l).Groups["mark"].Captures.Count), parsed.Count(p => p.Kind is ProvisionKind.Point or ProvisionKind.Subpoint));
    }

    [Theory]
    [InlineData("indonesia-mr5.id.md")]
    [InlineData("indonesia-mr5.ocr.id.md")]
    public void The_regulation_has_forty_nine_pasal_in_order(string name)
    {
        var pasal = Parsing.SharedInstrument(name, DraftingConventions.IndonesianRegulation).Provisions.Where(p => p.Kind == ProvisionKind.Article).Select(p => p.Number);
        var printed = File.ReadAllLines(Repository.SharedText(name)).Select(l => PasalLine().Match(l)).Where(m => m.Success).Select(m => m.Groups[1].Value);

        Assert.Equal(Enumerable.Range(1, 49).Select(n => n.ToString(CultureInfo.InvariantCulture)), pasal);
        Assert.Equal(printed, pasal);
    }

    [Fact]
    public void The_code_has_every_section_of_its_source()
    {
        var sections = Parsing.SharedInstrument("cloud-act.en.md", DraftingConventions.UnitedStatesCode).Provisions.Where(p => p.Kind == ProvisionKind.Section).Select(p => p.Number!);
        var printed = File.ReadAllLines(Repository.SharedText("cloud-act.en.md")).Select(l => SectionLine().Match(l)).Where(m => m.Success).Select(m => m.Groups[1].Value).ToArray();

        Assert.NotEmpty(printed);
        Assert.Equal(printed, sections);
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^Lines (\d+) to (\d+) ", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex LineRange();

    [GeneratedRegex(@"^#+ ?Article +\d+", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex ArticleLine();

    [GeneratedRegex(@"^\W*\d{1,2}[.)]", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex DigitMark();

    [GeneratedRegex(@"^[^\w(]*(?:\(?\d{1,2}[.)]\s*)?(?:\(?(?<mark>[a-z]{1,4})[.)]\s*){1,2}", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex LetterMarks();

    [GeneratedRegex(@"^## Pasal (\d+)\s*$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex PasalLine();

    [GeneratedRegex(@"^# 18 U\.S\.C\. § (\d+)\.", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex SectionLine();
}
