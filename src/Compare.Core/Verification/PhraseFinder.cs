namespace Compare.Verification;

/// <summary>Looks a key phrase up: to the letter first, then with as few folds of typography as will do, each of them named.</summary>
public static class PhraseFinder
{
    private static readonly Fold[] Single = [Fold.Spaces, Fold.Quotes, Fold.Dashes, Fold.SoftHyphens, Fold.Ligatures, Fold.Case];

    public static PhraseMatch Find(string text, string phrase)
    {
        var exact = Match(text, phrase, Fold.None);
        if (exact.Count > 0 || phrase.Length == 0)
        {
            return exact;
        }

        var folds = Fold.All;
        if (Match(text, phrase, folds).Count == 0)
        {
            return new PhraseMatch(0, Fold.None, -1, -1);
        }

        foreach (var fold in Single.Reverse())
        {
            folds = Match(text, phrase, folds & ~fold).Count > 0 ? folds & ~fold : folds;
        }

        return Match(text, phrase, folds);
    }

    private static PhraseMatch Match(string text, string phrase, Fold folds)
    {
        var (where, origins) = TextFolder.Apply(text, folds);
        var what = TextFolder.Apply(phrase, folds).Text;
        var first = -1;
        var count = 0;
        for (var at = Next(where, what, 0); at >= 0; at = Next(where, what, at + 1))
        {
            first = count == 0 ? at : first;
            count++;
        }

        return count == 0 ? new PhraseMatch(0, folds, -1, -1) : new PhraseMatch(count, folds, origins[first], origins[first + what.Length - 1] + 1);
    }

    private static int Next(string where, string what, int from) => what.Length == 0 ? -1 : where.IndexOf(what, from, StringComparison.Ordinal);
}
