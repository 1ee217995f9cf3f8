using System.Collections.Immutable;
using System.Text.Json;
using Compare.Codings;
using Compare.Verification;

namespace Compare.Export.Json;

/// <summary>Writes what <c>treaty verify --json</c> prints, and the same findings as W3C Web Annotations.</summary>
public static class VerificationJson
{
    /// <summary>How many characters before and after a key phrase an annotation quotes, so that it can be found again.</summary>
    private const int Surroundings = 32;

    public static ReadOnlyMemory<byte> Write(ImmutableArray<CodingVerification> verifications) => Document(json =>
    {
        json.WriteNumber("schemaVersion", 1);
        json.WriteStartObject("totals");
        foreach (var group in verifications.GroupBy(v => v.Finding).OrderBy(g => g.Key))
        {
            json.WriteNumber(group.Key.Id(), group.Count());
        }

        json.WriteEndObject();
        json.WriteStartArray("codings");
        foreach (var v in verifications)
        {
            json.WriteStartObject();
            json.WriteString("instrument", v.Coding.Instrument);
            json.WriteString("safeguard", v.Coding.Safeguard);
            json.WriteString("pinpoint", v.Coding.Pinpoint.IsEmpty ? null : v.Coding.Pinpoint.Canonical);
            json.WriteString("level", v.Coding.Level.Id());
            json.WriteString("finding", v.Finding.Id());
            json.WriteBoolean("failure", v.Finding.IsFailure());
            json.WriteString("phrase", v.Phrase.Count == 0 ? null : v.Phrase.Folds == Fold.None ? "exact" : "folded");
            json.WriteString("folds", v.Phrase.Count == 0 || v.Phrase.Folds == Fold.None ? null : Verifier.FoldNames(v.Phrase.Folds));
            json.WriteString("detail", v.Detail);
            json.WriteString("place", v.Coding.Place.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary>One annotation for every coding whose key phrase was found: a quote and its position inside the provision.</summary>
    public static ReadOnlyMemory<byte> Annotations(ImmutableArray<CodingVerification> verifications, IReadOnlyDictionary<string, string> officialUrls) => Document(json =>
    {
        json.WriteString("@context", "http://www.w3.org/ns/anno.jsonld");
        json.WriteString("type", "AnnotationPage");
        json.WriteStartArray("items");
        foreach (var v in verifications.Where(v => v.Phrase.Count == 1 && v.Provision is not null))
        {
            Annotation(json, v, officialUrls[v.Coding.Instrument]);
        }

        json.WriteEndArray();
    });

    private static void Annotation(Utf8JsonWriter json, CodingVerification v, string officialUrl)
    {
        var words = v.Provision!.OwnWords;
        json.WriteStartObject();
        json.WriteString("type", "Annotation");
        json.WriteString("id", $"urn:compare:{v.Coding.Instrument}:{v.Coding.Safeguard}:{v.Coding.Pinpoint}:{v.Coding.Level.Id()}{(v.Coding.Reading.Length == 0 ? "" : ":" + v.Coding.Reading)}");
        json.WriteString("motivation", "classifying");
        json.WriteStartObject("body");
        json.WriteString("type", "TextualBody");
        json.WriteString("value", $"{v.Coding.Safeguard} {v.Coding.Level.Id()}: {v.Coding.Note}");
        json.WriteEndObject();
        json.WriteStartObject("target");
        json.WriteString("source", officialUrl);
        json.WriteStartObject("selector");
        json.WriteString("type", "FragmentSelector");
        json.WriteString("value", v.Coding.Pinpoint.Canonical);
        json.WriteStartArray("refinedBy");
        json.WriteStartObject();
        json.WriteString("type", "TextQuoteSelector");
        json.WriteString("exact", words[v.Phrase.Start..v.Phrase.End]);
        json.WriteString("prefix", words[Math.Max(0, v.Phrase.Start - Surroundings)..v.Phrase.Start]);
        json.WriteString("suffix", words[v.Phrase.End..Math.Min(words.Length, v.Phrase.End + Surroundings)]);
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("type", "TextPositionSelector");
        json.WriteNumber("start", v.Phrase.Start);
        json.WriteNumber("end", v.Phrase.End);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static ReadOnlyMemory<byte> Document(Action<Utf8JsonWriter> body) => ReadableJson.Write(json =>
    {
        json.WriteStartObject();
        body(json);
        json.WriteEndObject();
    });
}
