using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Compare.Cli;
using Compare.Cli.Texts;
using Compare.Cli.Verbs;

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

    private readonly string root = Directory.CreateTempSubdirectory("treaty-texts-").FullName;

    /// <summary>A workspace whose instruments have their official texts at these addresses.</summary>
    public TextWorkspace(string harbourUrl = "https://example.org/harbour", string lanternUrl = "https://example.org/lantern")
    {
        Put("corpus/datapackage.json", """{ "version": "1.0.0" }""");
        Put("corpus/instruments.csv", $"""
            id,short_title,title,kind,issuer,adopted,in_force,status,language,convention,citation,official_url,text_version
            harbour,Harbour,Convention on Harbour Lights,treaty,Port Union,2001-01-01,,Draft.,en,treaty,Harbour Convention,{harbourUrl},first
            lantern,Lantern,Peraturan tentang Lentera,regulation,Port Union,2002-01-01,,Draft.,id,indonesian-regulation,Peraturan Lentera,{lanternUrl},first

            """);
        Put("corpus/codebook/groups.csv", "id,title,description\nGEN,General,All.\n");
        Put("corpus/codebook/safeguards.csv", "id,group,title,question,strong,qualified,weak,contrary,scope_note\nGEN-1,GEN,Light,Is there light?,Much.,Some.,Little.,Dark.,All lamps.\n");
        Put("corpus/codebook/crosswalk.csv", "safeguard,source,reference,relation\n");
        Put("corpus/codebook/crosswalk-sources.csv", "id,title,year,citation,url,certainty\n");
        Put("corpus/codebook/indicators.csv", "safeguard,language,pattern,note\n");
        foreach (var (id, words, pinpoint) in new[] { ("harbour", Text.Replace("at dusk", "every evening", StringComparison.Ordinal), "art_1__para_1"), ("lantern", Regulation, "art_1") })
        {
            Put($"corpus/{id}/abstract.md", words);
            Put($"corpus/{id}/codings.csv", $"""
                safeguard,pinpoint,level,powers,data,direction,condition,key_phrase,note,coder,coded_on,basis,source_url,fingerprint,reading,set_aside
                GEN-1,{pinpoint},strong,general,any,domestic,,,A lamp is lit.,keeper,2026-01-01,official-text,https://example.org/,,,

                """);
        }
    }

    public string Corpus => Path.Combine(root, "corpus");

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
    public ProgramRun Run(params string[] args)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        var code = Application.Run([.. args, "--corpus", Corpus, "--texts", Texts], output, error);
        return new ProgramRun(code, output.ToString(), error.ToString());
    }

    /// <summary>Runs <c>text fetch</c> with limits that suit a test: waits between attempts are only recorded.</summary>
    public async Task<ProgramRun> Fetch(FetchLimits limits, bool replace = false, List<TimeSpan>? waits = null, CancellationTokenSource? interrupt = null, params string[] ids)
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
        return new ProgramRun(code, output.ToString(), error.ToString());
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
