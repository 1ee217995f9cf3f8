using System.Collections.Immutable;
using Compare.Reports;

namespace Compare.Export.Pages;

/// <summary>Where the provisions of one instrument stand on its page.</summary>
internal sealed class InstrumentAnchors
{
    private readonly Dictionary<string, string> anchors = new(StringComparer.Ordinal);

    /// <param name="instrument">The instrument.</param>
    /// <param name="provisions">Its provisions, in the order of the page.</param>
    /// <param name="headings">What <see cref="HeadingsOf"/> gives.</param>
    /// <param name="isLinked">Which provisions are linked to.</param>
    public InstrumentAnchors(InstrumentColumn instrument, ImmutableArray<ProvisionRow> provisions, ImmutableArray<string> headings, Func<ProvisionRow, bool> isLinked)
    {
        Instrument = instrument;
        var page = new HeadingAnchors();
        foreach (var heading in headings.Prepend(instrument.Title))
        {
            page.Add(heading);
        }

        foreach (var provision in provisions)
        {
            var anchor = page.Add(provision.Canonical);
            if (isLinked(provision))
            {
                anchors.TryAdd(provision.Canonical, anchor);
            }
        }
    }

    public InstrumentColumn Instrument { get; }

    public string File => FileOf(Instrument);

    /// <summary>The instrument's page as seen from the folder of the outputs.</summary>
    public static string FileOf(InstrumentColumn instrument) => "instruments/" + instrument.Id + ".md";

    /// <summary>Every heading that stands between an instrument's title and its provisions.</summary>
    public static ImmutableArray<string> HeadingsOf(MatrixReport report) =>
        [InstrumentPage.FactsHeading, InstrumentPage.ProfileHeading, InstrumentPage.CodingsHeading, .. report.Groups.Select(g => g.Title), InstrumentPage.ProvisionsHeading];

    /// <summary>The label as a link to the provision; plain text where there is none.</summary>
    /// <param name="label">As lawyers write it.</param>
    /// <param name="canonical">The provision.</param>
    /// <param name="page">The instrument's page as seen from the linking page; empty on the page itself.</param>
    public string Link(string label, string canonical, string page) =>
        anchors.TryGetValue(canonical, out var anchor) ? MarkdownText.Link(label, page + "#" + anchor) : MarkdownText.Inline(label);
}
