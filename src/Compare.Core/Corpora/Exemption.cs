using Compare.Results;

namespace Compare.Corpora;

/// <summary>A row that may break a rule for now, with the reason. Exceptions may only become fewer.</summary>
/// <param name="Rule">Name of the rule.</param>
/// <param name="Row">The coding: <c>instrument/safeguard/pinpoint</c>.</param>
/// <param name="Reason">Why it may.</param>
/// <param name="Place">The exception's own place.</param>
public sealed record Exemption(string Rule, string Row, string Reason, Place Place);
