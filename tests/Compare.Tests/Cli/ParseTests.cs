using System.Text;
using System.Text.Json;
using Compare.Tests.Support;

namespace Compare.Tests.Cli;

/// <summary><c>treaty parse</c>: the contract of its JSON, and what it says of files that are no instrument.</summary>
public sealed class ParseTests : IDisposable
{
    private const string Sample = "# Convention on Lights\n\n## Article 1 – Lamps\n\n1. Vessels bear:\n\na. a lamp;\n\nb. a horn;\n\nat all times.\n\n## Article 3\n\nFlags may be flown.\n";

    private readonly string folder = Directory.CreateTempSubdirectory("compare-test-").FullName;

    [Fact]
    public void The_outline_goes_to_standard_output_and_the_rest_to_standard_error()
    {
        var run = Run.Treaty("parse", FileWith(Sample));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["Title  Convention on Lights", "Art. 1  Lamps", "  Art. 1(1)  Vessels bear: — … at all times.", "    Art. 1(1)(a)  a lamp;", "    Art. 1(1)(b)  a horn;", "Art. 3  Flags may be flown."], run.Output.TrimEnd().Split('\n'));
        Assert.Contains("warning P002", run.Error, StringComparison.Ordinal); // Article 2 is missing
    }

    [Fact]
    public void The_outline_of_a_long_document_has_a_line_for_each_provision_and_cuts_long_ones_between_words()
    {
        var words = string.Join(' ', Enumerable.Repeat("lights", 40));
        var text = string.Concat(Enumerable.Range(1, 3500).Select(n => $"## Article {n}\n\n1. Vessels bear {words}.\n\n2. Done.\n\n"));

        var lines = Run.Treaty("parse", FileWith(text)).Output.TrimEnd('\n').Split('\n');

        Assert.Equal(Enumerable.Range(1, 3500).SelectMany(n => (string[])[$"Art. {n}", $"  Art. {n}(1)  Vessels bear {string.Join(' ', Enumerable.Repeat("lights", 12))} …", $"  Art. {n}(2)  Done."]), lines);
    }

    [Fact]
    public void Json_has_the_fields_of_the_contract()
    {
        var file = FileWith(Sample);

        using var json = JsonDocument.Parse(Run.Treaty("parse", file, "--json").Output);

        var root = json.RootElement;
        Assert.Equal(1, root.GetProperty("schemaVersion").GetInt32());
        Assert.Equal((file, "markdown"), (root.GetProperty("source").GetProperty("file").GetString(), root.GetProperty("source").GetProperty("format").GetString()));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file))), root.GetProperty("source").GetProperty("sha256").GetString());
        Assert.Equal("treaty", root.GetProperty("convention").GetString());
        var paragraph = root.GetProperty("provisions").EnumerateArray().Single(p => p.GetProperty("pinpoint").GetString() == "art_1__para_1");
        Assert.Equal("Art. 1(1)", paragraph.GetProperty("label").GetString());
        Assert.Equal("paragraph", paragraph.GetProperty("kind").GetString());
        Assert.Equal("1", paragraph.GetProperty("number").GetString());
        Assert.Equal(JsonValueKind.Null, paragraph.GetProperty("heading").ValueKind);
        Assert.Equal(2, paragraph.GetProperty("depth").GetInt32());
        Assert.Equal("Vessels bear:", paragraph.GetProperty("text").GetString());
        Assert.Equal("at all times.", paragraph.GetProperty("continuation").GetString());
        var gap = root.GetProperty("diagnostics").EnumerateArray().Single(d => d.GetProperty("code").GetString() == "P002");
        Assert.Equal("warning", gap.GetProperty("severity").GetString());
        Assert.Equal($"{file}:13", gap.GetProperty("place").GetString());
        Assert.NotEmpty(gap.GetProperty("message").GetString()!);
    }

    [Theory]
    [InlineData("budapest-convention.en.md")]
    [InlineData("cloud-act.en.md")]
    [InlineData("indonesia-mr5.id.md")]
    [InlineData("indonesia-mr5.ocr.id.md")]
    [InlineData("indonesia-mr10-2021-amendment.id.md")]
    public void Json_holds_every_word_of_an_official_text(string name)
    {
        var path = Repository.SharedText(name);

        using var json = JsonDocument.Parse(Run.Treaty("parse", path, "--json").Output);

        var provisions = json.RootElement.GetProperty("provisions").EnumerateArray().ToArray();
        var words = Words.Of(provisions.Select(p => new Words.Passage(
            p.GetProperty("depth").GetInt32(), Text(p, "designation"), Text(p, "number"), Text(p, "heading"), Text(p, "text")!, Text(p, "continuation"))));
        Words.AssertSame(Words.OfMarkdown(File.ReadAllText(path)), words, name);
        Assert.Distinct(provisions.Select(p => Text(p, "pinpoint")));
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes()
    {
        var file = FileWith(Sample);

        Assert.Equal(Run.Treaty("parse", file, "--json").Output, Run.Treaty("parse", file, "--json").Output);
    }

    [Fact]
    public void Out_writes_the_file_and_prints_nothing()
    {
        var target = Path.Combine(folder, "new", "tree.json");

        var run = Run.Treaty("parse", FileWith(Sample), "--json", "--out", target);

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        Assert.Equal(Run.Treaty("parse", FileWith(Sample), "--json").Output, File.ReadAllText(target));
        Assert.Equal(["tree.json"], Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(target)!).Select(Path.GetFileName));
    }

    [Fact]
    public void Quiet_says_nothing_but_errors()
    {
        Assert.Equal("", Run.Treaty("parse", FileWith(Sample), "--quiet").Error);
        Assert.Contains("note P006", Run.Treaty("parse", FileWith(Sample), "--verbose").Error, StringComparison.Ordinal);
        Assert.Single(Run.Treaty("parse", Path.Combine(folder, "none.md"), "--quiet").ErrorLines);
    }

    [Fact]
    public void A_missing_file() => Failed(Path.Combine(folder, "none.md"), "I001");

    [Fact]
    public void A_folder() => Failed(folder, "I003");

    [Fact]
    public void An_empty_file() => Failed(FileWith(""), "I002");

    [Fact]
    public void A_file_of_blanks() => Failed(FileWith(" \n\n\t\n"), "I002");

    [Fact]
    public void A_letter() => Failed(FileWith("Dear colleague,\n\nplease find the articles attached.\n"), "P001");

    [Fact]
    public void A_word_document_by_its_content() => Failed(FileWith("PK\u0003\u0004 rest"), null);

    [Fact]
    public void Bytes_that_are_no_text() => Failed(FileWith([0, 1, 2, 3, 0, 0xFF, 0xFE, 7]), "I005");

    [Fact]
    public void Text_in_windows_1252_is_read_and_the_encoding_named()
    {
        var run = Run.Treaty("parse", FileWith(Encoding.Latin1.GetBytes("Article 1\n\nLumières à bord, naïveté.\n")), "--verbose");
        Assert.Equal((0, "Art. 1  Lumières à bord, naïveté.\n"), (run.ExitCode, run.Output));
        Assert.Contains("Windows-1252", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_in_no_known_encoding() => Failed(FileWith([.. "Article 1\n\nLamps "u8, 0x81, 0x8D]), "I004", line: 3);

    [Fact]
    public void Utf16_without_a_mark_is_read() => Assert.Equal(0, Run.Treaty("parse", FileWith(Encoding.Unicode.GetBytes(Sample))).ExitCode);

    [Fact]
    public void Utf16_with_a_mark_is_read() =>
        Assert.Equal(0, Run.Treaty("parse", FileWith([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Sample)])).ExitCode);

    [Fact]
    public void A_convention_that_does_not_fit() =>
        Run.Treaty("parse", FileWith(Sample), "--convention", "us-code").FailedWith(3, "P001");

    [Fact]
    public void An_output_where_a_folder_stands()
    {
        var target = Directory.CreateDirectory(Path.Combine(folder, "tree.json")).FullName;

        Run.Treaty("parse", FileWith(Sample), "--out", target, "--quiet").FailedWith(5, "O001");

        Assert.Empty(Directory.EnumerateFileSystemEntries(target));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static void Failed(string path, string? code, int line = 0)
    {
        var run = Run.Treaty("parse", path);
        var place = line > 0 ? $"{path}:{line}" : path;
        run.FailedWith(3, code ?? run.ErrorLines[0].Split(' ', ':')[1], place);
        Run.Treaty("parse", path, "--json").FailedWith(3, code ?? run.ErrorLines[0].Split(' ', ':')[1]);
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private string FileWith(string content) => FileWith(Encoding.UTF8.GetBytes(content));

    private string FileWith(byte[] content)
    {
        var path = Path.Combine(folder, "text.md");
        File.WriteAllBytes(path, content);
        return path;
    }
}
