using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace Compare.Searching;

/// <summary>
/// A prepared index, read where a search needs it and nowhere else. It gives the answers of <see cref="ProvisionSearch"/> with the same scores. What is damaged
/// ends in <see cref="InvalidDataException"/> or <see cref="EndOfStreamException"/>.
/// </summary>
public sealed class SearchIndex
{
    private readonly Stream stream;
    private readonly Part[] parts;
    private readonly int terms;
    private readonly long lengths;
    private readonly long texts;
    private readonly long words;
    private readonly long postings;

    private SearchIndex(Stream stream, BinaryReader reader)
    {
        this.stream = stream;
        Stamp = reader.ReadString();
        parts = new Part[Sane(reader.ReadInt32())];
        var first = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = new Part(reader.ReadString(), reader.ReadString(), first, Sane(reader.ReadInt32()), reader.ReadInt64());
            first += parts[i].Count;
        }

        var entries = Sane(reader.ReadInt32());
        terms = Sane(reader.ReadInt32());
        lengths = stream.Position;
        texts = lengths + ((long)entries * sizeof(int));
        words = texts + ((entries + 1L) * sizeof(long));
        postings = words + ((terms + 1L) * sizeof(long));
        if (entries != first || postings > stream.Length)
        {
            throw new InvalidDataException();
        }
    }

    /// <summary>From what it was made, as whoever wrote it said.</summary>
    public string Stamp { get; }

    /// <summary>Ids of the instruments, in their order.</summary>
    public IEnumerable<string> Instruments => parts.Select(p => p.Id);

    /// <summary>True for a file that is an index, whole or not.</summary>
    public static bool IsIndex(Stream stream)
    {
        var magic = new byte[SearchIndexWriter.Magic.Length];
        return stream.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false) == magic.Length && magic.AsSpan().SequenceEqual(SearchIndexWriter.Magic);
    }

    /// <summary>Opens an index; null for what is none, is cut off or was written by another edition of the program.</summary>
    /// <param name="stream">Seekable; stays open for as long as the index is used.</param>
    public static SearchIndex? Open(Stream stream)
    {
        stream.Position = 0;
        if (!IsIndex(stream))
        {
            return null;
        }

        // No buffer of its own may read ahead: the tables are found by the position.
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        return reader.ReadInt64() == stream.Length ? new SearchIndex(stream, reader) : null;
    }

    /// <summary>The best hits among the instruments named (all, where none is), and how many there are.</summary>
    public (int Count, ImmutableArray<SearchHit> Best) Run(IReadOnlyCollection<string> instruments, string query, int most)
    {
        var wanted = ProvisionSearch.Wanted(query);
        var searched = parts.Where(p => instruments.Count == 0 || instruments.Contains(p.Id, StringComparer.Ordinal)).ToArray();
        var all = searched.Sum(p => p.Count);
        if (wanted.Length == 0 || all == 0)
        {
            return (0, []);
        }

        var matches = Array.ConvertAll([.. wanted], Find);
        var weights = Array.ConvertAll(matches, m => Ranking.Rarity(all, searched.Sum(p => Having(m, p))));
        var average = searched.Sum(p => p.Words) / (double)all;
        var found = new List<(int Entry, int Part, double Score)>();
        var counts = new int[wanted.Length];
        var sizes = Ints(lengths, parts.Sum(p => p.Count));
        for (var part = 0; part < parts.Length; part++)
        {
            if (!searched.Contains(parts[part]))
            {
                continue;
            }

            for (var entry = parts[part].First; entry < parts[part].First + parts[part].Count; entry++)
            {
                if (Counts(matches, entry, counts))
                {
                    found.Add((entry, part, Ranking.Score(counts, weights, sizes[entry], average)));
                }
            }
        }

        return (found.Count, [.. found.OrderByDescending(f => f.Score).ThenBy(f => f.Entry).Take(most).Select(f => Hit(f.Entry, parts[f.Part], Array.TrueForAll(matches, m => m.Wording[f.Entry] > 0), f.Score))]);
    }

    private static bool Counts(Matches[] matches, int entry, int[] counts)
    {
        for (var i = 0; i < matches.Length; i++)
        {
            counts[i] = matches[i].Count(entry);
            if (counts[i] == 0)
            {
                return false;
            }
        }

        return true;
    }

    private static int Having(Matches matches, Part part)
    {
        var having = 0;
        for (var entry = part.First; entry < part.First + part.Count; entry++)
        {
            having += matches.Count(entry) > 0 ? 1 : 0;
        }

        return having;
    }

    /// <summary>How often a word, or a longer one that begins with it, stands in each provision.</summary>
    private Matches Find(string word)
    {
        var begins = Longs(words, terms + 1);
        var text = Bytes(begins[0], begins[terms]);
        var sought = Encoding.UTF8.GetBytes(word);
        var (low, high) = (0, terms);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Term(middle).SequenceCompareTo(sought) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        for (high = low; high < terms && Term(high).StartsWith(sought); high++)
        {
        }

        var matches = new Matches(parts.Sum(p => p.Count));
        if (high > low)
        {
            var lists = Longs(postings + ((long)low * sizeof(long)), high - low + 1);
            for (var i = 0; i < high - low; i++)
            {
                matches.Add(Bytes(lists[i], lists[i + 1]));
            }
        }

        return matches;

        ReadOnlySpan<byte> Term(int i) => text.AsSpan((int)(begins[i] - begins[0]), (int)(begins[i + 1] - begins[i]));
    }

    private SearchHit Hit(int entry, Part part, bool inWording, double score)
    {
        var bounds = Longs(texts + ((long)entry * sizeof(long)), 2);
        using var reader = new BinaryReader(new MemoryStream(Bytes(bounds[0], bounds[1])), Encoding.UTF8);
        return new SearchHit(part.Id, part.Title, reader.ReadString(), reader.ReadString(), reader.ReadString(), inWording, score);
    }

    private int[] Ints(long at, int count) => [.. MemoryMarshal.Cast<byte, int>(Bytes(at, at + ((long)count * sizeof(int))))];

    private long[] Longs(long at, int count) => [.. MemoryMarshal.Cast<byte, long>(Bytes(at, at + ((long)count * sizeof(long))))];

    private byte[] Bytes(long from, long to)
    {
        if (from < 0 || to < from || to > stream.Length || to - from > int.MaxValue)
        {
            throw new InvalidDataException();
        }

        var bytes = new byte[to - from];
        stream.Position = from;
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static int Sane(int count) => count is >= 0 and < 200_000_000 ? count : throw new InvalidDataException();

    /// <summary>An instrument's share of the provisions.</summary>
    private sealed record Part(string Id, string Title, int First, int Count, long Words);

    private sealed class Matches(int entries)
    {
        private readonly int[] counts = new int[entries];

        public int[] Wording { get; } = new int[entries];

        public int Count(int entry) => counts[entry];

        public void Add(ReadOnlySpan<byte> list)
        {
            var entry = -1;
            while (!list.IsEmpty)
            {
                entry += Next(ref list);
                var (heading, summary, wording) = (Next(ref list), Next(ref list), Next(ref list));
                if ((uint)entry >= (uint)counts.Length)
                {
                    throw new InvalidDataException();
                }

                counts[entry] += Ranking.Count(heading, summary, wording);
                Wording[entry] += wording;
            }
        }

        private static int Next(ref ReadOnlySpan<byte> list)
        {
            var (value, shift) = (0, 0);
            while (true)
            {
                if (list.IsEmpty || shift > 28)
                {
                    throw new InvalidDataException();
                }

                var b = list[0];
                list = list[1..];
                value |= (b & 0x7F) << shift;
                if (b < 0x80)
                {
                    return value;
                }

                shift += 7;
            }
        }
    }
}
