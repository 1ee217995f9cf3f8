using System.Collections.Immutable;
using System.Text;
using Compare.Reports;

namespace Compare.Export.Pages;

/// <summary>Every provision under a heading that is its address; the way lawyers write it stands in the line below.</summary>
internal static class ProvisionOutline
{
    private const int FirstLevel = 3;
    private const int LastLevel = 6;

    public static void Write(GrowingText text, InstrumentColumn instrument, ImmutableArray<ProvisionRow> provisions)
    {
        var page = text.Text;
        page.Append("## ").Append(InstrumentPage.ProvisionsHeading).Append("\n\n");
        page.Append(instrument.IsUncoded ? "The provisions of the draft under its own numbers; there is no abstract of it. " : "Restated in our own words, under the instrument’s own numbers. ");
        page.Append("The heading of a provision is its permanent address.\n\n");
        foreach (var provision in provisions)
        {
            WriteProvision(page, provision, instrument.IsUncoded ? "Wording of the draft" : "Official wording");
            text.Pass();
        }
    }

    private static void WriteProvision(StringBuilder page, ProvisionRow provision, string wordingOf)
    {
        // The parts of the address nest without gaps, whatever containers stand around an article.
        var level = Math.Min(LastLevel, FirstLevel + provision.Canonical.Split("__").Length - 1);
        page.Append('#', level).Append(" `").Append(provision.Canonical).Append("`\n\n");
        page.Append("**").Append(MarkdownText.Inline(provision.Pinpoint)).Append("**");
        if (provision.Heading.Length > 0)
        {
            page.Append(" · *").Append(MarkdownText.Inline(provision.Heading)).Append('*');
        }

        // Short provisions read better on the line of their address; below a heading the words begin a new paragraph.
        var separator = provision.Abstract.Length == 0 ? "" : provision.Heading.Length == 0 ? " · " : "\n\n";
        page.Append(separator).Append(MarkdownText.Paragraphs(provision.Abstract)).Append("\n\n");
        if (provision.Wording is { Length: > 0 } wording)
        {
            page.Append(wordingOf).Append(" (").Append(MarkdownText.Inline(provision.WordingLanguage)).Append("):\n\n");
            page.Append("> ").Append(MarkdownText.Paragraphs(wording).Replace("\n", "\n> ", StringComparison.Ordinal)).Append("\n\n");
        }

        if (provision.Safeguards.Length > 0)
        {
            page.Append("Coded: ").Append(MarkdownText.Inline(ProvisionCodings.Label(provision))).Append("\n\n");
        }
    }
}
