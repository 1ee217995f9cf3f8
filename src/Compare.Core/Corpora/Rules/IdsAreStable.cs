using Compare.Results;

namespace Compare.Corpora.Rules;

/// <summary>Ids are cited; one that vanishes or changes its meaning breaks what others wrote.</summary>
internal sealed class IdsAreStable : ICorpusRule
{
    public string Name => "ids-are-stable";

    public string Reason => "Ids are cited; one that vanishes or changes its meaning breaks what others wrote.";

    public bool GuardsTheMatrix => false;

    public IEnumerable<Diagnostic> Check(Corpus corpus)
    {
        if (corpus.Ids.IsEmpty)
        {
            yield break; // a corpus that keeps no list of ids promises none
        }

        var used = corpus.Codebook.Safeguards.Select(s => ("safeguard", s.Id)).Concat(corpus.Instruments.Select(i => ("instrument", i.Metadata.Id))).ToHashSet();
        var listed = corpus.Ids.ToLookup(i => (i.Kind, i.Id));
        foreach (var id in used.Where(id => !listed.Contains(id)))
        {
            yield return Finding(corpus, $"The {id.Item1} {id.Item2} is not in the list of published ids. Add it with the version that introduces it.");
        }

        foreach (var id in corpus.Ids)
        {
            var inUse = used.Contains((id.Kind, id.Id));
            if (listed[(id.Kind, id.Id)].Skip(1).Any())
            {
                yield return Finding(corpus, $"The {id.Kind} {id.Id} stands twice.");
            }
            else if (!inUse && id.ReplacedBy.Length == 0)
            {
                yield return Finding(corpus, $"The {id.Kind} {id.Id} was published and is gone. Bring it back, or name its successor in \"replaced_by\".");
            }
            else if (inUse && id.ReplacedBy.Length > 0)
            {
                yield return Finding(corpus, $"The {id.Kind} {id.Id} was replaced by {id.ReplacedBy} and is used again. Ids are never reused.");
            }
        }
    }

    private static Diagnostic Finding(Corpus corpus, string message) => Diagnostic.Error(DiagnosticCodes.RuleBroken, message, corpus.PlaceOf("codebook/ids.csv"));
}
