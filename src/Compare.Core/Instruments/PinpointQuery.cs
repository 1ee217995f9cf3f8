using System.Collections.Immutable;

namespace Compare.Instruments;

/// <summary>
/// An address as a person typed it, taken apart: the numbers from the outside in, each with the kinds that the words before it allow.
/// <c>art. 15(2)</c> is 15 (article), 2 (anything); <c>Pasal 21 ayat (1) huruf a</c> is 21 (article), 1 (paragraph), a (point).
/// </summary>
internal sealed record PinpointQuery(ImmutableArray<PinpointQuery.Part> Parts)
{
    private static readonly (string Word, ProvisionKind[] Kinds)[] Words =
    [
        ("articles", [ProvisionKind.Article]), ("article", [ProvisionKind.Article]), ("art", [ProvisionKind.Article]), ("pasal", [ProvisionKind.Article]), ("psl", [ProvisionKind.Article]), ("ps", [ProvisionKind.Article]),
        ("usc", [ProvisionKind.Section]), ("§§", [ProvisionKind.Section]), ("§", [ProvisionKind.Section]), ("sec", [ProvisionKind.Section, ProvisionKind.Division]),
        ("section", [ProvisionKind.Section, ProvisionKind.Division]), ("s", [ProvisionKind.Section]), ("bagian", [ProvisionKind.Division]),
        ("subsection", [ProvisionKind.Subsection]), ("subsec", [ProvisionKind.Subsection]),
        ("paragraph", [ProvisionKind.Paragraph]), ("para", [ProvisionKind.Paragraph]), ("par", [ProvisionKind.Paragraph]), ("ayat", [ProvisionKind.Paragraph]),
        ("subparagraph", [ProvisionKind.Subparagraph, ProvisionKind.Point]), ("subpara", [ProvisionKind.Subparagraph, ProvisionKind.Point]),
        ("point", [ProvisionKind.Point]), ("lit", [ProvisionKind.Point]), ("letter", [ProvisionKind.Point]), ("huruf", [ProvisionKind.Point]),
        ("subpoint", [ProvisionKind.Subpoint]), ("clause", [ProvisionKind.Clause]), ("cl", [ProvisionKind.Clause]), ("subclause", [ProvisionKind.Subclause]), ("subcl", [ProvisionKind.Subclause]),
        ("item", [ProvisionKind.Item]), ("angka", [ProvisionKind.Item, ProvisionKind.Citation]), ("indent", [ProvisionKind.Indent]),
        ("preamble", [ProvisionKind.Preamble]), ("recital", [ProvisionKind.Recital]), ("rec", [ProvisionKind.Recital]), ("menimbang", [ProvisionKind.Recitals]), ("mengingat", [ProvisionKind.Citations]),
        ("chapter", [ProvisionKind.Chapter]), ("chp", [ProvisionKind.Chapter]), ("bab", [ProvisionKind.Chapter]), ("title", [ProvisionKind.Title]), ("tit", [ProvisionKind.Title]),
        ("part", [ProvisionKind.Part]), ("annex", [ProvisionKind.Annex]), ("closing", [ProvisionKind.Conclusions]), ("conclusions", [ProvisionKind.Conclusions]),
    ];

    /// <summary>Takes an address apart; null when it holds something that is no part of an address.</summary>
    public static PinpointQuery? Read(string text)
    {
        var parts = ImmutableArray.CreateBuilder<Part>();
        ProvisionKind[] pending = [];
        var tokens = Tokens(text);
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            var word = Words.FirstOrDefault(w => string.Equals(w.Word, token, StringComparison.OrdinalIgnoreCase)).Kinds;
            if (string.Equals(token, "formula", StringComparison.OrdinalIgnoreCase) || (i + 1 < tokens.Count && char.IsAsciiDigit(token[0]) && string.Equals(tokens[i + 1], "usc", StringComparison.OrdinalIgnoreCase)))
            {
                continue; // "closing formula"; the 18 of "18 U.S.C."
            }

            if (word is not null && token.Length > 1 | word[0] == ProvisionKind.Section && (i + 1 < tokens.Count || word[0] is ProvisionKind.Preamble or ProvisionKind.Recitals or ProvisionKind.Citations or ProvisionKind.Annex or ProvisionKind.Conclusions))
            {
                if (word[0] is ProvisionKind.Preamble or ProvisionKind.Recitals or ProvisionKind.Citations or ProvisionKind.Conclusions)
                {
                    parts.Add(new Part("", [word[0]]));
                }
                else
                {
                    pending = word;
                }

                continue;
            }

            if (token.Length > 8 || !token.All(char.IsAsciiLetterOrDigit))
            {
                return null;
            }

            parts.Add(new Part(token, [.. pending]));
            pending = [];
        }

        return parts.Count == 0 || pending.Length > 0 ? null : new PinpointQuery(parts.ToImmutable());
    }

    /// <summary>Words and numbers; brackets, dots, commas and spaces only separate. "U.S.C." is one word.</summary>
    private static List<string> Tokens(string text)
    {
        var cleaned = text.Replace("U.S.C.", " usc ", StringComparison.OrdinalIgnoreCase).Replace("§", " § ", StringComparison.Ordinal);
        return [.. cleaned.Split([' ', '\t', '(', ')', '.', ',', ';', ':', '/', '[', ']', '\u00a0', '_', '-'], StringSplitOptions.RemoveEmptyEntries)];
    }

    /// <summary>One number of an address.</summary>
    /// <param name="Number">As typed; empty for unnumbered parts such as the preamble.</param>
    /// <param name="Kinds">The kinds it may be; empty when nothing was said.</param>
    internal readonly record struct Part(string Number, ImmutableArray<ProvisionKind> Kinds);
}
