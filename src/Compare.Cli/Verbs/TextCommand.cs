using System.CommandLine;
using Compare.Cli.Texts;

namespace Compare.Cli.Verbs;

/// <summary>The arguments and options of <c>treaty text</c>.</summary>
internal static class TextCommand
{
    private const string Convention = "that of the instrument";

    public static Command Build(Func<ParseResult, Terminal> terminal)
    {
        var corpus = SharedOptions.Corpus();
        var texts = new Option<string?>("--texts") { Description = "Folder of official texts (default: compare/texts in your data folder)." };
        var replace = new Option<bool>("--replace") { Description = "Take the new text although there is a different one; that one is kept beside it." };
        var bounds = new ReadingBounds();
        return new Command("text", "The official texts that you have, to be shown beside the abstracts and verified against.") { Add(), List(), Fetch() };

        Command Add()
        {
            var id = new Argument<string>("id") { Description = "Id of an instrument, for example budapest." };
            var file = new Argument<string>("file") { Description = "The official text, in any format that can be read." };
            var reading = new ReadingArguments(byDefault: Convention);
            var add = new Command("add", "Copy a file in as the official text of an instrument.") { id, file, corpus, texts, replace };
            reading.AddTo(add);

            // Asynchronous, so that Ctrl-C lets a write that has begun come to its end.
            add.SetAction((p, cancel) => Task.Run(() => Verbs(p).Add(
                p.GetValue(id)!, p.GetValue(file)!, p.GetValue(corpus), p.GetValue(texts), p.GetValue(replace), cancel, new TextReading(reading.ConventionOf(p), reading.Of(p)))));
            return add;
        }

        Command List()
        {
            var json = new Option<bool>("--json") { Description = "Print the list as JSON." };
            var list = new Command("list", "List the official texts that you have.") { corpus, texts, json };
            bounds.AddTo(list);
            list.SetAction(p => Verbs(p).List(p.GetValue(corpus), p.GetValue(texts), p.GetValue(json), bounds.Of(p)));
            return list;
        }

        Command Fetch()
        {
            var ids = new Argument<string[]>("id") { Description = "Ids of instruments (default: all).", Arity = ArgumentArity.ZeroOrMore };
            var loopback = new Option<bool>("--allow-loopback-http") { Hidden = true };
            var fetch = new Command("fetch", "Download official texts from their addresses in instruments.csv.") { ids, corpus, texts, replace, loopback };
            bounds.AddTo(fetch);
            fetch.SetAction(async (p, cancel) =>
            {
                using var fetcher = new TextFetcher(new FetchLimits { AllowLoopbackHttp = p.GetValue(loopback) });
                return await Verbs(p).Fetch(p.GetValue(ids) ?? [], p.GetValue(corpus), p.GetValue(texts), p.GetValue(replace), fetcher, cancel, bounds.Of(p));
            });
            return fetch;
        }

        TextVerbs Verbs(ParseResult p) => new(terminal(p), TimeProvider.System);
    }
}
