using System.Collections.Immutable;
using Compare.Codebooks;
using Compare.Codings;
using Compare.Comparisons;
using Compare.Instruments;

namespace Compare.Reports;

/// <summary>Turns one instrument's answers into everything that an output shows of it. The only place where levels, pinpoints and notes become sentences.</summary>
public static class InstrumentReporter
{
    private const int MostReasons = 4;

    /// <summary>Needs nothing of other instruments, so that they can be gone through one after another.</summary>
    public static InstrumentReport Report(Codebook codebook, CodedInstrument instrument) => Report(codebook, instrument, MatrixBuilder.Build(codebook, [instrument]).Cells);

    /// <param name="codebook">The taxonomy, reduced to what was asked for.</param>
    /// <param name="instrument">The instrument.</param>
    /// <param name="cells">Its cells, one for each safeguard of the codebook.</param>
    internal static InstrumentReport Report(Codebook codebook, CodedInstrument instrument, ImmutableArray<MatrixCell> cells)
    {
        var ids = EvidenceIds(cells);
        return new InstrumentReport(
            Column(instrument, [.. cells.SelectMany(c => c.Codings)]),
            [.. cells.Select(c => View(c, instrument, ids))],
            new InstrumentDetail([.. Evidence(instrument, codebook, ids)], [.. Provisions(instrument, ids)]));
    }

    private static Dictionary<Coding, string> EvidenceIds(ImmutableArray<MatrixCell> cells)
    {
        var ids = new Dictionary<Coding, string>(ReferenceEqualityComparer.Instance);
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var coding in cells.SelectMany(c => c.Codings))
        {
            var id = $"{coding.Instrument}/{coding.Safeguard}/{(coding.Pinpoint.IsEmpty ? coding.Level.Id() : coding.Pinpoint.Canonical)}";
            var times = taken[id] = taken.GetValueOrDefault(id) + 1;
            ids[coding] = times == 1 ? id : $"{id}/{times}";
        }

        return ids;
    }

    private static InstrumentColumn Column(CodedInstrument instrument, Coding[] codings)
    {
        var metadata = instrument.Metadata;
        return new InstrumentColumn(
            metadata.Id, metadata.ShortTitle, metadata.Title, metadata.Kind, metadata.Citation, metadata.Status, metadata.Language, metadata.OfficialUrl, metadata.TextVersion,
            metadata.Adopted, metadata.InForce,
            instrument.Abstract.Provisions.Count(p => p.Kind.IsBasicUnit()), instrument.Abstract.Provisions.Length,
            codings.Count(c => c.Basis.IsCoded()), codings.Count(c => c.IsUnverified && c.Basis.IsCoded()), ReportProse.Verification(codings))
        {
            UncodedRows = codings.Count(c => !c.Basis.IsCoded()),
        };
    }

    private static MatrixCellView View(MatrixCell cell, CodedInstrument instrument, Dictionary<Coding, string> ids)
    {
        var deciding = cell.Deciding.ToArray();
        var shown = deciding.Where(c => !c.Pinpoint.IsEmpty).Select(c => Pinpoint(c, instrument, ids)).DistinctBy(p => p.Canonical).ToImmutableArray();
        var others = cell.Codings.Except(deciding).Where(c => !c.Pinpoint.IsEmpty).Select(c => Pinpoint(c, instrument, ids))
            .Where(p => shown.All(s => !string.Equals(s.Canonical, p.Canonical, StringComparison.Ordinal))).DistinctBy(p => p.Canonical).ToImmutableArray();
        var reasons = deciding.Take(MostReasons).Select(c => Reason(c, instrument)).ToList();
        if (deciding.Length > MostReasons)
        {
            reasons.Add($"And {deciding.Length - MostReasons} more at this level: see the evidence.");
        }

        return new MatrixCellView(
            cell.Instrument, cell.Safeguard, cell.Headline, cell.Headline.Words(), Range(cell), cell.IsUnverified, shown, others,
            string.Join("\n", reasons), [.. cell.Codings.Select(c => ids[c])])
        {
            Mark = cell.Codings.Where(c => !c.Basis.IsCoded()).Select(c => c.Basis).DefaultIfEmpty().Max().Mark(),
            PlacesToRead = [.. cell.Codings.SelectMany(c => c.PlacesToRead.Select(p => new PinpointView(Label(p, instrument), p.Canonical, Level.NotResearched, ids[c])))],
        };
    }

    private static string? Range(MatrixCell cell) => cell.Lowest is { } lowest && cell.Highest is { } highest && lowest != highest
        ? $"{lowest.Words().ToLowerInvariant()} to {highest.Words().ToLowerInvariant()}"
        : null;

    private static string Reason(Coding coding, CodedInstrument instrument)
    {
        var reading = coding.Reading.Length == 0 ? "" : $" ({coding.Reading} reading: {coding.Level.Words().ToLowerInvariant()})";
        var where = coding.Pinpoint.IsEmpty ? "" : Label(coding.Pinpoint, instrument) + reading + ": ";
        return where + coding.Note;
    }

    private static PinpointView Pinpoint(Coding coding, CodedInstrument instrument, Dictionary<Coding, string> ids) =>
        new(Label(coding.Pinpoint, instrument), coding.Pinpoint.Canonical, coding.Level, ids[coding]);

    private static string Label(Pinpoint pinpoint, CodedInstrument instrument) => instrument.Abstract.Find(pinpoint)?.Label ?? pinpoint.Canonical;

    private static IEnumerable<EvidenceRow> Evidence(CodedInstrument instrument, Codebook codebook, Dictionary<Coding, string> ids)
    {
        var groups = codebook.Groups.ToDictionary(g => g.Id, g => g.Title, StringComparer.Ordinal);
        foreach (var coding in instrument.Codings.Where(ids.ContainsKey))
        {
            var safeguard = codebook.Find(coding.Safeguard)!;
            var provision = instrument.Abstract.Find(coding.Pinpoint);
            yield return new EvidenceRow(
                ids[coding], instrument.Metadata.ShortTitle, instrument.Metadata.Id, groups.GetValueOrDefault(safeguard.Group, safeguard.Group), safeguard.Id, safeguard.Title,
                provision?.Label ?? "", coding.Pinpoint.Canonical, coding.Level, coding.Reading, Join(coding.Powers), Join(coding.Data), Join(coding.Direction), Join(coding.Conditions),
                coding.KeyPhrase, coding.Note, provision is null ? "" : Words(provision), Wording(instrument, coding.Pinpoint), instrument.Metadata.Language, coding.Basis.Words(),
                coding.IsUnverified, coding.Coder, coding.CodedOn, coding.SourceUrl, Join([.. coding.SetAside.Select(p => Label(p, instrument))]))
            {
                Mark = Mark(coding),
            };
        }
    }

    private static IEnumerable<ProvisionRow> Provisions(CodedInstrument instrument, Dictionary<Coding, string> ids)
    {
        var coded = instrument.Codings.Where(ids.ContainsKey).ToLookup(c => c.Pinpoint);
        var order = 0;
        foreach (var provision in instrument.Abstract.Provisions)
        {
            yield return new ProvisionRow(
                instrument.Metadata.ShortTitle, instrument.Metadata.Id, ++order, provision.Label, provision.Pinpoint.Canonical, provision.Kind.DisplayName(), provision.Depth,
                provision.Number ?? "", provision.Heading ?? "", provision.OwnWords, Wording(instrument, provision.Pinpoint), instrument.Metadata.Language,
                [.. coded[provision.Pinpoint].Select(c => new ProvisionCoding(c.Safeguard, c.Level, ids[c], c.IsUnverified, Mark(c)))]);
        }
    }

    private static string Mark(Coding coding) => coding.Basis.IsCoded() ? "" : coding.Basis.Mark();

    private static string Words(Provision provision) => provision.OwnWords.Length > 0 ? provision.OwnWords : provision.Heading ?? "";

    private static string? Wording(CodedInstrument instrument, Pinpoint pinpoint) => instrument.Official?.Find(pinpoint)?.OwnWords;

    private static string Join(ImmutableArray<string> values) => string.Join("; ", values);
}
