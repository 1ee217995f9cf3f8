namespace Compare.Corpora;

/// <summary>An id that was ever published. It is never reused; one that went out of use names its successor.</summary>
/// <param name="Kind"><c>safeguard</c> or <c>instrument</c>.</param>
/// <param name="Id">The id.</param>
/// <param name="Since">Version of the corpus that introduced it.</param>
/// <param name="ReplacedBy">Its successor, or empty while it is in use.</param>
public sealed record StableId(string Kind, string Id, string Since, string ReplacedBy);
