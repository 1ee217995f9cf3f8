using Compare.Codings;
using Compare.Comparisons;
using Compare.Documents;
using Compare.Instruments;

namespace Compare.Cli.Verbs;

/// <summary><c>treaty show</c>: one provision with its abstract, the official wording where it is at hand, and what was coded on it.</summary>
internal sealed class ShowVerb(Terminal terminal, ReadingLimits? limits = null)
{
    public int Run(string instrumentId, string pinpoint, string? corpusFolder, string? texts)
    {
        var loaded = CorpusLoader.Load(corpusFolder, texts, limits);
        terminal.Report(loaded.Diagnostics);
        if (!loaded.TryGetValue(out var corpus))
        {
            return ExitCodes.BadInput;
        }

        var selected = CorpusLoader.Select(corpus, [instrumentId], []);
        terminal.Report(selected.Diagnostics);
        if (!selected.TryGetValue(out var selection))
        {
            return ExitCodes.Usage;
        }

        var instrument = selection.Instruments[0];
        var resolved = PinpointResolver.Resolve(instrument.Abstract, pinpoint, instrument.Metadata.ShortTitle);
        terminal.Report(resolved.Diagnostics);
        if (!resolved.TryGetValue(out var provision))
        {
            return ExitCodes.Usage;
        }

        Print(corpus.Codebook, instrument, provision);
        return ExitCodes.Done;
    }

    private void Print(Codebooks.Codebook codebook, CodedInstrument instrument, Provision provision)
    {
        terminal.Result($"{instrument.Metadata.ShortTitle}, {provision.Label}{(provision.Heading is null ? "" : ": " + provision.Heading)}");
        terminal.Result($"({provision.Kind.DisplayName()}, {provision.Pinpoint}; {instrument.Metadata.Citation})");
        terminal.Result("");
        terminal.Result("In our words:");
        foreach (var inner in instrument.Abstract.Within(provision.Pinpoint))
        {
            var indent = new string(' ', 2 * (inner.Depth - provision.Depth + 1));
            var number = inner == provision || inner.Number is null ? "" : $"({inner.Number}) ";
            terminal.Result($"{indent}{number}{inner.OwnWords.Replace("\n", "\n" + indent, StringComparison.Ordinal)}".TrimEnd());
        }

        if (instrument.Official?.Find(provision.Pinpoint) is not null)
        {
            terminal.Result("");
            terminal.Result($"Official wording ({instrument.Metadata.Language}):");
            foreach (var inner in instrument.Official.Within(provision.Pinpoint))
            {
                terminal.Result($"{new string(' ', 2 * (inner.Depth - provision.Depth + 1))}{(inner.Pinpoint == provision.Pinpoint ? "" : $"({inner.Number}) ")}{inner.OwnWords}".TrimEnd());
            }
        }

        terminal.Result("");
        var codings = instrument.Codings.Where(c => provision.Pinpoint.Contains(c.Pinpoint)).ToArray();
        terminal.Result(codings.Length == 0 ? "No coding rests on it." : "Codings:");
        foreach (var coding in codings)
        {
            var safeguard = codebook.Find(coding.Safeguard);
            var unverified = coding.IsUnverified ? $" [unverified: {coding.Basis.Words()}]" : "";
            terminal.Result($"  {coding.Level.Words()} on {coding.Safeguard} {safeguard?.Title} ({instrument.Abstract.Find(coding.Pinpoint)?.Label}){unverified}");
            terminal.Result($"    {coding.Note}");
        }
    }
}
