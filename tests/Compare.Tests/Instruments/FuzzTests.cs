using System.Text;
using Compare.Reading.Documents;
using Compare.Tests.Support;

namespace Compare.Tests.Instruments;

/// <summary>Spoilt input of every kind: the answer is always a result, in bounded time, and never an exception; and of plain text every word is still there, once and in order.</summary>
public class FuzzTests
{
    private const int Rounds = 250;

    public static TheoryData<string> Seeds => ["treaties.md", "united-states-code.md", "indonesian-regulations.md", "letters-and-romans.md"];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Specifications_spoilt_in_every_way_give_a_result(string name) =>
        Mutate(File.ReadAllBytes(Path.Combine(Repository.Root, "tests/Compare.Tests/Specs", name)), Rounds);

    [Theory]
    [InlineData("budapest-convention.en.md")]
    [InlineData("cloud-act.en.md")]
    [InlineData("indonesia-mr5.ocr.id.md")]
    [InlineData("indonesia-mr10-2021-amendment.id.md")]
    public void Official_texts_spoilt_in_every_way_give_a_result(string name) => Mutate(File.ReadAllBytes(Repository.SharedText(name)), Rounds);

    /// <summary>Inputs that would make a careless pattern or a recursion run away: deep nesting, one endless line, thousands of brackets.</summary>
    [Theory]
    [InlineData("(")]
    [InlineData("(a) ")]
    [InlineData("(i)(a)")]
    [InlineData("> ")]
    [InlineData("* ")]
    [InlineData("[")]
    [InlineData("Article 1 ")]
    [InlineData("\n(a) x")]
    [InlineData("\n# Article 1")]
    [InlineData("; Considering ")]
    [InlineData("\n- (i) x,")]
    public async Task Much_of_the_same_gives_a_result(string piece)
    {
        var text = "Article 1\n\nLamps\n\n" + string.Concat(Enumerable.Repeat(piece, 3000)) + "\n";

        var stop = TestContext.Current.CancellationToken;
        var result = await Task.Run(() => Parsing.Guess(Encoding.UTF8.GetBytes(text), "text.md"), stop).WaitAsync(TimeSpan.FromSeconds(60), stop);

        Assert.True(result.IsSuccess ? result.Value.Provisions.Length > 0 : result.Diagnostics.Length > 0);
    }

    private static void Mutate(byte[] source, int rounds)
    {
        var random = new Random(20261123);
        for (var round = 0; round < rounds; round++)
        {
            var start = random.Next(Math.Max(1, source.Length - 4000));
            var bytes = source.AsSpan(start, Math.Min(4000, source.Length - start)).ToArray().ToList();
            for (var edit = random.Next(1, 12); edit > 0; edit--)
            {
                Edit(bytes, random);
            }

            var result = round % 2 == 0 ? Parsing.Guess([.. bytes], "text.md") : Parsing.Guess(new PlainTextReader(), [.. bytes]);
            if (!result.IsSuccess)
            {
                Assert.Contains(result.Diagnostics, d => d.Severity == Results.Severity.Error);
                continue;
            }

            Assert.Distinct(result.Value.Provisions.Select(p => p.Pinpoint));
            if (round % 2 == 1 && !result.Diagnostics.Any(d => d.Code is Results.DiagnosticCodes.OtherLanguage or Results.DiagnosticCodes.EncodingDetected))
            {
                // Letter by letter: a word that a line end broke at its hyphen is one word again.
                Assert.Equal(string.Concat(Words.Of(Encoding.UTF8.GetString([.. bytes]))), string.Concat(Words.Of(result.Value)));
            }
        }
    }

    private static void Edit(List<byte> bytes, Random random)
    {
        if (bytes.Count < 10)
        {
            return;
        }

        var at = random.Next(bytes.Count - 5);
        var run = Math.Min(random.Next(1, 60), bytes.Count - at);
        switch (random.Next(6))
        {
            case 0: bytes.RemoveRange(at, run); break;
            case 1: bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count - run), run)); break;
            case 2: bytes[at] = (byte)random.Next(256); break;
            case 3: bytes.InsertRange(at, "\n(i) \n"u8.ToArray()); break;
            case 4: bytes.InsertRange(at, "\n## Article 9\n"u8.ToArray()); break;
            default: bytes.InsertRange(at, Encoding.UTF8.GetBytes("([*_`#<!-- §—\u00AD")); break;
        }
    }
}
