using System.Collections.Immutable;

namespace Compare.Codings;

/// <summary>The names of the bases.</summary>
public static class Bases
{
    public static string Id(this Basis basis) => basis switch
    {
        Basis.OfficialText => "official-text",
        Basis.Secondary => "secondary",
        Basis.Recall => "recall",
        Basis.Carried => "carried",
        Basis.Proposed => "proposed",
        _ => "not-coded",
    };

    /// <summary>The bases that a person gives to a coding: those of a corpus and of what is imported into one.</summary>
    public static ImmutableArray<Basis> Typed { get; } = [Basis.OfficialText, Basis.Secondary, Basis.Recall];

    /// <summary>False for a row of a draft that no person has coded.</summary>
    public static bool IsCoded(this Basis basis) => basis <= Basis.Recall;

    /// <summary>What is said beside a level that rests on it; empty for the official text.</summary>
    public static string Mark(this Basis basis) => basis switch
    {
        Basis.OfficialText => "",
        Basis.Carried => "carried, not coded",
        Basis.Proposed => "proposed, not coded",
        Basis.NotCoded => "not coded",
        _ => "unverified",
    };

    /// <summary>As a person reads it.</summary>
    public static string Words(this Basis basis) => basis switch
    {
        Basis.OfficialText => "official text",
        Basis.Secondary => "secondary source, not checked against the official text",
        Basis.Recall => "recollection of the published text, not checked against it",
        Basis.Carried => "carried over by rule from the text that the draft revises, not coded by a person",
        Basis.Proposed => "proposed by rule, not coded by a person",
        _ => "not coded: nobody has judged it",
    };

    /// <summary>Only what a person may give; a basis of a draft's row is none.</summary>
    public static bool TryParse(string id, out Basis basis)
    {
        (basis, var known) = id switch
        {
            "official-text" => (Basis.OfficialText, true),
            "secondary" => (Basis.Secondary, true),
            "recall" => (Basis.Recall, true),
            _ => (Basis.Recall, false),
        };
        return known;
    }
}
