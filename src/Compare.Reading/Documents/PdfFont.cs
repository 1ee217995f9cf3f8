using UglyToad.PdfPig.PdfFonts;

namespace Compare.Reading.Documents;

/// <summary>What a font says about its letters, asked once a font and once a character.</summary>
internal sealed class PdfFont
{
    private readonly IFont? font;
    private readonly PdfCharacter?[] simple = new PdfCharacter?[256];
    private readonly Dictionary<int, PdfCharacter> others = [];

    public PdfFont(FontDetails? details)
    {
        var name = details?.Name ?? "";
        Family = FamilyOf(name);
        IsBold = details?.IsBold == true || name.Contains("Bold", StringComparison.OrdinalIgnoreCase) || name.Contains("Black", StringComparison.OrdinalIgnoreCase);
        IsNamedByNumber = details?.FontDictionaryReference is not null;
    }

    public PdfFont(IFont font)
        : this(font.Details)
    {
        this.font = font;

        // Asked here because the library asks with every letter: a font that has no answer is found out at once.
        _ = font.GetAscent() + font.GetDescent();
    }

    /// <summary>The font without the prefix of its subset and its cut.</summary>
    public string Family { get; }

    public bool IsBold { get; }

    /// <summary>True when the file names it by the number of an object, so that it is the same font on whatever page it is found first.</summary>
    public bool IsNamedByNumber { get; }

    /// <summary>What the font says about a code; the library's own fonts answer the same each time.</summary>
    public PdfCharacter Character(int code)
    {
        if ((uint)code < (uint)simple.Length)
        {
            return simple[code] ??= Ask(code);
        }

        if (!others.TryGetValue(code, out var character))
        {
            character = Ask(code);
            others[code] = character;
        }

        return character;
    }

    /// <summary>The text before the box: some fonts find the box by it.</summary>
    private PdfCharacter Ask(int code)
    {
        var text = font!.TryGetUnicode(code, out var known) && known is not null ? known : new string((char)code, 1);
        return new PdfCharacter(text, !string.IsNullOrWhiteSpace(text), font.GetBoundingBox(code));
    }

    private static string FamilyOf(string font)
    {
        var name = font.Length > 7 && font[6] == '+' ? font[7..] : font;
        var cut = name.IndexOfAny(['-', ',']);
        return cut > 0 ? name[..cut] : name;
    }
}
