namespace Compare.Drafts;

/// <summary>What a change of modality does.</summary>
public enum ModalityEffect
{
    Weakened,
    Strengthened,

    /// <summary>A duty to do became a duty not to do, or the reverse.</summary>
    Reversed,
}
