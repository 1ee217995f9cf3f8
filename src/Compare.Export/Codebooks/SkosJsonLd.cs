using System.Text.Json;
using Compare.Codebooks;

namespace Compare.Export.Codebooks;

/// <summary>The same concept scheme as <see cref="SkosTurtle"/>, as JSON-LD with its context inside, so that nothing has to be fetched.</summary>
public static class SkosJsonLd
{
    public static ReadOnlyMemory<byte> Write(Codebook codebook, string version) => ReadableJson.Write(json =>
    {
        json.WriteStartObject();
        json.WriteStartObject("@context");
        json.WriteString("skos", "http://www.w3.org/2004/02/skos/core#");
        json.WriteString("dct", "http://purl.org/dc/terms/");
        json.WriteString("owl", "http://www.w3.org/2002/07/owl#");
        json.WriteEndObject();
        json.WriteStartArray("@graph");
        Scheme(json, version);
        foreach (var group in codebook.Groups)
        {
            Concept(json, SkosIds.Of(group), group.Id, group.Title, group.Description);
            Link(json, "skos:topConceptOf", SkosIds.Scheme);
            json.WriteEndObject();
        }

        foreach (var safeguard in codebook.Safeguards)
        {
            WriteSafeguard(json, codebook, safeguard);
        }

        foreach (var place in codebook.Crosswalks.DistinctBy(SkosIds.Of))
        {
            json.WriteStartObject();
            json.WriteString("@id", SkosIds.Of(place));
            json.WriteString("@type", "skos:Concept");
            Text(json, "skos:prefLabel", SkosIds.Label(codebook, place));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Scheme(Utf8JsonWriter json, string version)
    {
        json.WriteStartObject();
        json.WriteString("@id", SkosIds.Scheme);
        json.WriteString("@type", "skos:ConceptScheme");
        Text(json, "dct:title", "Safeguards in cybercrime instruments");
        json.WriteString("owl:versionInfo", version);
        Link(json, "dct:license", "https://creativecommons.org/licenses/by/4.0/");
        json.WriteEndObject();
    }

    private static void WriteSafeguard(Utf8JsonWriter json, Codebook codebook, Safeguard safeguard)
    {
        Concept(json, SkosIds.Of(safeguard), safeguard.Id, safeguard.Title, safeguard.Question);
        Link(json, "skos:broader", $"{SkosIds.Scheme}:{safeguard.Group}");
        Text(json, "skos:note", SkosIds.Criteria(safeguard));
        Text(json, "skos:scopeNote", safeguard.ScopeNote);
        foreach (var relation in codebook.Crosswalks.Where(c => string.Equals(c.Safeguard, safeguard.Id, StringComparison.Ordinal)).GroupBy(SkosIds.Relation, StringComparer.Ordinal))
        {
            json.WriteStartArray("skos:" + relation.Key);
            foreach (var crosswalk in relation)
            {
                json.WriteStartObject();
                json.WriteString("@id", SkosIds.Of(crosswalk));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <summary>Opens a concept; the caller adds to it and closes it.</summary>
    private static void Concept(Utf8JsonWriter json, string id, string notation, string label, string definition)
    {
        json.WriteStartObject();
        json.WriteString("@id", id);
        json.WriteString("@type", "skos:Concept");
        Link(json, "skos:inScheme", SkosIds.Scheme);
        json.WriteString("skos:notation", notation);
        Text(json, "skos:prefLabel", label);
        Text(json, "skos:definition", definition);
    }

    private static void Text(Utf8JsonWriter json, string name, string value)
    {
        json.WriteStartObject(name);
        json.WriteString("@value", value);
        json.WriteString("@language", "en");
        json.WriteEndObject();
    }

    private static void Link(Utf8JsonWriter json, string name, string id)
    {
        json.WriteStartObject(name);
        json.WriteString("@id", id);
        json.WriteEndObject();
    }
}
