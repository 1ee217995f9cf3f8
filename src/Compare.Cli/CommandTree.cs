using System.CommandLine;
using Compare.Cli.Help;
using Compare.Cli.Texts;
using Compare.Cli.Verbs;
using Compare.Instruments;

namespace Compare.Cli;

/// <summary>The verbs and options of the command line (design/cli.md), wired by hand.</summary>
internal static class CommandTree
{
    private static readonly Option<bool> Quiet = new("--quiet", "-q") { Description = "Say nothing but errors.", Recursive = true };
    private static readonly Option<bool> Verbose = new("--verbose", "-v") { Description = "Say more: what was left out, how a convention was chosen.", Recursive = true };

    public static RootCommand Build(TextWriter output, TextWriter error)
    {
        var root = new RootCommand("Safeguards in cybercrime instruments, side by side.")
        {
            Quiet, Verbose,
            Matrix(Terminal), Parse(Terminal), Show(Terminal), Search(Terminal), DiffCommand.Build(Terminal), Import(Terminal), Check(Terminal), Verify(Terminal), Export(Terminal), Text(Terminal), Site(Terminal),
        };
        HelpCommands.AddTo(root, output);
        return root;

        Terminal Terminal(ParseResult parsed) => new(output, error, parsed.GetValue(Quiet), parsed.GetValue(Verbose));
    }

    private static Command Matrix(Func<ParseResult, Terminal> terminal)
    {
        var corpus = CorpusOption();
        var texts = TextsOption();
        var noTexts = new Option<bool>("--no-texts") { Description = "Leave official wording out, even if you have the texts: for outputs that are passed on." };
        var folder = new Option<string>("--out") { Description = "Folder to write into (default: output).", DefaultValueFactory = _ => "output" };
        var formats = Many("--format", $"Formats, separated by commas: {string.Join(",", Exporting.Formats)} (default: {string.Join(",", Exporting.DefaultFormats)}).");
        var instruments = Many("--instrument", "Ids of instruments to compare (default: all).");
        var groups = Many("--group", "Ids of groups of safeguards (default: all).");
        var command = new Command("matrix", "Write the side-by-side matrix of all safeguards and instruments.") { corpus, texts, noTexts, folder, formats, instruments, groups };
        command.SetAction(p => new MatrixVerb(terminal(p)).Run(
            p.GetValue(corpus), Texts(p, texts, noTexts), p.GetValue(folder)!, Split(p.GetValue(formats)), Split(p.GetValue(instruments)), Split(p.GetValue(groups))));
        return command;
    }

    private static Command Import(Func<ParseResult, Terminal> terminal)
    {
        var file = new Argument<string>("file") { Description = "A workbook or csv/codings.csv that \"treaty matrix\" wrote and you edited, or an edited codings.csv of the corpus." };
        var corpus = CorpusOption();
        var instrument = new Option<string?>("--instrument") { Description = "For a codings.csv of the corpus: whose it is (default: the name of its folder)." };
        var decide = new Option<string?>("--decide") { Description = "Why a changed headline stands against the second coder's; written into adjudication.csv. Without it such a change is refused." };
        var dryRun = new Option<bool>("--dry-run") { Description = "List the changes and write nothing." };
        var allOrNothing = new Option<bool>("--all-or-nothing") { Description = "Write nothing if any edit is refused." };
        var command = new Command("import", "Bring edits of levels, notes, phrases and scopes back into the corpus.") { file, corpus, instrument, decide, dryRun, allOrNothing };
        command.SetAction(p => new ImportVerb(terminal(p), TimeProvider.System).Run(
            p.GetValue(file)!, p.GetValue(corpus), p.GetValue(instrument), p.GetValue(decide), p.GetValue(dryRun), p.GetValue(allOrNothing)));
        return command;
    }

    private static Command Parse(Func<ParseResult, Terminal> terminal)
    {
        var file = new Argument<string>("file") { Description = "A Word, PDF, HTML, XML (USLM, Akoma Ntoso), Markdown or plain text file." };
        var reading = new ReadingArguments();
        var convention = new Option<string?>("--convention") { Description = $"How the instrument is drafted: {string.Join(", ", DraftingConventions.All.Select(c => c.Id))} (default: chosen by content)." };
        var json = new Option<bool>("--json") { Description = "Print the provision tree as JSON." };
        var outFile = new Option<string?>("--out") { Description = "Write to this file instead of printing." };
        var command = new Command("parse", "Read one document and print its provisions.") { file, convention, json, outFile };
        reading.AddTo(command);
        command.SetAction(p => new ParseVerb(terminal(p)).Run(p.GetValue(file)!, p.GetValue(convention), p.GetValue(json), p.GetValue(outFile), reading.Of(p)));
        return command;
    }

    private static Command Show(Func<ParseResult, Terminal> terminal)
    {
        var instrument = new Argument<string>("instrument") { Description = "Id of an instrument, for example budapest." };
        var pinpoint = new Argument<string>("pinpoint") { Description = "A provision as you would write it: \"15(2)\", \"Pasal 21 ayat (1)\", \"§ 2523(b)(4)(D)(v)\"." };
        var corpus = CorpusOption();
        var texts = TextsOption();
        var command = new Command("show", "Show one provision: abstract, official wording when present, codings.") { instrument, pinpoint, corpus, texts };
        command.SetAction(p => new ShowVerb(terminal(p)).Run(p.GetValue(instrument)!, p.GetValue(pinpoint)!, p.GetValue(corpus), Texts(p, texts)));
        return command;
    }

    private static Command Search(Func<ParseResult, Terminal> terminal)
    {
        var words = new Argument<string[]>("words") { Description = "Words that the provision must hold.", Arity = ArgumentArity.OneOrMore };
        var instruments = Many("--instrument", "Ids of instruments to search (default: all).");
        var corpus = CorpusOption();
        var texts = TextsOption();
        var command = new Command("search", "Find provisions by words of their abstract or official wording, best first.") { words, instruments, corpus, texts };
        command.SetAction(p => new SearchVerb(terminal(p)).Run(p.GetValue(words)!, Split(p.GetValue(instruments)), p.GetValue(corpus), Texts(p, texts)));
        return command;
    }

    private static Command Check(Func<ParseResult, Terminal> terminal)
    {
        var corpus = CorpusOption();
        var agreement = new Option<bool>("--agreement") { Description = "Print how well the two codings of each instrument agree." };
        var fix = new Option<bool>("--fix") { Description = "Mend what is mechanical: order, spacing, quotation marks." };
        var command = new Command("check", "Check the corpus against its rules.") { corpus, agreement, fix };
        command.SetAction(p => new CheckVerb(terminal(p)).Run(p.GetValue(corpus), p.GetValue(agreement), p.GetValue(fix)));
        return command;
    }

    private static Command Verify(Func<ParseResult, Terminal> terminal)
    {
        var corpus = CorpusOption();
        var texts = TextsOption();
        var json = new Option<bool>("--json") { Description = "Print every finding as JSON." };
        var annotations = new Option<string?>("--annotations") { Description = "Write W3C Web Annotations to this file (they quote the official text you have)." };
        var record = new Option<bool>("--record") { Description = "Write the fingerprints that are missing; one that is there is never changed." };
        var command = new Command("verify", "Hold every coding against the official text.") { corpus, texts, json, annotations, record };
        command.SetAction(p => new VerifyVerb(terminal(p)).Run(p.GetValue(corpus), Texts(p, texts), p.GetValue(json), p.GetValue(annotations), p.GetValue(record)));
        return command;
    }

    private static Command Export(Func<ParseResult, Terminal> terminal)
    {
        var corpus = CorpusOption();
        var folder = new Option<string>("--out") { Description = "Folder to write into (default: output/codebook).", DefaultValueFactory = _ => "output/codebook" };
        var formats = Many("--format", $"Formats, separated by commas: {string.Join(",", ExportVerb.Formats)} (default: all).");
        var command = new Command("export", "Write the codebook for other programs: SKOS (Turtle, JSON-LD) and REFI-QDA.") { corpus, folder, formats };
        command.SetAction(p => new ExportVerb(terminal(p)).Run(p.GetValue(corpus), p.GetValue(folder)!, Split(p.GetValue(formats))));
        return command;
    }

    private static Command Site(Func<ParseResult, Terminal> terminal)
    {
        var corpus = CorpusOption();
        var texts = TextsOption();
        var noTexts = new Option<bool>("--no-texts") { Description = "Leave official wording out, even if you have the texts: for a site that is published." };
        var folder = new Option<string>("--out") { Description = "Folder to write into (default: output/site).", DefaultValueFactory = _ => "output/site" };
        var address = new Option<string?>("--address") { Description = "Where the site will stand, such as https://example.org/compare/: adds the sitemap for search engines." };
        var drafts = new Option<string?>("--drafts") { Description = "Folder with HTML pages of draft comparisons (treaty diff) to add to the site." };
        var serve = new Option<bool>("--serve") { Description = "Show the site on this computer instead of writing it, and again after each change of the corpus." };
        var port = new Option<int>("--port") { Description = "Port of the preview (default: 8080).", DefaultValueFactory = _ => SitePreview.DefaultPort };
        var bind = new Option<string?>("--bind") { Description = "Address to serve on instead of this computer only; 0.0.0.0 lets everyone in your network in." };
        var command = new Command("site", "Write the comparison pages as a static site.") { corpus, texts, noTexts, folder, drafts, address, serve, port, bind };
        command.SetAction((p, cancel) =>
        {
            var verb = new SiteVerb(terminal(p));
            var choice = new SiteChoice(p.GetValue(corpus), Texts(p, texts, noTexts), p.GetValue(drafts), p.GetValue(address));
            return p.GetValue(serve) ? verb.Serve(choice, p.GetValue(bind), p.GetValue(port), cancel) : Task.FromResult(verb.Run(choice, p.GetValue(folder)!));
        });
        return command;
    }

    private static Command Text(Func<ParseResult, Terminal> terminal)
    {
        var corpus = CorpusOption();
        var texts = new Option<string?>("--texts") { Description = "Folder of official texts (default: compare/texts in your data folder)." };
        var replace = new Option<bool>("--replace") { Description = "Take the new text although there is a different one; that one is kept beside it." };

        var id = new Argument<string>("id") { Description = "Id of an instrument, for example budapest." };
        var file = new Argument<string>("file") { Description = "The official text, in any format that can be read." };
        var add = new Command("add", "Copy a file in as the official text of an instrument.") { id, file, corpus, texts, replace };

        // Asynchronous, so that Ctrl-C lets a write that has begun come to its end.
        add.SetAction((p, cancel) => Task.Run(() => Verbs(p).Add(p.GetValue(id)!, p.GetValue(file)!, p.GetValue(corpus), p.GetValue(texts), p.GetValue(replace), cancel)));

        var json = new Option<bool>("--json") { Description = "Print the list as JSON." };
        var list = new Command("list", "List the official texts that you have.") { corpus, texts, json };
        list.SetAction(p => Verbs(p).List(p.GetValue(corpus), p.GetValue(texts), p.GetValue(json)));

        var ids = new Argument<string[]>("id") { Description = "Ids of instruments (default: all).", Arity = ArgumentArity.ZeroOrMore };
        var loopback = new Option<bool>("--allow-loopback-http") { Hidden = true };
        var fetch = new Command("fetch", "Download official texts from their addresses in instruments.csv.") { ids, corpus, texts, replace, loopback };
        fetch.SetAction(async (p, cancel) =>
        {
            using var fetcher = new TextFetcher(new FetchLimits { AllowLoopbackHttp = p.GetValue(loopback) });
            return await Verbs(p).Fetch(p.GetValue(ids) ?? [], p.GetValue(corpus), p.GetValue(texts), p.GetValue(replace), fetcher, cancel);
        });
        return new Command("text", "The official texts that you have, to be shown beside the abstracts and verified against.") { add, list, fetch };

        TextVerbs Verbs(ParseResult p) => new(terminal(p), TimeProvider.System);
    }

    private static Option<string?> CorpusOption() => new("--corpus") { Description = "Folder of the corpus (default: the shipped one)." };

    private static Option<string?> TextsOption() => new("--texts") { Description = "Folder with official texts, to be shown beside the abstracts (default: your own, where \"text add\" keeps them, if it exists)." };

    private static string? Texts(ParseResult parsed, Option<string?> texts, Option<bool>? none = null) =>
        none is not null && parsed.GetValue(none) ? null : parsed.GetValue(texts) ?? TextFolders.DefaultIfPresent();

    private static Option<string[]> Many(string name, string description) => new(name) { Description = description, AllowMultipleArgumentsPerToken = true };

    private static string[] Split(string[]? values) =>
        [.. (values ?? []).SelectMany(v => v.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
}
