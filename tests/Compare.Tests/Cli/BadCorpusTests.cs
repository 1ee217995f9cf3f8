using System.Text;
using Compare.Tests.Support;

namespace Compare.Tests.Cli;

/// <summary>Every way in which an analyst can spoil a corpus: one clear line with file and line number, the right exit code, no output.</summary>
public sealed class BadCorpusTests : IDisposable
{
    private readonly CorpusFolder corpus = new();

    /// <summary>What is done to the sound corpus, the code of the error, and the place that it must name.</summary>
    public static TheoryData<string, string, string> Spoilings => new()
    {
        { "codings:unknown safeguard", "C005", "lights/codings.csv:2" },
        { "codings:unknown level", "C006", "lights/codings.csv:2" },
        { "codings:disputed as level", "C006", "lights/codings.csv:2" },
        { "codings:unknown pinpoint", "C007", "lights/codings.csv:2" },
        { "codings:unknown basis", "C008", "lights/codings.csv:2" },
        { "codings:missing column", "C002", "lights/codings.csv:1" },
        { "codings:semicolons", "C002", "lights/codings.csv:1" },
        { "codings:column twice", "C003", "lights/codings.csv:1" },
        { "codings:same row twice", "C004", "lights/codings.csv:4" },
        { "codings:formula", "C009", "lights/codings.csv:2" },
        { "codings:formula after a quoted line break", "C009", "lights/codings.csv:4" },
        { "codings:ragged row", "C003", "lights/codings.csv:3" },
        { "codings:stray quote", "C003", "lights/codings.csv:3" },
        { "codings:quote never closed", "C003", "lights/codings.csv:3" },
        { "codings:utf-16 without mark", "I005", "lights/codings.csv" },
        { "codings:windows-1252", "I004", "lights/codings.csv:2" },
        { "codings:empty", "I002", "lights/codings.csv" },
        { "codings:gone", "I001", "lights/codings.csv" },
        { "codings:safeguard without row", "C014", "lights/codings.csv" },
        { "instruments:id twice", "C004", "instruments.csv:3" },
        { "instruments:bad id", "C008", "instruments.csv:2" },
        { "instruments:unknown convention", "U001", "instruments.csv:2" },
        { "instruments:no row", "C001", "instruments.csv" },
        { "instruments:gone", "I001", "instruments.csv" },
        { "abstract:gone", "I001", "lights/abstract.md" },
        { "abstract:no instrument", "P001", "lights/abstract.md" },
        { "safeguards:id twice", "C004", "codebook/safeguards.csv:4" },
        { "groups:id twice", "C004", "codebook/groups.csv:3" },
        { "sources:id twice", "C004", "codebook/crosswalk-sources.csv:3" },
        { "exceptions:row twice", "C004", "exceptions.csv:3" },
        { "exceptions:no number", "C008", "exceptions-most.csv:2" },
        { "package:no json", "I003", "datapackage.json" },
        { "package:no version", "C010", "datapackage.json" },
        { "package:gone", "I001", "datapackage.json" },
    };

    [Theory]
    [MemberData(nameof(Spoilings))]
    public void Is_one_line_with_its_place_and_no_matrix(string spoiling, string code, string place)
    {
        Spoil(spoiling);
        var target = Path.Combine(corpus.Path, "out");

        Run.Treaty("matrix", "--corpus", corpus.Path, "--out", target).FailedWith(3, code, $"{corpus.Path}/{place}");

        Assert.False(Directory.Exists(target));
    }

    [Theory]
    [MemberData(nameof(Spoilings))]
    public void Is_named_by_check_too(string spoiling, string code, string place)
    {
        Spoil(spoiling);

        var run = Run.Treaty("check", "--corpus", corpus.Path);

        Assert.Contains(run.ExitCode, new[] { 3, 4 });
        Assert.Contains(run.ErrorLines, l => l.StartsWith($"error {code}: {corpus.Path}/{place}: ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_sound_corpus_passes()
    {
        var run = Run.Treaty("check", "--corpus", corpus.Path);

        Assert.Equal((0, ""), (run.ExitCode, string.Concat(run.ErrorLines)));
    }

    /// <summary>What a spreadsheet does to a file without harm (a byte order mark, Windows line ends, quotes, spaces): it is read all the same, and mended on request.</summary>
    [Fact]
    public void A_byte_order_mark_and_windows_line_ends_are_read_and_can_be_mended()
    {
        var table = corpus.Read("lights/codings.csv");
        var spoilt = table.Replace("\n", "\r\n", StringComparison.Ordinal).Replace("qualified", "\" qualified \"", StringComparison.Ordinal);
        corpus.Write("lights/codings.csv", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(spoilt)]);

        Assert.Equal(0, Run.Treaty("show", "lights", "1(1)", "--corpus", corpus.Path).ExitCode);
        Assert.Contains("--fix", Run.Treaty("check", "--corpus", corpus.Path).FailedWith(4, "C013", $"{corpus.Path}/lights/codings.csv"), StringComparison.Ordinal);
        Assert.Equal(0, Run.Treaty("check", "--fix", "--corpus", corpus.Path).ExitCode);
        Assert.Equal(table, corpus.Read("lights/codings.csv"));
    }

    [Fact]
    public void A_missing_folder_is_said_to_be_missing()
    {
        var nowhere = Path.Combine(corpus.Path, "nowhere");

        Run.Treaty("matrix", "--corpus", nowhere).FailedWith(3, "C001", nowhere);
        Run.Treaty("check", "--corpus", nowhere).FailedWith(3, "C001", nowhere);
        Run.Treaty("show", "lights", "1", "--corpus", nowhere).FailedWith(3, "C001", nowhere);
    }

    [Fact]
    public void An_empty_folder_is_no_corpus()
    {
        var empty = Directory.CreateDirectory(Path.Combine(corpus.Path, "empty")).FullName;

        Run.Treaty("matrix", "--corpus", empty).FailedWith(3, "C001", empty);
    }

    public void Dispose() => corpus.Dispose();

    private void Spoil(string spoiling)
    {
        const string Codings = "lights/codings.csv";
        switch (spoiling)
        {
            case "codings:unknown safeguard": corpus.Write(Codings, $"{CorpusFolder.CodingsHeader}\n{CorpusFolder.Row("GEN-9")}\n{CorpusFolder.Row()}\n{CorpusFolder.SilentRow}\n"); break;
            case "codings:unknown level": corpus.Replace(Codings, "qualified", "quallified"); break;
            case "codings:disputed as level": corpus.Replace(Codings, "qualified", "disputed"); break;
            case "codings:unknown pinpoint": corpus.Replace(Codings, "art_1__para_1", "art_1__para_7"); break;
            case "codings:unknown basis": corpus.Write(Codings, $"{CorpusFolder.CodingsHeader}\n{CorpusFolder.Row(basis: "hearsay")}\n{CorpusFolder.SilentRow}\n"); break;
            case "codings:missing column": corpus.Replace(Codings, ",level,", ",grade,"); break;
            case "codings:semicolons": corpus.Write(Codings, corpus.Read(Codings).Replace(',', ';')); break;
            case "codings:column twice": corpus.Replace(Codings, ",reading,set_aside", ",reading,reading"); break;
            case "codings:same row twice": corpus.Write(Codings, $"{CorpusFolder.CodingsHeader}\n{CorpusFolder.Row()}\n{CorpusFolder.SilentRow}\n{CorpusFolder.Row()}\n"); break;
            case "codings:formula": corpus.Write(Codings, $"{CorpusFolder.CodingsHeader}\n{CorpusFolder.Row(note: "=HYPERLINK(1)")}\n{CorpusFolder.SilentRow}\n"); break;
            case "codings:formula after a quoted line break":
                corpus.Write(Codings, $"{CorpusFolder.CodingsHeader}\n{CorpusFolder.Row(note: "\"Two\nlines.\"")}\n{CorpusFolder.SilentRow.Replace("Binds masters only.", "@SUM(1)", StringComparison.Ordinal)}\n");
                break;
            case "codings:ragged row": corpus.Write(Codings, $"{CorpusFolder.CodingsHeader}\n{CorpusFolder.Row()}\n{CorpusFolder.SilentRow},extra\n"); break;
            case "codings:stray quote": corpus.Write(Codings, $"{CorpusFolder.CodingsHeader}\n{CorpusFolder.Row()}\n{CorpusFolder.SilentRow.Replace("Binds masters only.", "\"Binds\" masters", StringComparison.Ordinal)}\n"); break;
            case "codings:quote never closed": corpus.Write(Codings, $"{CorpusFolder.CodingsHeader}\n{CorpusFolder.Row()}\n{CorpusFolder.SilentRow.Replace("Binds masters only.", "\"Binds masters only.", StringComparison.Ordinal)}\n"); break;
            case "codings:utf-16 without mark": corpus.Write(Codings, Encoding.Unicode.GetBytes(corpus.Read(Codings))); break;
            case "codings:windows-1252": corpus.Write(Codings, Encoding.Latin1.GetBytes(corpus.Read(Codings).Replace("Binds masters only.", "Règle.", StringComparison.Ordinal))); break;
            case "codings:empty": corpus.Write(Codings, ""); break;
            case "codings:gone": corpus.Delete(Codings); break;
            case "codings:safeguard without row": corpus.Write(Codings, $"{CorpusFolder.CodingsHeader}\n{CorpusFolder.Row()}\n"); break;
            case "instruments:id twice": corpus.Write("instruments.csv", corpus.Read("instruments.csv") + corpus.Read("instruments.csv").Split('\n')[1] + "\n"); break;
            case "instruments:bad id": corpus.Replace("instruments.csv", "lights,Lights", "../lights,Lights"); break;
            case "instruments:unknown convention": corpus.Replace("instruments.csv", ",en,treaty,", ",en,tready,"); break;
            case "instruments:no row": corpus.Write("instruments.csv", corpus.Read("instruments.csv").Split('\n')[0] + "\n"); break;
            case "instruments:gone": corpus.Delete("instruments.csv"); break;
            case "abstract:gone": corpus.Delete("lights/abstract.md"); break;
            case "abstract:no instrument": corpus.Write("lights/abstract.md", "A letter about lamps.\n"); break;
            case "safeguards:id twice": corpus.Write("codebook/safeguards.csv", corpus.Read("codebook/safeguards.csv") + "GEN-1,GEN,Lamps,Are there lamps?,Yes,Some,Few,Forbidden,\n"); break;
            case "groups:id twice": corpus.Write("codebook/groups.csv", corpus.Read("codebook/groups.csv") + "GEN,Again,Twice.\n"); break;
            case "sources:id twice": corpus.Write("codebook/crosswalk-sources.csv", corpus.Read("codebook/crosswalk-sources.csv") + "list,Again,2002,Again,https://example.org/list,seen\n"); break;
            case "exceptions:row twice": corpus.Write("exceptions.csv", "rule,row,reason\ncontrary-is-quoted,lights/GEN-1/art_1,No text.\ncontrary-is-quoted,lights/GEN-1/art_1,No text.\n"); break;
            case "exceptions:no number": corpus.Write("exceptions-most.csv", "rule,most\ncontrary-is-quoted,few\n"); break;
            case "package:no json": corpus.Write("datapackage.json", "{ version: 1"); break;
            case "package:no version": corpus.Write("datapackage.json", """{ "name": "test" }"""); break;
            case "package:gone": corpus.Delete("datapackage.json"); break;
            default: throw new InvalidOperationException(spoiling);
        }
    }
}
