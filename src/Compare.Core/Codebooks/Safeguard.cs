namespace Compare.Codebooks;

/// <summary>One safeguard of the taxonomy. Ids are stable and never reused.</summary>
/// <param name="Id">For example <c>AUT-1</c>.</param>
/// <param name="Group">Id of its group, the part before the hyphen.</param>
/// <param name="Title">Its name.</param>
/// <param name="Question">The question it answers, in plain words.</param>
/// <param name="Strong">When a text is strong on it.</param>
/// <param name="Qualified">When qualified.</param>
/// <param name="Weak">When weak.</param>
/// <param name="Contrary">When contrary.</param>
/// <param name="ScopeNote">What is in and out of it.</param>
public sealed record Safeguard(
    string Id, string Group, string Title, string Question, string Strong, string Qualified, string Weak, string Contrary, string ScopeNote);
