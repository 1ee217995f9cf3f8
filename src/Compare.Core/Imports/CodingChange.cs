using Compare.Results;

namespace Compare.Imports;

/// <summary>One value of one coding that an import changes.</summary>
/// <param name="Key">The row of evidence as it is known before the change; for a new row instrument, safeguard and address.</param>
/// <param name="Field">Name of the column; <c>new row</c> for a coding that is added.</param>
/// <param name="Old">The value that stands in the corpus.</param>
/// <param name="New">The value that takes its place.</param>
/// <param name="Place">The row of the file that asks for it.</param>
public sealed record CodingChange(string Key, string Field, string Old, string New, Place Place);
