using Compare.Corpora;

namespace Compare.Cli.Verbs;

/// <summary><c>treaty check</c>: the rules of the corpus.</summary>
internal sealed class CheckVerb(Terminal terminal)
{
    public int Run(string? corpusFolder)
    {
        var loaded = CorpusLoader.Load(corpusFolder, null);
        terminal.Report(loaded.Diagnostics);
        if (!loaded.TryGetValue(out var corpus))
        {
            return ExitCodes.BadInput;
        }

        var findings = CorpusCheck.Run(corpus);
        terminal.Report(findings);
        terminal.Say(findings.IsEmpty
            ? $"The corpus keeps all {CorpusCheck.Rules.Length} rules: {corpus.Instruments.Length} instruments, {corpus.Instruments.Sum(i => i.Codings.Length)} codings."
            : $"{findings.Length} finding(s) by {CorpusCheck.Rules.Length} rules.");
        return findings.IsEmpty ? ExitCodes.Done : ExitCodes.CheckFailed;
    }
}
