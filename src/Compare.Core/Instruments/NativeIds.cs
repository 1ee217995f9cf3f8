using System.Collections.Immutable;
using System.Globalization;
using Compare.Results;

namespace Compare.Instruments;

/// <summary>
/// Holds the addresses that a format gives its provisions against those that follow from the printed numbers. Lawyers cite by the printed number, so that
/// it decides; where an id says something else, one of the two is wrong, and the reader is told.
/// </summary>
internal sealed class NativeIds
{
    /// <summary>Parts of an Akoma Ntoso id that nobody cites.</summary>
    private static readonly ImmutableArray<string> Uncited = ["list", "intro", "wrapup", "wrap", "content", "body", "hcontainer", "container"];

    private string? first;
    private int firstLine;
    private int count;

    public void Compare(ProvisionNode node, Pinpoint pinpoint, string label)
    {
        if (node.NativeId is null || node.Number is null || Agrees(node.NativeId, pinpoint))
        {
            return;
        }

        count++;
        if (first is null)
        {
            (first, firstLine) = ($"\"{node.NativeId}\" on {label}", node.Span.FirstLine);
        }
    }

    /// <summary>Adds what was found further below in the document.</summary>
    public void Add(NativeIds later)
    {
        (first, firstLine) = first is null ? (later.first, later.firstLine) : (first, firstLine);
        count += later.count;
    }

    public void Report(string file, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (count > 0)
        {
            diagnostics.Add(Diagnostic.Warning(
                DiagnosticCodes.NativeIdDiffers,
                $"{count} id(s) in the file name another place than the printed numbers, which were followed; the first is {first}. Check the source there.",
                new Place(file, firstLine)));
        }
    }

    /// <summary>Whether the last numbers are the same: an id may begin further out, or leave the outer parts to the element that holds it.</summary>
    internal static bool Agrees(string id, Pinpoint pinpoint)
    {
        var printed = pinpoint.Parts.Select(p => Number(p)).Where(n => n.Length > 0).ToArray();
        var named = id.Contains('/', StringComparison.Ordinal)
            ? [.. id.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(s => s.Replace("-", "", StringComparison.Ordinal))]
            : id.Split("__").Where(p => !Uncited.Contains(p.Split('_')[0], StringComparer.Ordinal)).Select(p => Number(p)).Where(n => n.Length > 0).ToArray();
        for (var back = 1; back <= Math.Min(printed.Length, named.Length); back++)
        {
            if (!IsSame(printed[^back], named[^back]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>USLM puts a letter before the number of a title, chapter or section: <c>s2523</c>.</summary>
    private static bool IsSame(string printed, string named) =>
        string.Equals(printed, named, StringComparison.OrdinalIgnoreCase)
        || (named.EndsWith(printed, StringComparison.OrdinalIgnoreCase) && named[..^printed.Length] is "s" or "t" or "ch" or "sch" or "st" or "pt" or "spt")
        || (Numerals.FromRoman(named) is var value and > 0 && string.Equals(printed, value.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));

    private static string Number(string part)
    {
        var at = part.IndexOf('_', StringComparison.Ordinal);
        return at < 0 ? "" : part[(at + 1)..].Replace("-", "", StringComparison.Ordinal);
    }
}
