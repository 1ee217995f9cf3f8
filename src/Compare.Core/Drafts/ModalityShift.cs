using Compare.Codings;
using Compare.Instruments;

namespace Compare.Drafts;

/// <summary>A change of modal verb.</summary>
/// <param name="Old">The provision in the old draft.</param>
/// <param name="New">The provision in the new draft.</param>
/// <param name="From">The old expression, or empty where there was none.</param>
/// <param name="To">The new expression, or empty where there is none any more.</param>
/// <param name="OldModality">What the old one says.</param>
/// <param name="NewModality">What the new one says.</param>
/// <param name="Effect">Which way it went.</param>
public sealed record ModalityShift(Pinpoint Old, Pinpoint New, string From, string To, Modality? OldModality, Modality? NewModality, ModalityEffect Effect);
