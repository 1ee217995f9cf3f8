using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using Compare.Comparisons;

namespace Compare.Searching;

/// <summary>
/// Writes a prepared index (<see cref="SearchIndex"/> reads it): every word with the provisions that hold it, and what is shown of a provision. Of official
/// wording it holds the words and how often each stands in a provision, not their order.
/// </summary>
/// <remarks>
/// Layout, little-endian: magic, length of the file, stamp, instruments (id, title, number of provisions, words), then four tables (words of each
/// provision; where its text begins; where each word begins; where its list of provisions begins), then texts, words, lists. A list holds for each provision
/// the step from the one before and how often the word stands in heading, abstract and wording.
/// </remarks>
public static class SearchIndexWriter
{
    internal static readonly byte[] Magic = "treaty\u0001i"u8.ToArray();

    /// <param name="stream">Seekable, empty.</param>
    /// <param name="instruments">What is searched.</param>
    /// <param name="stamp">Says from what the index was made; given back as it is.</param>
    public static void Write(Stream stream, ImmutableArray<CodedInstrument> instruments, string stamp)
    {
        var entries = instruments.Select(i => SearchEntry.Of(i).ToArray()).ToArray();
        var all = entries.SelectMany(e => e).ToArray();
        var lists = Lists(all);
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(0L);
        writer.Write(stamp);
        writer.Write(instruments.Length);
        for (var i = 0; i < instruments.Length; i++)
        {
            writer.Write(instruments[i].Metadata.Id);
            writer.Write(instruments[i].Metadata.ShortTitle);
            writer.Write(entries[i].Length);
            writer.Write(entries[i].Sum(e => (long)e.Length));
        }

        writer.Write(all.Length);
        writer.Write(lists.Count);
        var tables = stream.Position;
        var (texts, words, postings) = (new long[all.Length + 1], new long[lists.Count + 1], new long[lists.Count + 1]);
        stream.Position = tables + ((long)all.Length * sizeof(int)) + ((texts.Length + words.Length + postings.Length) * (long)sizeof(long));
        Texts(writer, all, texts);
        words[0] = stream.Position;
        var at = 0;
        foreach (var word in lists.Keys)
        {
            writer.Write(Encoding.UTF8.GetBytes(word));
            writer.Flush();
            words[++at] = stream.Position;
        }

        postings[0] = stream.Position;
        at = 0;
        foreach (var list in lists.Values)
        {
            Postings(writer, list);
            writer.Flush();
            postings[++at] = stream.Position;
        }

        var length = stream.Position;
        stream.Position = tables;
        writer.Write(MemoryMarshal.AsBytes(all.Select(e => e.Length).ToArray().AsSpan()));
        foreach (var table in new[] { texts, words, postings })
        {
            writer.Write(MemoryMarshal.AsBytes(table.AsSpan()));
        }

        writer.Flush();
        stream.Position = Magic.Length;
        writer.Write(length);
        writer.Flush();
        stream.Position = length;
    }

    private static void Texts(BinaryWriter writer, SearchEntry[] all, long[] begins)
    {
        begins[0] = writer.BaseStream.Position;
        for (var i = 0; i < all.Length; i++)
        {
            writer.Write(all[i].Provision.Pinpoint.Canonical);
            writer.Write(all[i].Provision.Label);
            writer.Write(all[i].Text);
            writer.Flush();
            begins[i + 1] = writer.BaseStream.Position;
        }
    }

    private static SortedDictionary<string, List<Posting>> Lists(SearchEntry[] all)
    {
        var lists = new Dictionary<string, List<Posting>>(StringComparer.Ordinal);
        for (var i = 0; i < all.Length; i++)
        {
            Count(all[i].Heading, i, p => p with { Heading = p.Heading + 1 });
            Count(all[i].Summary, i, p => p with { Summary = p.Summary + 1 });
            Count(all[i].Wording, i, p => p with { Wording = p.Wording + 1 });
        }

        return new SortedDictionary<string, List<Posting>>(lists, Utf8Order.Instance);

        void Count(ImmutableArray<string> words, int entry, Func<Posting, Posting> more)
        {
            foreach (var word in words)
            {
                var list = CollectionsMarshal.GetValueRefOrAddDefault(lists, word, out _) ??= [];
                if (list.Count == 0 || list[^1].Entry != entry)
                {
                    list.Add(new Posting(entry, 0, 0, 0));
                }

                list[^1] = more(list[^1]);
            }
        }
    }

    private static void Postings(BinaryWriter writer, List<Posting> list)
    {
        var before = -1;
        foreach (var posting in list)
        {
            writer.Write7BitEncodedInt(posting.Entry - before);
            writer.Write7BitEncodedInt(posting.Heading);
            writer.Write7BitEncodedInt(posting.Summary);
            writer.Write7BitEncodedInt(posting.Wording);
            before = posting.Entry;
        }
    }

    private readonly record struct Posting(int Entry, int Heading, int Summary, int Wording);

    /// <summary>The order of the words' bytes, in which those with one beginning stand together also in the file.</summary>
    private sealed class Utf8Order : IComparer<string>
    {
        public static readonly Utf8Order Instance = new();

        public int Compare(string? x, string? y) => Encoding.UTF8.GetBytes(x!).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(y!));
    }
}
