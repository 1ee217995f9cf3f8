using System.Collections.Immutable;
using Compare.Reports;

namespace Compare.Export.Pages;

/// <summary>Where the provisions of one instrument stand on its page.</summary>
internal sealed class InstrumentAnchors
{
    private readonly Dictionary<string, string> anchors = new(StringComparer.Ordinal);

    private InstrumentAnchors(MatrixReport report, InstrumentColumn instrument, IEnumerable<ProvisionRow> provisions)
    {
        Instrument = instrument;
        Provisions = [.. provisions];
        var page = new HeadingAnchors();
        foreach (var heading in Headings(report, instrument))
        {
            page.Add(heading);
        }

        foreach (var provision in Provisions)
        {
            anchors.TryAdd(provision.Canonical, page.Add(provision.Canonical));
        }
    }

    /// <summary>Those of every instrument of a report.</summary>
    public static ImmutableArray<InstrumentAnchors> Of(MatrixReport report)
    {
        var provisions = report.Provisions.ToLookup(p => p.InstrumentId, StringComparer.Ordinal);
        return [.. report.Instruments.Select(i => new InstrumentAnchors(report, i, provisions[i.Id]))];
    }

    public InstrumentColumn Instrument { get; }

    public IReadOnlyList<ProvisionRow> Provisions { get; }

    public string File => "instruments/" + Instrument.Id + ".md";

    /// <summary>The label as a link to the provision; plain text where there is none.</summary>
    /// <param name="label">As lawyers write it.</param>
    /// <param name="canonical">The provision.</param>
    /// <param name="page">The instrument's page as seen from the linking page; empty on the page itself.</param>
    public string Link(string label, string canonical, string page) =>
        anchors.TryGetValue(canonical, out var anchor) ? MarkdownText.Link(label, page + "#" + anchor) : MarkdownText.Inline(label);

    /// <summary>Every heading that stands before the provisions.</summary>
    private static IEnumerable<string> Headings(MatrixReport report, InstrumentColumn instrument) =>
    [
        instrument.Title,
        InstrumentPage.FactsHeading,
        InstrumentPage.ProfileHeading,
        InstrumentPage.CodingsHeading,
        .. report.Groups.Select(g => g.Title),
        InstrumentPage.ProvisionsHeading,
    ];
}
