using Compare.Reports;

namespace Compare.Export;

/// <summary>What was coded on a provision, in words: <c>GEN-1 + Qualified; GEN-2 ~ Weak (unverified)</c>.</summary>
internal static class ProvisionCodings
{
    public static string Label(ProvisionRow provision) => provision.Safeguards.IsEmpty ? "" : string.Join("; ", provision.Safeguards.Select(Label));

    private static string Label(ProvisionCoding coding) =>
        coding.SafeguardId + " " + coding.Level.Label() + (LevelLabels.Mark(coding) is { Length: > 0 } mark ? " (" + mark + ")" : "");
}
