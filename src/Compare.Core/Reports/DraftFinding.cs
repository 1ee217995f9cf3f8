namespace Compare.Reports;

/// <summary>A change of modality or a cross-reference that needs a look.</summary>
/// <param name="Kind"><c>modality</c> or <c>reference</c>.</param>
/// <param name="Where">The provision in both drafts.</param>
/// <param name="What">What changed, in words: <c>shall → may</c>.</param>
/// <param name="Effect">Weakened, strengthened, reversed, points elsewhere.</param>
public sealed record DraftFinding(string Kind, string Where, string What, string Effect);
