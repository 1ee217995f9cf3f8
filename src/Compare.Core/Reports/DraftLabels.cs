using Compare.Drafts;
using Compare.Instruments;

namespace Compare.Reports;

/// <summary>How a report names provisions of both drafts.</summary>
internal sealed class DraftLabels(DraftComparison comparison)
{
    public string Old(Pinpoint pinpoint) => comparison.Old.Find(pinpoint)?.Label ?? pinpoint.Canonical;

    public string New(Pinpoint pinpoint) => comparison.New.Find(pinpoint)?.Label ?? pinpoint.Canonical;

    /// <summary>"Art. 15(2)" where the label stayed, "Art. 17(2) → Art. 15(2)" where it did not, with a word where one side is missing.</summary>
    public string Both(Pinpoint old, Pinpoint @new)
    {
        if (old.IsEmpty)
        {
            return @new.IsEmpty ? "" : New(@new) + " (new)";
        }

        if (@new.IsEmpty)
        {
            return Old(old) + " (old)";
        }

        return string.Equals(Old(old), New(@new), StringComparison.Ordinal) ? New(@new) : $"{Old(old)} → {New(@new)}";
    }

    public string OldList(IEnumerable<Pinpoint> pinpoints) => string.Join(" and ", pinpoints.Select(Old));

    public string NewList(IEnumerable<Pinpoint> pinpoints) => string.Join(" and ", pinpoints.Select(New));
}
