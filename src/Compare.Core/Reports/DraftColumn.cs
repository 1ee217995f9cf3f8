using System.Collections.Immutable;
using Compare.Codings;
using Compare.Comparisons;
using Compare.Drafts;
using Compare.Instruments;

namespace Compare.Reports;

/// <summary>A draft without a corpus folder as a column beside the instruments. Its title says in every output that nobody has coded it.</summary>
public static class DraftColumn
{
    /// <summary>Begins the id of every such column, so that an import leaves its rows alone.</summary>
    public const string IdPrefix = "draft-";

    private const int LongestName = 28;

    /// <summary>The id of a draft: of its file's name, told apart from those taken.</summary>
    public static string IdOf(string file, IReadOnlyCollection<string> taken)
    {
        var letters = string.Concat(Stem(file).ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
        var slug = string.Join('-', letters.Split('-', StringSplitOptions.RemoveEmptyEntries));
        var id = IdPrefix + (slug.Length == 0 ? "text" : slug);
        var times = 1;
        var free = id;
        while (taken.Contains(free, StringComparer.Ordinal))
        {
            free = $"{id}-{++times}";
        }

        return free;
    }

    /// <param name="id">Its id, of <see cref="IdOf"/>.</param>
    /// <param name="source">Where it came from.</param>
    /// <param name="draft">As parsed.</param>
    /// <param name="codings">Made by <see cref="DraftCodings"/>.</param>
    /// <param name="showsWording">False leaves the draft's words out of every output.</param>
    public static CodedInstrument Of(string id, DraftSource source, Instrument draft, ImmutableArray<Coding> codings, bool showsWording)
    {
        var file = Name(source.File);
        var metadata = new InstrumentMetadata(
            id, ShortTitle(Stem(file)), $"Draft read from the file {file}", "draft", "", "", "",
            "A draft outside the corpus. No level in this column was coded by a person.", LanguageOf(draft), draft.Convention, file, "",
            source.Sha256.Length == 0 ? file : $"{file}, SHA-256 {source.Sha256}");

        // There is no abstract in our own words: the tree keeps numbers and headings, the words stand where official wording does.
        var outline = new Instrument(id, draft.Convention, [.. draft.Provisions.Select(p => p with { Text = "", Continuation = null })]);
        return new CodedInstrument(metadata, outline, codings, showsWording ? draft : null);
    }

    public static string LanguageOf(Instrument draft) => DraftingConventions.Find(draft.Convention)?.Language ?? "en";

    private static string ShortTitle(string name) => $"Draft {(name.Length <= LongestName ? name : name[..(LongestName - 1)] + "…")} (not coded)";

    private static string Name(string file) => file[(file.LastIndexOfAny(['/', '\\']) + 1)..];

    private static string Stem(string file) => Name(file) is var name && name.LastIndexOf('.') is > 0 and var dot ? name[..dot] : Name(file);
}
