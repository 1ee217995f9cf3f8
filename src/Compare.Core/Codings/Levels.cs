namespace Compare.Codings;

/// <summary>The names of the levels and their order.</summary>
public static class Levels
{
    private static readonly (Level Level, string Id, string Words, string Symbol)[] Table =
    [
        (Level.Strong, "strong", "Strong", "++"),
        (Level.Qualified, "qualified", "Qualified", "+"),
        (Level.Weak, "weak", "Weak", "~"),
        (Level.Silent, "silent", "Silent", "0"),
        (Level.Contrary, "contrary", "Contrary", "!"),
        (Level.Disputed, "disputed", "Disputed", "?"),
        (Level.NotApplicable, "not-applicable", "Not applicable", "n/a"),
        (Level.NotResearched, "not-researched", "Not researched", "…"),
    ];

    public static IEnumerable<Level> All => Table.Select(row => row.Level);

    /// <summary>The name in the corpus and in machine-readable output.</summary>
    public static string Id(this Level level) => Table[(int)level].Id;

    /// <summary>The name as a person reads it.</summary>
    public static string Words(this Level level) => Table[(int)level].Words;

    /// <summary>A short sign beside the words, so that colour is never the only carrier.</summary>
    public static string Symbol(this Level level) => Table[(int)level].Symbol;

    /// <summary>True for a level that can be ranked: strong, qualified, weak, silent, contrary.</summary>
    public static bool IsRanked(this Level level) => level <= Level.Contrary;

    public static bool TryParse(string id, out Level level)
    {
        foreach (var row in Table)
        {
            if (string.Equals(row.Id, id, StringComparison.Ordinal))
            {
                level = row.Level;
                return true;
            }
        }

        level = Level.NotResearched;
        return false;
    }
}
