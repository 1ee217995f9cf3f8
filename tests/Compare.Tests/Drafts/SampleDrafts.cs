using System.Collections.Immutable;
using Compare.Codings;
using Compare.Drafts;
using Compare.Instruments;
using Compare.Reports;
using Compare.Tests.Support;

namespace Compare.Tests.Drafts;

/// <summary>A pair of short drafts with every kind of change, and the report on it.</summary>
internal static class SampleDrafts
{
    public const string Old =
        "# Harbour data accord\n\nPreamble\n\nThe Parties to this accord,\n\nRecalling that ports hold data on crews,\n\nHave agreed as follows:\n\n## Chapter I. Orders\n\n"
        + "## Article 1. Terms\n\nFor this accord \"crew data\" means a \\<name\\> & berth.\n\n"
        + "## Article 2. Order of a judge\n\n1. A judge shall approve every order before crew data are taken.\n\n2. The order shall name:\n\n(a) the ship;\n\n(b) the person;\n\n(c) the reason.\n\n"
        + "## Article 3. Time\n\nAn order under Article 2 ends after thirty days unless the judge who made it renews it.\n\n"
        + "## Article 4. Notice\n\nThe authority shall inform the sailor whose data were taken within ten days of the end of the order.\n\n"
        + "## Chapter II. Rest\n\n## Article 5. Fees\n\nHarbour dues for ferries are set each year by the council of pilots in open session.\n\n"
        + "## Article 6. Erasure\n\n1. Crew data that are no longer needed shall be erased.\n\n2. The archive keeps a log of every erasure for five years.\n\nDone at the quay in one copy.";

    public const string New =
        "# Harbour data accord\n\nPreamble\n\nThe Parties to this accord,\n\nRecalling that ports hold data on crews,\n\nHave agreed as follows:\n\n## Chapter I. Orders\n\n"
        + "## Article 1. Terms\n\nFor this accord “crew data” means a \\<name\\> & berth.\n\n"
        + "## Article 2. Fees\n\nHarbour dues for ferries are set each year by the council of pilots in open session.\n\n"
        + "## Article 3. Order of a judge\n\n1. A judge may approve every order before crew data are taken.\n\n2. The order shall name:\n\n(a) the ship;\n\n(b) the reason.\n\n"
        + "## Article 4. Time\n\nAn order under Article 3 ends after ninety days unless the judge who made it renews it.\n\n"
        + "## Chapter II. Rest\n\n## Article 5. Erasure\n\n1. Crew data that are no longer needed shall, where possible, be erased.\n\n"
        + "## Article 6. Log of erasure\n\nThe archive keeps a log of every erasure for five years.\n\n"
        + "## Article 7. Masters\n\nMasters of vessels answer questions of the customs house without delay.\n\nDone at the quay in one copy.";

    private static readonly Lazy<DraftReport> Built = new(() => Report(Old, New, Codings));

    public static DraftReport Standard => Built.Value;

    public static ImmutableArray<Coding> Codings { get; } =
    [
        Coding("AUT-1", "art_2__para_1", Level.Strong), Coding("NEC-4", "art_2__para_2", Level.Qualified), Coding("NEC-5", "art_3", Level.Qualified), Coding("DUE-1", "art_4", Level.Strong),
        Coding("DAT-4", "art_6__para_1", Level.Strong), Coding("OVS-3", "art_6__para_2", Level.Qualified), Coding("GEN-1", "", Level.Silent),
    ];

    public static DraftReport Report(string old, string @new, ImmutableArray<Coding> codings)
    {
        var comparison = Pairs.Compare(old, @new);
        var safeguards = codings.IsEmpty ? [] : SafeguardComparer.Run(comparison, codings, ShippedCorpus.Corpus.Codebook);
        return DraftReportBuilder.Build(comparison, new DraftSource("old.md", "markdown", "00"), new DraftSource("new.md", "markdown", "11"), safeguards, ["Pictures."]);
    }

    private static Coding Coding(string safeguard, string pinpoint, Level level) => new(
        "draft", safeguard, new Pinpoint(pinpoint), level, ["general"], ["any"], [], [], "", "A note.", "coder", "2026-11-23", Basis.OfficialText, "", "", "", [], default);
}
