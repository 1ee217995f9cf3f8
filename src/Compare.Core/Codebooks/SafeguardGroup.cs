namespace Compare.Codebooks;

/// <summary>A group of safeguards, for example <c>AUT</c> Authorisation.</summary>
public sealed record SafeguardGroup(string Id, string Title, string Description);
