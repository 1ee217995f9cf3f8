using System.Globalization;
using Compare.Cli;

namespace Compare.Tests.Robustness;

/// <summary>The wish for large pages reaches the memory in which objects are made: a wish for another place would go unnoticed.</summary>
public sealed class LargePagesTests
{
    private const string Wished = " hg";

    [Fact]
    public void The_collectors_memory_is_marked()
    {
        Assert.SkipUnless(File.Exists("/sys/kernel/mm/transparent_hugepage/enabled") && File.Exists("/proc/self/smaps"), "The system has no large pages that a program can ask for.");
        var start = LargePages.Here();

        LargePages.Ask(start, (48 << 20) + 12_345);

        Assert.Contains(Wished, FlagsAt(start), StringComparison.Ordinal);
    }

    /// <summary>What the system notes of the memory at a place.</summary>
    private static string FlagsAt(nint place)
    {
        var isThere = false;
        foreach (var line in File.ReadLines("/proc/self/smaps"))
        {
            var range = line.Split(' ')[0].Split('-');
            if (range.Length == 2 && long.TryParse(range[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var from))
            {
                isThere = from <= place && place < long.Parse(range[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            }
            else if (isThere && line.StartsWith("VmFlags:", StringComparison.Ordinal))
            {
                return line;
            }
        }

        return "";
    }
}
