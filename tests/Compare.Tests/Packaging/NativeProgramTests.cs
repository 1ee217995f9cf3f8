using System.Text;
using Compare.Tests.Documents;
using Compare.Tests.Robustness;
using Compare.Tests.Support;
using DocumentFormat.OpenXml;

namespace Compare.Tests.Packaging;

/// <summary>
/// The native program (docs/decisions/0021) does what the compiled one does, verb by verb, to the byte: what native code lacks shows only when it runs.
/// <c>COMPARE_PROGRAM</c> names it; <c>.ci/run</c> makes it, and <c>build/publish</c> does for others.
/// </summary>
public sealed class NativeProgramTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("treaty-native-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void The_list_of_enumerations_is_that_of_the_library()
    {
        var path = Path.Combine(Repository.Root, "src", "Compare.Cli", "Native", "enumerations.rd.xml");
        var names = typeof(OpenXmlElement).Assembly.GetExportedTypes().Where(t => t.IsEnum && !t.IsNested).Select(t => t.FullName + "[]").Order(StringComparer.Ordinal).ToArray();
        var list = $"""
            <!-- Arrays of the library's enumerations, which it makes by reflection. COMPARE_UPDATE_API=1 lets NativeProgramTests write this list anew. -->
            <Directives xmlns="http://schemas.microsoft.com/netfx/2013/01/metadata">
              <Application>
                <Assembly Name="DocumentFormat.OpenXml">
            {string.Join('\n', names.Select(n => $"      <Type Name=\"{n}\" Dynamic=\"Required All\" />"))}
                </Assembly>
              </Application>
            </Directives>

            """;
        if (Environment.GetEnvironmentVariable("COMPARE_UPDATE_API") == "1")
        {
            File.WriteAllText(path, list);
        }

        Assert.True(names.Length > 500);
        Assert.Equal(list, File.ReadAllText(path));
    }

    [Theory]
    [InlineData("--version")]
    [InlineData("--help")]
    [InlineData("man")]
    [InlineData("completion bash")]
    [InlineData("check")]
    [InlineData("matrix --no-texts --format xlsx,md,csv,json,html,csv-excel,docx --out made")]
    [InlineData("matrix --no-texts --transpose --group AUT --format xlsx,md --out made")]
    [InlineData("matrix --no-texts --format csv,xlsx --out made", "import made/matrix.xlsx --dry-run", "import made/csv/codings.csv --dry-run")]
    [InlineData("site --out made")]
    [InlineData("export --out made")]
    [InlineData("export --format parquet --align us-uk-agreement=us-uk-agreement --out made")]
    [InlineData("search judicial")]
    [InlineData("search judicial --index made.index", "search warrant --index made.index")]
    [InlineData("show budapest 15(2)", "show budapest 99")]
    [InlineData("text list", "text add budapest old.md --texts kept", "text list --texts kept", "show budapest 1 --texts kept", "verify --texts kept")]
    [InlineData("parse old.md", "parse old.md --json", "parse old.docx", "parse old.pdf", "parse old.html", "parse old.xml", "parse old.txt", "parse old.md new.md old.docx old.pdf --ndjson --out made.ndjson")]
    [InlineData("diff old.md new.md", "diff old.md new.md --out made")]
    [InlineData("diff old.md new.md --format docx --out word", "parse word/diff.docx", "parse word/diff.docx --revisions rejected", "diff word/diff.docx new.md --format md")]
    [InlineData("matrix --no-texts --instrument old.md --format xlsx,md --out made")]
    [InlineData("parse missing.md", "parse cut.docx", "parse cut.pdf", "diff old.md", "matrix --corpus nowhere", "import old.md")]
    public void Every_verb_does_the_same_in_native_code(params string[] commands)
    {
        var native = Environment.GetEnvironmentVariable("COMPARE_PROGRAM");
        Assert.SkipWhen(string.IsNullOrEmpty(native), "The native program takes minutes to make. Make it with build/publish and name it in COMPARE_PROGRAM.");
        Assert.SkipWhen(string.Equals(native, BuiltProgram.Managed, StringComparison.Ordinal), "COMPARE_PROGRAM names the compiled program.");
        var (given, here, there) = (Given(), Path.Combine(root, "native"), Path.Combine(root, "compiled"));
        Tree.Copy(given, here);
        Tree.Copy(given, there);
        foreach (var command in commands)
        {
            var args = command.Split(' ');
            var (one, other) = (BuiltProgram.Finish(BuiltProgram.Start(native!, here, [], args)), BuiltProgram.Finish(BuiltProgram.Start(BuiltProgram.Managed, there, [], args)));
            Assert.Equal((other.ExitCode, other.Output, other.Error), (one.ExitCode, one.Output, one.Error));
            Assert.DoesNotContain("B001", one.Error, StringComparison.Ordinal);
        }

        Assert.Equal(Made(there), Made(here));

        // An index holds the times of the files that it was made of, which are not those of the other folder.
        static string Made(string folder) => string.Join('\n', Tree.Of(folder).Split('\n').Where(l => !l.StartsWith("made.index ", StringComparison.Ordinal)));
    }

    /// <summary>The corpus, two drafts, the older of them in every format, and two files that are cut off.</summary>
    private string Given()
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, "given")).FullName;
        Tree.Copy(ShippedCorpus.Folder, Path.Combine(folder, "corpus"));
        var harbour = Path.Combine(Repository.Root, "docs", "examples", "harbour");
        var lines = File.ReadAllLines(Path.Combine(harbour, "old.md")).Where(l => l.Length > 0).ToArray();
        var word = Samples.Docx(string.Concat(lines.Select(l => Samples.P(Escaped(l)))));
        var pdf = Samples.Pdf([.. lines.Select((line, at) => (line, 72.0, 780.0 - (14 * at), 10.0, false)).Chunk(45).Select(p => p.Select((l, at) => (l.line, 72.0, 780.0 - (14 * at), 10.0, false)).ToArray())]);
        File.Copy(Path.Combine(harbour, "old.md"), Path.Combine(folder, "old.md"));
        File.Copy(Path.Combine(harbour, "new.md"), Path.Combine(folder, "new.md"));
        File.WriteAllText(Path.Combine(folder, "old.txt"), string.Join("\n\n", lines.Select(l => l.TrimStart('#', ' '))));
        File.WriteAllText(Path.Combine(folder, "old.html"), $"<!doctype html><html><head><title>Harbour</title></head><body>{string.Concat(lines.Select(l => l.StartsWith('#') ? $"<h2>{Escaped(l.TrimStart('#', ' '))}</h2>" : $"<p>{Escaped(l)}</p>"))}</body></html>");
        File.WriteAllText(Path.Combine(folder, "old.xml"), "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><act name=\"act\"><body><article eId=\"art_1\"><num>Article 1</num><heading>Lamps</heading><paragraph eId=\"art_1__para_1\"><num>1.</num><content><p>Keepers shall light the lamp.</p></content></paragraph></article></body></act></akomaNtoso>");
        File.WriteAllBytes(Path.Combine(folder, "old.docx"), word);
        File.WriteAllBytes(Path.Combine(folder, "old.pdf"), pdf);
        File.WriteAllBytes(Path.Combine(folder, "cut.docx"), word[..(word.Length / 2)]);
        File.WriteAllBytes(Path.Combine(folder, "cut.pdf"), pdf[..(pdf.Length / 2)]);
        return folder;
    }

    private static string Escaped(string text) => new StringBuilder(text).Replace("&", "&amp;").Replace("<", "&lt;").ToString();
}
