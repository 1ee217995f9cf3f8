namespace Compare.Reading.Documents;

/// <summary>Letters as list numbers past z: browsers go on with aa, ab, ac, word processors with aa, bb, cc.</summary>
internal static class ListLetters
{
    public static string Spreadsheet(int value)
    {
        var letters = "";
        for (; value > 0; value = (value - 1) / 26)
        {
            letters = (char)('a' + ((value - 1) % 26)) + letters;
        }

        return letters;
    }

    public static string Repeated(int value, char first = 'a', int count = 26) =>
        value < 1 ? "" : new string((char)(first + ((value - 1) % count)), Math.Min(1 + ((value - 1) / count), 20));
}
