namespace Compare.Instruments;

/// <summary>What the end of a passage says about what follows it.</summary>
internal static class Sentences
{
    /// <summary>What may stand between a stop and the end of a passage.</summary>
    private const string AfterStop = " \"”’'»*";

    private static readonly string[] Connectors = ["and", "or", "and/or", "dan", "atau", "dan/atau"];

    /// <summary>True when the passage ends where a unit can end: at a stop, a semicolon, a comma before the next item, or "and"/"or".</summary>
    public static bool EndsUnit(string text)
    {
        var trimmed = text.AsSpan().TrimEnd(AfterStop);
        if (trimmed.Length == 0 || trimmed[^1] is '.' or ';' or ':' or ',' or '!' or '?' or ')' or '—' or '–')
        {
            return true;
        }

        var last = trimmed[(trimmed.LastIndexOf(' ') + 1)..];
        foreach (var connector in Connectors)
        {
            if (last.SequenceEqual(connector))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when a chapeau waits for its list: it ends in a colon or dash, or in no stop at all (the dash is often lost).</summary>
    public static bool IsOpen(string text)
    {
        var trimmed = text.AsSpan().TrimEnd(AfterStop);
        return trimmed.Length > 0 && trimmed[^1] is not ('.' or ';' or '!' or '?');
    }

    public static int WordCount(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
}
