namespace Compare.Imports;

/// <summary>How differences from the second coder are decided that an import brings about.</summary>
/// <param name="Reason">The reason that the adjudication records.</param>
/// <param name="Date">ISO date of the decision.</param>
public sealed record ImportDecision(string Reason, string Date);
