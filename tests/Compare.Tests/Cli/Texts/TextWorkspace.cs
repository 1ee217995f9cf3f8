using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Compare.Cli;
using Compare.Cli.Texts;
using Compare.Cli.Verbs;
using Compare.Tests.Support;

namespace Compare.Tests.Cli.Texts;

/// <summary>A made-up corpus of two instruments, an empty folder for their texts, and the program run on them.</summary>
internal sealed class TextWorkspace : IDisposable
{
    public const string Text = """
        # Convention on Harbour Lights

        ## Article 1 – Lamps

        1. Each keeper shall light the lamp at dusk.

        2. Each keeper shall note the hour.

        ## Article 2 – Logs

        The log is kept for nine years.

        """;

    public static readonly string OtherText = Text.Replace("nine years", "ten years and a day", StringComparison.Ordinal);

    /// <summary>The other text as plain text has it, without marks.</summary>
    public static readonly string OtherPlainText = OtherText.Replace("# ", "", StringComparison.Ordinal).Replace("#", "", StringComparison.Ordinal);

    private const string Regulation = """
        # Peraturan tentang Lentera

        ## Pasal 1

        Penjaga menyalakan lentera.

        """;

    private readonly CorpusFolder corpus = new();
    private readonly string root = Directory.CreateTempSubdirectory("treaty-texts-").FullName;

    /// <summary>A temporary folder of this workspace alone.</summary>
    public string Root => root;

    /// <summary>A workspace whose instruments have their official texts at these addresses.</summary>
    public TextWorkspace(string harbourUrl = "https://example.org/harbour", string lanternUrl = "https://example.org/lantern")
    {
        corpus.Write("instruments.csv", $"""
            id,short_title,title,kind,issuer,adopted,in_force,status,language,convention,citation,official_url,text_version
            harbour,Harbour,Convention on Harbour Lights,treaty,Port Union,2001-01-01,,Draft.,en,treaty,Harbour Convention,{harbourUrl},first
            lantern,Lantern,Peraturan tentang Lentera,regulation,Port Union,2002-01-01,,Draft.,id,indonesian-regulation,Peraturan Lentera,{lanternUrl},first

            """);
        foreach (var (id, words, pinpoint) in new[] { ("harbour", Text.Replace("at dusk", "every evening", StringComparison.Ordinal), "art_1__para_1"), ("lantern", Regulation, "art_1") })
        {
            corpus.Write($"{id}/abstract.md", words);
            corpus.Write($"{id}/codings.csv", $"{CorpusFolder.CodingsHeader}\n{CorpusFolder.Row(pinpoint: pinpoint)}\n{CorpusFolder.SilentRow}\n");
        }
    }

    public string Corpus => corpus.Path;

    public string Texts => Path.Combine(root, "texts");

    public string Lock => File.ReadAllText(Path.Combine(Texts, "texts.lock.json"));

    /// <summary>The names of all files in the folder of texts, temporary ones included; none where there is no folder.</summary>
    public string[] Stored => Directory.Exists(Texts) ? [.. Directory.GetFiles(Texts, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Texts, f)).Order(StringComparer.Ordinal)] : [];

    public static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Writes a file and returns its path.</summary>
    public string Put(string name, string content)
    {
        var path = Path.Combine(root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    public string ReadText(string name) => File.ReadAllText(Path.Combine(Texts, name));

    /// <summary>Runs the program as <c>Main</c> does, on this corpus and this folder of texts.</summary>
    public Run Run(params string[] args) => Cli.Run.Treaty([.. args, "--corpus", Corpus, "--texts", Texts]);

    /// <summary>Runs <c>text fetch</c> with limits that suit a test: waits between attempts are only recorded.</summary>
    public async Task<Run> Fetch(FetchLimits limits, bool replace = false, List<TimeSpan>? waits = null, CancellationTokenSource? interrupt = null, params string[] ids)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        using var fetcher = new TextFetcher(limits, (wait, _) =>
        {
            waits?.Add(wait);
            return Task.CompletedTask;
        });
        var verbs = new TextVerbs(new Terminal(output, error, quiet: false, verbose: false), TimeProvider.System);
        var code = await verbs.Fetch(ids.Length == 0 ? ["harbour"] : ids, Corpus, Texts, replace, fetcher, interrupt?.Token ?? TestContext.Current.CancellationToken);
        return new Run(code, output.ToString(), error.ToString());
    }

    public void Dispose()
    {
        corpus.Dispose();
        Directory.Delete(root, recursive: true);
    }
}
