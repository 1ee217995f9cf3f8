namespace Compare.Reading.Documents;

/// <summary>Tells text whose lines were broken to fit a page from text in which every line is a paragraph.</summary>
internal static class LineWrapping
{
    private const int FewestBreaks = 6;
    private const int LongestLine = 120;

    /// <summary>Where a line is followed by another without a blank between, was it broken for lack of room?</summary>
    public static bool IsHardWrapped(string text)
    {
        var (breaks, tooLong) = (0, 0);
        var previous = 0;
        foreach (var line in text.EnumerateLines())
        {
            var length = line.Trim().Length;
            if (length > 0 && previous > 0)
            {
                breaks++;
                tooLong += previous > LongestLine ? 1 : 0;
            }

            previous = length;
        }

        return breaks >= FewestBreaks && tooLong * 10 <= breaks;
    }
}
