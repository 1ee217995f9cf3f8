namespace Compare.Codebooks;

/// <summary>A safeguard's counterpart in a published list.</summary>
/// <param name="Safeguard">Id of the safeguard.</param>
/// <param name="Source">Id of a <see cref="CrosswalkSource"/>.</param>
/// <param name="Reference">The place in that list: <c>Principle 6</c>, <c>Art. 5(4)</c>.</param>
/// <param name="Relation"><c>close</c> or <c>related</c>, after SKOS.</param>
public sealed record Crosswalk(string Safeguard, string Source, string Reference, string Relation);
