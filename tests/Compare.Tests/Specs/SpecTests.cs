using System.Text;
using System.Text.RegularExpressions;
using Compare.Instruments;
using Compare.Tests.Support;

namespace Compare.Tests.Specs;

/// <summary>Runs the specifications beside this file. Each explains a rule of drafting to a lawyer and shows what the parser makes of it.</summary>
public class SpecTests
{
    private const int LongestPart = 44;

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var spec in SpecCase.All)
            {
                cases.Add(spec.File, spec.Title);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_outline_is_as_specified(string file, string title)
    {
        var spec = SpecCase.All.Single(c => c.File == file && c.Title == title);
        var parsed = Parsing.Parse(spec.Instrument, DraftingConventions.Find(spec.Convention) ?? throw new InvalidOperationException($"no convention {spec.Convention}"), spec.Format);

        var actual = Outline(parsed.Value);
        if (actual != spec.Tree)
        {
            Assert.Fail($"{file}.md, \"{title}\"\n\n{Difference(spec.Tree, actual)}\nThe outline as parsed:\n\n{actual}");
        }
    }

    /// <summary>Every fence is run: an instrument without its tree, or two examples under one heading, would be passed over in silence.</summary>
    [Fact]
    public void Every_fence_belongs_to_an_example_with_a_title_of_its_own()
    {
        var fences = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests/Compare.Tests/Specs"), "*.md")
            .Sum(f => Regex.Count(File.ReadAllText(f), "^```instrument", RegexOptions.Multiline, TimeSpan.FromSeconds(2)));

        Assert.Equal(fences, SpecCase.All.Count);
        Assert.Distinct(SpecCase.All.Select(c => (c.File, c.Title)));
        Assert.True(fences > 20);
    }

    /// <summary>One line a provision: indented by depth, its address, how it is cited, heading, text, continuation after an ellipsis; long passages cut in the middle.</summary>
    private static string Outline(Instrument instrument)
    {
        var outline = new StringBuilder();
        foreach (var p in instrument.Provisions)
        {
            outline.Append(' ', 2 * (p.Depth - 1)).AppendJoin(" | ", p.Pinpoint, p.Label, Short(p.Heading), Short(p.Text), p.Continuation is null ? "" : "… " + Short(p.Continuation));
            while (outline[^1] is ' ' or '|')
            {
                outline.Length--;
            }

            outline.Append('\n');
        }

        return outline.ToString();
    }

    private static string Short(string? text)
    {
        var line = (text ?? "").Replace("\n", " / ", StringComparison.Ordinal);
        if (line.Length <= LongestPart)
        {
            return line;
        }

        var words = line.Split(' ');
        return $"{string.Join(' ', words.Take(3))} [{words.Length - 5}] {string.Join(' ', words.TakeLast(2))}";
    }

    private static string Difference(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var first = Enumerable.Range(0, Math.Max(left.Length, right.Length)).First(i => left.ElementAtOrDefault(i) != right.ElementAtOrDefault(i));
        return $"line {first + 1} of the outline\n  expected: {left.ElementAtOrDefault(first) ?? "(nothing)"}\n  parsed:   {right.ElementAtOrDefault(first) ?? "(nothing)"}\n";
    }
}
