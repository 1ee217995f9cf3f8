using System.Collections;
using System.Collections.Immutable;
using Compare.Codings;

namespace Compare.Drafts;

/// <summary>Finds modal verbs in blocks of a draft. Which words they open with is looked up once for every different word, and not for every word of the draft.</summary>
internal sealed class ModalScan
{
    private readonly string language;
    private readonly bool[] opens;

    public ModalScan(Vocabulary vocabulary, string language)
    {
        this.language = language;
        opens = vocabulary.Marked(k => ModalityDetector.Opens(language, k));
    }

    /// <param name="segments">The blocks.</param>
    /// <param name="tokens">Their tokens, put together.</param>
    public ImmutableArray<ModalExpression> Find(ImmutableArray<Segment> segments, ImmutableArray<TextToken> tokens)
    {
        var places = new List<int>();
        var at = 0;
        foreach (var segment in segments)
        {
            foreach (var key in segment.Keys)
            {
                if (opens[key])
                {
                    places.Add(at);
                }

                at++;
            }
        }

        if (places.Count == 0)
        {
            return [];
        }

        return ModalityDetector.Find(language, new TokenKeys(tokens), places);
    }

    /// <summary>The keys of tokens as a list, without a copy.</summary>
    private sealed class TokenKeys(ImmutableArray<TextToken> tokens) : IReadOnlyList<string>
    {
        public int Count => tokens.Length;

        public string this[int index] => tokens[index].Key;

        public IEnumerator<string> GetEnumerator() => tokens.Select(t => t.Key).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
