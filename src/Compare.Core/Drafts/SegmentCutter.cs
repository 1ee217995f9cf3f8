using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Compare.Instruments;

namespace Compare.Drafts;

/// <summary>Cuts provisions into blocks of text, each with its tokens and their numbers.</summary>
internal sealed class SegmentCutter(Vocabulary vocabulary)
{
    private readonly List<TextToken> tokens = [];
    private readonly List<int> keys = [];
    private readonly List<int> words = [];

    public ImmutableArray<Segment>.Builder Segments { get; } = ImmutableArray.CreateBuilder<Segment>();

    public void Cut(Provision provision, int unit, int place)
    {
        Add(provision.Heading, SegmentPart.Heading);
        Add(provision.Text, SegmentPart.Text);
        Add(provision.Continuation, SegmentPart.Continuation);

        void Add(string? text, SegmentPart part)
        {
            var line = 0;
            foreach (var range in text.AsSpan().Split('\n'))
            {
                Take(text.AsSpan()[range]);
                if (tokens.Count > 0)
                {
                    Segments.Add(new Segment(Segments.Count, unit, place, provision, part, line, ImmutableCollectionsMarshal.AsImmutableArray(tokens.ToArray()))
                    {
                        Keys = keys.ToArray(),
                        Words = words.ToArray(),
                    });
                }

                line++;
            }
        }
    }

    private void Take(ReadOnlySpan<char> block)
    {
        tokens.Clear();
        keys.Clear();
        words.Clear();
        var scanner = new TokenScanner(block);
        while (scanner.Next())
        {
            var (key, word) = vocabulary.Take(scanner, out var token);
            tokens.Add(token);
            keys.Add(key);
            if (word >= 0)
            {
                words.Add(word);
            }
        }
    }
}
