using System.CommandLine;

namespace Compare.Cli.Verbs;

/// <summary>The arguments and options of <c>treaty search</c>.</summary>
internal static class SearchCommand
{
    public static Command Build(Func<ParseResult, Terminal> terminal)
    {
        var bounds = new ReadingBounds();
        var words = new Argument<string[]>("words") { Description = "Words that the provision must hold.", Arity = ArgumentArity.OneOrMore };
        var instruments = SharedOptions.Many("--instrument", "Ids of instruments to search (default: all).");
        var corpus = SharedOptions.Corpus();
        var texts = SharedOptions.Texts();
        var index = new Option<string?>("--index") { Description = "Prepared index to search in: made where it is missing, made anew when the corpus or the texts have changed." };
        var command = new Command("search", "Find provisions by words of their abstract or official wording, best first.") { words, instruments, corpus, texts, index };
        bounds.AddTo(command);
        command.SetAction(p => new SearchVerb(terminal(p), bounds.Of(p)).Run(
            p.GetValue(words)!, SharedOptions.Split(p.GetValue(instruments)), p.GetValue(corpus), SharedOptions.TextsOf(p, texts), p.GetValue(index)));
        return command;
    }
}
