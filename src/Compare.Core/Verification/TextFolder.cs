using System.Text;

namespace Compare.Verification;

/// <summary>Applies folds to a text and keeps, for every character left, where it stood.</summary>
internal static class TextFolder
{
    private static readonly (char Ligature, string Letters)[] Ligatures =
    [
        ('\uFB00', "ff"), ('\uFB01', "fi"), ('\uFB02', "fl"), ('\uFB03', "ffi"), ('\uFB04', "ffl"), ('\uFB05', "st"), ('\uFB06', "st"),
    ];

    /// <summary>The folded text, and for each of its characters the index of the original one.</summary>
    public static (string Text, int[] Origins) Apply(string text, Fold folds)
    {
        var folded = new StringBuilder(text.Length);
        var origins = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            foreach (var c in FoldOne(text[i], folds))
            {
                if (c == ' ' && folds.HasFlag(Fold.Spaces) && folded.Length > 0 && folded[^1] == ' ')
                {
                    continue;
                }

                folded.Append(c);
                origins.Add(i);
            }
        }

        return (folded.ToString(), [.. origins]);
    }

    private static string FoldOne(char c, Fold folds)
    {
        if (folds.HasFlag(Fold.SoftHyphens) && (c is '\u00AD' or '\u200B' or '\u2060'))
        {
            return "";
        }

        if (folds.HasFlag(Fold.Spaces) && (char.IsWhiteSpace(c) || c == '\u00A0'))
        {
            return " ";
        }

        if (folds.HasFlag(Fold.Quotes))
        {
            switch (c)
            {
                case '“' or '”' or '„' or '«' or '»' or '"':
                    return "\"";
                case '‘' or '’' or '‚' or '`' or '´' or '\'':
                    return "'";
            }
        }

        if (folds.HasFlag(Fold.Dashes) && (c is '‐' or '‑' or '‒' or '–' or '—' or '−'))
        {
            return "-";
        }

        if (folds.HasFlag(Fold.Ligatures))
        {
            foreach (var (ligature, letters) in Ligatures)
            {
                if (c == ligature)
                {
                    return letters;
                }
            }
        }

        return (folds.HasFlag(Fold.Case) ? char.ToLowerInvariant(c) : c).ToString();
    }
}
