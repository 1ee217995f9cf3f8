using System.Collections.Immutable;
using Compare.Codings;

namespace Compare.Reports;

/// <summary>The parts of a report as bytes and back. What the column's heading says already is not kept again. A new member of a part has its place in both directions here.</summary>
internal static class KeptParts
{
    public static void Write(KeptWriter to, MatrixCellView cell)
    {
        to.Number((int)cell.Level);
        to.Optional(cell.Range);
        to.Truth(cell.IsUnverified);
        to.Many(cell.Pinpoints, p => Write(to, p));
        to.Many(cell.OtherPinpoints, p => Write(to, p));
        to.Text(cell.Reason);
        to.Many(cell.EvidenceIds, to.Text);
        to.Text(cell.Mark);
        to.Many(cell.PlacesToRead, p => Write(to, p));
    }

    public static MatrixCellView ReadCell(KeptReader from, InstrumentColumn column, string safeguard)
    {
        var level = (Level)from.Number();
        return new MatrixCellView(
            column.Id, safeguard, level, level.Words(), from.Optional(), from.Truth(), from.Many(ReadPinpoint), from.Many(ReadPinpoint), from.Text(), from.Many(f => f.Text()))
        {
            Mark = from.Text(),
            PlacesToRead = from.Many(ReadPinpoint),
        };
    }

    /// <summary>Each row has its safeguard and its length before it, so that those of one safeguard are found without reading the others.</summary>
    public static void Write(KeptWriter to, ImmutableArray<EvidenceRow> evidence)
    {
        using var one = new KeptWriter();
        to.Many(evidence, row =>
        {
            one.Clear();
            Write(one, row);
            to.Text(row.SafeguardId);
            to.Number(one.Length);
            to.Bytes(one.Written);
        });
    }

    /// <param name="from">What was written.</param>
    /// <param name="column">The instrument.</param>
    /// <param name="safeguard">Id of the safeguard whose rows are wanted, or null for all.</param>
    public static ImmutableArray<EvidenceRow> ReadEvidence(KeptReader from, InstrumentColumn column, string? safeguard)
    {
        var rows = ImmutableArray.CreateBuilder<EvidenceRow>();
        for (var left = from.Number(); left > 0; left--)
        {
            var (own, length) = (from.Text(), from.Number());
            if (safeguard is null || string.Equals(own, safeguard, StringComparison.Ordinal))
            {
                rows.Add(ReadEvidenceRow(from, column, own));
            }
            else
            {
                from.Skip(length);
            }
        }

        return rows.DrainToImmutable();
    }

    public static void Write(KeptWriter to, ImmutableArray<ProvisionRow> provisions) => to.Many(provisions, p => Write(to, p));

    public static ImmutableArray<ProvisionRow> ReadProvisions(KeptReader from, InstrumentColumn column) => from.Many(f => ReadProvision(f, column));

    private static void Write(KeptWriter to, PinpointView pinpoint)
    {
        to.Text(pinpoint.Label);
        to.Text(pinpoint.Canonical);
        to.Number((int)pinpoint.Level);
        to.Text(pinpoint.EvidenceId);
    }

    private static PinpointView ReadPinpoint(KeptReader from) => new(from.Text(), from.Text(), (Level)from.Number(), from.Text());

    private static void Write(KeptWriter to, EvidenceRow row)
    {
        foreach (var text in (ReadOnlySpan<string>)[row.Id, row.Group, row.Safeguard, row.Pinpoint, row.Canonical])
        {
            to.Text(text);
        }

        to.Number((int)row.Level);
        foreach (var text in (ReadOnlySpan<string>)[row.Reading, row.Powers, row.Data, row.Direction, row.Condition, row.KeyPhrase, row.Note, row.Abstract])
        {
            to.Text(text);
        }

        to.Optional(row.Wording);
        to.Text(row.Language);
        to.Text(row.Basis);
        to.Truth(row.IsUnverified);
        foreach (var text in (ReadOnlySpan<string>)[row.Coder, row.CodedOn, row.SourceUrl, row.SetAside, row.Mark])
        {
            to.Text(text);
        }
    }

    private static EvidenceRow ReadEvidenceRow(KeptReader from, InstrumentColumn column, string safeguard) => new(
        from.Text(), column.ShortTitle, column.Id, from.Text(), safeguard, from.Text(), from.Text(), from.Text(), (Level)from.Number(),
        from.Text(), from.Text(), from.Text(), from.Text(), from.Text(), from.Text(), from.Text(), from.Text(),
        from.Optional(), from.Text(), from.Text(), from.Truth(), from.Text(), from.Text(), from.Text(), from.Text())
    {
        Mark = from.Text(),
    };

    private static void Write(KeptWriter to, ProvisionRow row)
    {
        to.Number(row.Order);
        to.Text(row.Pinpoint);
        to.Text(row.Canonical);
        to.Text(row.Kind);
        to.Number(row.Depth);
        to.Text(row.Number);
        to.Text(row.Heading);
        to.Text(row.Abstract);
        to.Optional(row.Wording);
        to.Text(row.WordingLanguage);
        to.Many(row.Safeguards, s =>
        {
            to.Text(s.SafeguardId);
            to.Number((int)s.Level);
            to.Text(s.EvidenceId);
            to.Truth(s.IsUnverified);
            to.Text(s.Mark);
        });
    }

    private static ProvisionRow ReadProvision(KeptReader from, InstrumentColumn column) => new(
        column.ShortTitle, column.Id, from.Number(), from.Text(), from.Text(), from.Text(), from.Number(), from.Text(), from.Text(), from.Text(),
        from.Optional(), from.Text(), from.Many(f => new ProvisionCoding(f.Text(), (Level)f.Number(), f.Text(), f.Truth(), f.Text())));
}
