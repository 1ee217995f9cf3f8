namespace Compare.Codings;

/// <summary>The names of the bases.</summary>
public static class Bases
{
    public static string Id(this Basis basis) => basis switch
    {
        Basis.OfficialText => "official-text",
        Basis.Secondary => "secondary",
        _ => "recall",
    };

    /// <summary>As a person reads it.</summary>
    public static string Words(this Basis basis) => basis switch
    {
        Basis.OfficialText => "official text",
        Basis.Secondary => "secondary source, not checked against the official text",
        _ => "recollection of the published text, not checked against it",
    };

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
