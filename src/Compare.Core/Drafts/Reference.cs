using Compare.Instruments;

namespace Compare.Drafts;

/// <summary>One number of a cross-reference inside an instrument: "Articles 14 and 15" holds two.</summary>
/// <param name="Token">Index of the token that holds the number.</param>
/// <param name="Shown">The reference in words: <c>Article 21, paragraph 1</c>, <c>Pasal 14 ayat (3)</c>.</param>
/// <param name="Target">The provision it points to, or the default value where there is none.</param>
internal sealed record Reference(int Token, string Shown, Pinpoint Target);
