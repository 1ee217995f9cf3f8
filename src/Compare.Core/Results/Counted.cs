using System.Globalization;

namespace Compare.Results;

/// <summary>A number with its noun: <c>1 file</c>, <c>2 files</c>.</summary>
public static class Counted
{
    /// <param name="count">How many.</param>
    /// <param name="noun">The singular, whose plural ends in s.</param>
    public static string Of(int count, string noun) => count.ToString(CultureInfo.InvariantCulture) + " " + noun + (count == 1 ? "" : "s");
}
