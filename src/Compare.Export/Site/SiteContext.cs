using Compare.Reports;

namespace Compare.Export.Site;

/// <summary>The report with its parts found by id, and the addresses of everything in the site as seen from its root. Addresses are permanent.</summary>
internal sealed class SiteContext
{
    private readonly Dictionary<string, EvidenceRow> evidence = new(StringComparer.Ordinal);
    private readonly Dictionary<string, InstrumentColumn> instruments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MatrixRow> safeguards = new(StringComparer.Ordinal);
    private readonly HashSet<(string Instrument, string Canonical)> provisions = [];

    public SiteContext(MatrixReport report, SiteSources sources)
    {
        Report = report;
        Sources = sources;
        foreach (var row in report.Evidence)
        {
            evidence.TryAdd(row.Id, row);
        }

        foreach (var instrument in report.Instruments)
        {
            instruments.TryAdd(instrument.Id, instrument);
        }

        foreach (var row in report.Groups.SelectMany(g => g.Rows))
        {
            safeguards.TryAdd(row.SafeguardId, row);
        }

        foreach (var provision in report.Provisions)
        {
            provisions.Add((provision.InstrumentId, provision.Canonical));
        }

        ProvisionsOf = report.Provisions.ToLookup(p => p.InstrumentId, StringComparer.Ordinal);
        Codebook = report.Codebook.DistinctBy(c => c.Id).ToDictionary(c => c.Id, StringComparer.Ordinal);
        Crosswalk = report.Crosswalk.ToLookup(c => c.SafeguardId, StringComparer.Ordinal);
    }

    public MatrixReport Report { get; }

    public SiteSources Sources { get; }

    public ILookup<string, ProvisionRow> ProvisionsOf { get; }

    public IReadOnlyDictionary<string, CodebookRow> Codebook { get; }

    public ILookup<string, CrosswalkRow> Crosswalk { get; }

    public IEnumerable<MatrixRow> Rows => Report.Groups.SelectMany(g => g.Rows);

    public InstrumentColumn Instrument(string id) => instruments[id];

    public MatrixRow Safeguard(string id) => safeguards[id];

    public EvidenceRow? Evidence(string id) => evidence.GetValueOrDefault(id);

    public IEnumerable<EvidenceRow> Evidence(MatrixCellView cell) => cell.EvidenceIds.Select(Evidence).OfType<EvidenceRow>();

    /// <summary>The newest day on which a row was coded: the only date that a report holds, so the only one that the same corpus always gives.</summary>
    public string LastCoded => Report.Evidence.Select(e => e.CodedOn).Where(d => d.Length == "2026-01-31".Length).DefaultIfEmpty("1970-01-01").Max(StringComparer.Ordinal)!;

    public bool HasProvision(string instrument, string canonical) => provisions.Contains((instrument, canonical));

    public static string SafeguardAddress(string id) => $"safeguards/{Part(id)}.html";

    public static string InstrumentAddress(string id) => $"instruments/{Part(id)}.html";

    public static string CellAddress(MatrixCellView cell) => $"{SafeguardAddress(cell.SafeguardId)}#{Part(cell.InstrumentId)}";

    public static string CodingAddress(EvidenceRow coding) => $"{SafeguardAddress(coding.SafeguardId)}#{Fragment(coding.Id)}";

    public static string ProvisionAddress(string instrument, string canonical) => $"{InstrumentAddress(instrument)}#{Fragment(canonical)}";

    /// <summary>An id as HTML takes it: anything but white space.</summary>
    public static string ElementId(string id) => string.Concat(id.Select(c => char.IsWhiteSpace(c) ? '_' : c));

    /// <summary>A web address of the corpus, or nothing where it is not one: no other scheme becomes a link.</summary>
    public static string? WebAddress(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? address : null;

    private static string Part(string id) => Uri.EscapeDataString(id);

    private static string Fragment(string id) => string.Join('/', ElementId(id).Split('/').Select(Uri.EscapeDataString));
}
