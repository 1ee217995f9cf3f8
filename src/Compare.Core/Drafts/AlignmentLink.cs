namespace Compare.Drafts;

/// <summary>One old passage and one new passage that belong together.</summary>
/// <param name="Old">Index on the old side.</param>
/// <param name="New">Index on the new side.</param>
/// <param name="Score">From 0 to 1: how alike they are, or how much of the smaller one stands in the other.</param>
/// <param name="Reason">Why they were aligned, for a person.</param>
/// <param name="IsPart">True for a link that a split or a merger adds to another one.</param>
internal readonly record struct AlignmentLink(int Old, int New, double Score, string Reason, bool IsPart = false);
