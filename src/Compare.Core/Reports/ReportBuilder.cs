using System.Collections.Immutable;
using Compare.Codings;
using Compare.Comparisons;
using Compare.Instruments;
using Compare.Results;

namespace Compare.Reports;

/// <summary>Turns a matrix into everything that an output shows. The only place where levels, pinpoints and notes become sentences.</summary>
public static class ReportBuilder
{
    private const int MostReasons = 4;

    public static MatrixReport Build(ComparisonMatrix matrix, string corpusVersion)
    {
        var ids = EvidenceIds(matrix);
        var cells = matrix.Cells.ToLookup(c => c.Instrument, StringComparer.Ordinal);
        var columns = matrix.Instruments.Select(i => Column(i, [.. cells[i.Metadata.Id].SelectMany(c => c.Codings)])).ToImmutableArray();
        var groups = matrix.Codebook.Groups
            .Select(g => new GroupSection(g.Id, g.Title, g.Description, [.. Rows(matrix, g.Id, ids)]))
            .Where(g => !g.Rows.IsEmpty)
            .ToImmutableArray();
        return new MatrixReport(
            "Safeguards in cybercrime instruments, side by side",
            $"{Counted.Of(matrix.Codebook.Safeguards.Length, "safeguard")} in {Columns(columns)}; corpus version {corpusVersion}",
            corpusVersion,
            ReportProse.ReadMe(columns, corpusVersion),
            ReportProse.Legend,
            columns,
            groups,
            [.. matrix.Instruments.SelectMany(i => Evidence(i, matrix, ids))],
            [.. matrix.Instruments.SelectMany(i => Provisions(i, ids))],
            [.. CodebookRows(matrix)],
            [.. CrosswalkRows(matrix)]);
    }

    private static Dictionary<Coding, string> EvidenceIds(ComparisonMatrix matrix)
    {
        var ids = new Dictionary<Coding, string>(ReferenceEqualityComparer.Instance);
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var coding in matrix.Cells.SelectMany(c => c.Codings))
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

    private static string Columns(ImmutableArray<InstrumentColumn> columns)
    {
        var drafts = columns.Count(c => c.IsUncoded);
        var instruments = Counted.Of(columns.Length - drafts, "instrument");
        return drafts == 0 ? instruments : $"{instruments} and {Counted.Of(drafts, "draft")} not coded by a person";
    }

    private static IEnumerable<MatrixRow> Rows(ComparisonMatrix matrix, string group, Dictionary<Coding, string> ids)
    {
        foreach (var safeguard in matrix.Codebook.Safeguards.Where(s => string.Equals(s.Group, group, StringComparison.Ordinal)))
        {
            var cells = matrix.Row(safeguard.Id).Zip(matrix.Instruments, (cell, instrument) => View(cell, instrument, ids));
            yield return new MatrixRow(safeguard.Id, safeguard.Title, safeguard.Question, [.. cells]);
        }
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

    private static IEnumerable<EvidenceRow> Evidence(CodedInstrument instrument, ComparisonMatrix matrix, Dictionary<Coding, string> ids)
    {
        var groups = matrix.Codebook.Groups.ToDictionary(g => g.Id, g => g.Title, StringComparer.Ordinal);
        foreach (var coding in instrument.Codings.Where(ids.ContainsKey))
        {
            var safeguard = matrix.Codebook.Find(coding.Safeguard)!;
            var provision = instrument.Abstract.Find(coding.Pinpoint);
            yield return new EvidenceRow(
                ids[coding], instrument.Metadata.ShortTitle, instrument.Metadata.Id, groups.GetValueOrDefault(safeguard.Group, safeguard.Group), safeguard.Id, safeguard.Title,
                provision?.Label ?? "", coding.Pinpoint.Canonical, coding.Level, coding.Reading, Join(coding.Powers), Join(coding.Data), Join(coding.Direction), Join(coding.Conditions),
                coding.KeyPhrase, coding.Note, provision is null ? "" : Words(provision), Wording(instrument, coding.Pinpoint), instrument.Metadata.Language, coding.Basis.Words(),
                coding.IsUnverified, coding.Coder, coding.CodedOn, coding.SourceUrl, Join([.. coding.SetAside.Select(p => Label(p, instrument))]))
            {
                Mark = coding.Basis.IsCoded() ? "" : coding.Basis.Mark(),
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
                [.. coded[provision.Pinpoint].Select(c => new ProvisionCoding(c.Safeguard, c.Level, ids[c]))]);
        }
    }

    private static IEnumerable<CodebookRow> CodebookRows(ComparisonMatrix matrix)
    {
        var groups = matrix.Codebook.Groups.ToDictionary(g => g.Id, g => g.Title, StringComparer.Ordinal);
        var sources = matrix.Codebook.Sources.ToDictionary(s => s.Id, s => s.Title, StringComparer.Ordinal);
        foreach (var s in matrix.Codebook.Safeguards)
        {
            var crosswalk = matrix.Codebook.Crosswalks.Where(c => string.Equals(c.Safeguard, s.Id, StringComparison.Ordinal))
                .GroupBy(c => c.Source, StringComparer.Ordinal)
                .Select(g => $"{sources.GetValueOrDefault(g.Key, g.Key)}: {string.Join(", ", g.Select(c => c.Reference))}");
            yield return new CodebookRow(
                s.Id, s.Group, groups.GetValueOrDefault(s.Group, s.Group), s.Title, s.Question, s.Strong, s.Qualified, s.Weak, s.Contrary, s.ScopeNote, string.Join("\n", crosswalk));
        }
    }

    private static IEnumerable<CrosswalkRow> CrosswalkRows(ComparisonMatrix matrix)
    {
        var sources = matrix.Codebook.Sources.ToDictionary(s => s.Id, StringComparer.Ordinal);
        var kept = matrix.Codebook.Safeguards.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var c in matrix.Codebook.Crosswalks.Where(c => kept.Contains(c.Safeguard)))
        {
            var source = sources.GetValueOrDefault(c.Source);
            yield return new CrosswalkRow(c.Safeguard, c.Source, source?.Title ?? c.Source, c.Reference, c.Relation, source?.Certainty ?? "", source?.Url ?? "");
        }
    }

    private static string Words(Provision provision) => provision.OwnWords.Length > 0 ? provision.OwnWords : provision.Heading ?? "";

    private static string? Wording(CodedInstrument instrument, Pinpoint pinpoint) => instrument.Official?.Find(pinpoint)?.OwnWords;

    private static string Join(ImmutableArray<string> values) => string.Join("; ", values);
}
