using Compare.Reports;

namespace Compare.Export;

/// <summary>What was coded on a provision, in words: <c>GEN-1 + Qualified; GEN-2 ~ Weak (unverified)</c>.</summary>
internal sealed class ProvisionCodings(MatrixReport report)
{
    private readonly HashSet<string> unverified =
        report.Evidence.Where(e => e.IsUnverified).Select(e => e.Id).ToHashSet(StringComparer.Ordinal);

    public string Label(ProvisionRow provision) => string.Join("; ", provision.Safeguards.Select(Label));

    private string Label(ProvisionCoding coding) =>
        coding.SafeguardId + " " + coding.Level.Label()
        + (unverified.Contains(coding.EvidenceId) ? " (" + LevelLabels.Unverified + ")" : "");
}
