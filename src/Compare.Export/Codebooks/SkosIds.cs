using Compare.Codebooks;

namespace Compare.Export.Codebooks;

/// <summary>Identifiers of the codebook as SKOS. They are names (URNs), not addresses: no host has to exist for them to hold.</summary>
internal static class SkosIds
{
    public const string Scheme = "urn:compare:codebook";

    public static string Of(SafeguardGroup group) => $"{Scheme}:{group.Id}";

    public static string Of(Safeguard safeguard) => $"{Scheme}:{safeguard.Id}";

    /// <summary>A place in another list: <c>urn:compare:list:necessary-and-proportionate#Principle-6</c>.</summary>
    public static string Of(Crosswalk crosswalk) => $"urn:compare:list:{crosswalk.Source}#{Slug(crosswalk.Reference)}";

    /// <summary>The title of the list and the place in it.</summary>
    public static string Label(Codebook codebook, Crosswalk crosswalk) =>
        $"{codebook.Sources.First(s => string.Equals(s.Id, crosswalk.Source, StringComparison.Ordinal)).Title}: {crosswalk.Reference}";

    private static string Slug(string text) =>
        string.Join('-', string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What a safeguard asks and when it is met, as one definition.</summary>
    public static string Criteria(Safeguard s) => $"Strong: {s.Strong} Qualified: {s.Qualified} Weak: {s.Weak} Contrary: {s.Contrary}";

    public static string Relation(Crosswalk crosswalk) => string.Equals(crosswalk.Relation, "close", StringComparison.Ordinal) ? "closeMatch" : "relatedMatch";
}
