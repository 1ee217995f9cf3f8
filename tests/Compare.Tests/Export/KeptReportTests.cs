using System.Collections.Immutable;
using Compare.Codebooks;
using Compare.Reports;

namespace Compare.Tests.Export;

/// <summary>A report whose parts are kept outside the memory is the same report.</summary>
public sealed class KeptReportTests
{
    private readonly MemoryKeep keep = new();

    [Fact]
    public void Every_part_comes_back_as_it_was()
    {
        var (held, kept) = (Assembled(null), Assembled(keep));
        Assert.Equal(held.EvidenceCount, kept.EvidenceCount);
        Assert.Equal(held.ProvisionCount, kept.ProvisionCount);
        for (var i = 0; i < held.Details.Count; i++)
        {
            Assert.Equal(held.Details[i].Evidence, kept.Details[i].Evidence);
            Assert.Equivalent(held.Details[i].Provisions, kept.Details[i].Provisions, strict: true);
            Assert.All(held.Groups.SelectMany(g => g.Rows), r => Assert.Equal(held.Details.EvidenceOf(i, r.SafeguardId), kept.Details.EvidenceOf(i, r.SafeguardId)));
        }

        Assert.All(
            held.Groups.SelectMany(g => g.Rows).Zip(kept.Groups.SelectMany(g => g.Rows)),
            rows => Assert.Equivalent(rows.First.Cells.ToArray(), rows.Second.Cells.ToArray(), strict: true));
    }

    [Fact]
    public void Every_format_has_the_same_bytes()
    {
        var (held, kept) = (Assembled(null), Assembled(keep));
        foreach (var exporter in Exports.All)
        {
            var (expected, made) = (exporter.Export(held), exporter.Export(kept));
            Assert.Equal(expected.Diagnostics, made.Diagnostics);
            Assert.Equal(expected.Value.Files.Select(f => f.Path), made.Value.Files.Select(f => f.Path));
            Assert.All(expected.Value.Files.Zip(made.Value.Files), f => Assert.True(f.First.Content.Span.SequenceEqual(f.Second.Content.Span), f.First.Path));
        }
    }

    /// <summary>What is asked of one instrument is read of that instrument alone: the bound on memory rests on it.</summary>
    [Fact]
    public void Of_other_instruments_nothing_is_read()
    {
        var kept = Assembled(keep);
        keep.Read = 0;
        _ = kept.Details.SizeOf(2);
        Assert.Equal(0, keep.Read);
        _ = kept.Details[2];
        Assert.InRange(keep.Read, 1, keep.Length / 2);
        keep.Read = 0;
        _ = kept.Groups[0].Rows[0].Cells[2];
        Assert.InRange(keep.Read, 1, keep.Length / 20);
    }

    /// <summary>The sample with every member of its parts filled somewhere, as an unread draft has them.</summary>
    private static MatrixReport Assembled(IReportKeep? keep)
    {
        var sample = Exports.Report;
        var codebook = new Codebook(
            [.. sample.Groups.Select(g => new SafeguardGroup(g.Id, g.Title, g.Description))],
            [.. sample.Codebook.Select(c => new Safeguard(c.Id, c.GroupId, c.Title, c.Question, c.Strong, c.Qualified, c.Weak, c.Contrary, c.ScopeNote))],
            [], [], []);
        var assembly = new ReportAssembly(codebook, "1", keep);
        foreach (var i in Enumerable.Range(0, sample.Instruments.Length).Reverse())
        {
            var detail = sample.Details[i];
            var cells = sample.Groups.SelectMany(g => g.Rows).Select(r => r.Cells[i]).ToImmutableArray();
            if (i == 0)
            {
                detail = new InstrumentDetail(
                    [.. detail.Evidence.Select(e => e with { Mark = "carried, not coded", SetAside = "Art. 3; Art. 4" })],
                    [.. detail.Provisions.Select(p => p with { Wording = "Other words here.", Safeguards = [.. p.Safeguards.Select(s => s with { Mark = "carried, not coded" })] })]);
                cells = [.. cells.Select(c => c with { Mark = "not coded", PlacesToRead = c.Pinpoints })];
            }

            assembly.Add(new InstrumentReport(sample.Instruments[i], cells, detail));
        }

        return assembly.Finish([.. sample.Instruments.Select(i => i.Id)]);
    }

    private sealed class MemoryKeep : IReportKeep
    {
        private readonly List<byte> bytes = [];

        public int Length => bytes.Count;

        public int Read { get; set; }

        public long Add(ReadOnlySpan<byte> part)
        {
            bytes.AddRange(part);
            return bytes.Count - part.Length;
        }

        void IReportKeep.Read(long at, Span<byte> part)
        {
            bytes.ToArray().AsSpan((int)at, part.Length).CopyTo(part);
            Read += part.Length;
        }
    }
}
