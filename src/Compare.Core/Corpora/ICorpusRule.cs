using Compare.Results;

namespace Compare.Corpora;

/// <summary>One rule that the corpus keeps. One rule, one class, with a name and a reason; <c>treaty check</c> runs them all.</summary>
public interface ICorpusRule
{
    /// <summary>A short stable name, as exceptions and messages use it.</summary>
    string Name { get; }

    /// <summary>Why the rule exists, in one sentence.</summary>
    string Reason { get; }

    /// <summary>True when a matrix made from a corpus that breaks the rule would be wrong, so that none is made.</summary>
    bool GuardsTheMatrix { get; }

    IEnumerable<Diagnostic> Check(Corpus corpus);
}
