using Compare.Reports;

namespace Compare.Export;

/// <summary>What was coded on a provision, in words: <c>GEN-1 + Qualified; GEN-2 ~ Weak (unverified)</c>.</summary>
internal sealed class ProvisionCodings(MatrixReport report)
{
    private readonly Dictionary<string, string> marks =
        report.Evidence.Where(e => LevelLabels.Mark(e).Length > 0).ToDictionary(e => e.Id, LevelLabels.Mark, StringComparer.Ordinal);

    public string Label(ProvisionRow provision) => provision.Safeguards.IsEmpty ? "" : string.Join("; ", provision.Safeguards.Select(Label));

    private string Label(ProvisionCoding coding) =>
        coding.SafeguardId + " " + coding.Level.Label()
        + (marks.TryGetValue(coding.EvidenceId, out var mark) ? " (" + mark + ")" : "");
}
