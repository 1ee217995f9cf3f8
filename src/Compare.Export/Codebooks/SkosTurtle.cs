using System.Text;
using Compare.Codebooks;

namespace Compare.Export.Codebooks;

/// <summary>The codebook as a SKOS concept scheme in Turtle: groups are top concepts, safeguards narrower ones, the crosswalk mapping relations.</summary>
public static class SkosTurtle
{
    public static ReadOnlyMemory<byte> Write(Codebook codebook, string version)
    {
        var text = new StringBuilder();
        text.Append("@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix dct: <http://purl.org/dc/terms/> .\n@prefix owl: <http://www.w3.org/2002/07/owl#> .\n\n");
        text.Append($"<{SkosIds.Scheme}> a skos:ConceptScheme ;\n    dct:title {Literal("Safeguards in cybercrime instruments")} ;\n    owl:versionInfo {Plain(version)} ;\n    dct:license <https://creativecommons.org/licenses/by/4.0/> .\n");
        foreach (var group in codebook.Groups)
        {
            text.Append($"\n<{SkosIds.Of(group)}> a skos:Concept ;\n    skos:topConceptOf <{SkosIds.Scheme}> ;\n    skos:inScheme <{SkosIds.Scheme}> ;\n    skos:notation {Plain(group.Id)} ;\n    skos:prefLabel {Literal(group.Title)} ;\n    skos:definition {Literal(group.Description)} .\n");
        }

        foreach (var s in codebook.Safeguards)
        {
            text.Append($"\n<{SkosIds.Of(s)}> a skos:Concept ;\n    skos:inScheme <{SkosIds.Scheme}> ;\n    skos:broader <{SkosIds.Scheme}:{s.Group}> ;\n    skos:notation {Plain(s.Id)} ;\n    skos:prefLabel {Literal(s.Title)} ;\n    skos:definition {Literal(s.Question)} ;\n    skos:note {Literal(SkosIds.Criteria(s))} ;\n    skos:scopeNote {Literal(s.ScopeNote)}");
            foreach (var crosswalk in codebook.Crosswalks.Where(c => string.Equals(c.Safeguard, s.Id, StringComparison.Ordinal)))
            {
                text.Append($" ;\n    skos:{SkosIds.Relation(crosswalk)} <{SkosIds.Of(crosswalk)}>");
            }

            text.Append(" .\n");
        }

        foreach (var place in codebook.Crosswalks.DistinctBy(SkosIds.Of))
        {
            text.Append($"\n<{SkosIds.Of(place)}> a skos:Concept ;\n    skos:prefLabel {Literal(SkosIds.Label(codebook, place))} .\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Literal(string value) => Plain(value) + "@en";

    private static string Plain(string value) =>
        "\"" + value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings("\\n") + "\"";
}
