namespace Compare.Codebooks;

/// <summary>A term that points at a safeguard: whoever finds it must read the provision before saying that an instrument is silent.</summary>
/// <param name="Safeguard">Id of the safeguard.</param>
/// <param name="Language">Language of the pattern.</param>
/// <param name="Pattern">Words in sequence; a star at a word's end or beginning stands for any letters.</param>
/// <param name="Note">Why the term points there.</param>
public sealed record Indicator(string Safeguard, string Language, string Pattern, string Note);
