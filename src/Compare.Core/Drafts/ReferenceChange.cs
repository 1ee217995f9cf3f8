using Compare.Instruments;

namespace Compare.Drafts;

/// <summary>A cross-reference that changed, or that did not change although its target did.</summary>
/// <param name="Old">The provision that holds it in the old draft.</param>
/// <param name="New">The provision that holds it in the new draft.</param>
/// <param name="From">As the old draft writes it.</param>
/// <param name="To">As the new draft writes it.</param>
/// <param name="Follows">True when it points to the counterpart of what it pointed to; false is a finding.</param>
/// <param name="OldTarget">What it pointed to.</param>
/// <param name="NewTarget">What it points to now; the default value where there is no such provision.</param>
public sealed record ReferenceChange(Pinpoint Old, Pinpoint New, string From, string To, bool Follows, Pinpoint OldTarget, Pinpoint NewTarget);
