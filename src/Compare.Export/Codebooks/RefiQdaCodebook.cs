using System.Security.Cryptography;
using System.Text;
using System.Xml;
using Compare.Codebooks;

namespace Compare.Export.Codebooks;

/// <summary>The codebook in the REFI-QDA exchange format (.qdc), which NVivo, MAXQDA, ATLAS.ti and QualCoder open: a code a group, with a code a safeguard inside.</summary>
public static class RefiQdaCodebook
{
    private const string Namespace = "urn:QDA-XML:codebook:1.0";

    public static ReadOnlyMemory<byte> Write(Codebook codebook)
    {
        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) };
        using (var xml = XmlWriter.Create(stream, settings))
        {
            xml.WriteStartElement("CodeBook", Namespace);
            xml.WriteAttributeString("origin", "Compare");
            xml.WriteStartElement("Codes", Namespace);
            foreach (var group in codebook.Groups)
            {
                StartCode(xml, SkosIds.Of(group), $"{group.Id} {group.Title}", isCodable: false, group.Description);
                foreach (var s in codebook.Safeguards.Where(s => string.Equals(s.Group, group.Id, StringComparison.Ordinal)))
                {
                    StartCode(xml, SkosIds.Of(s), $"{s.Id} {s.Title}", isCodable: true, $"{s.Question} {SkosIds.Criteria(s)} {s.ScopeNote}");
                    xml.WriteEndElement();
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void StartCode(XmlWriter xml, string id, string name, bool isCodable, string description)
    {
        xml.WriteStartElement("Code", Namespace);
        xml.WriteAttributeString("guid", StableGuid(id));
        xml.WriteAttributeString("name", name);
        xml.WriteAttributeString("isCodable", isCodable ? "true" : "false");
        xml.WriteElementString("Description", Namespace, description);
    }

    /// <summary>The format wants a GUID for every code; the same id always gives the same one.</summary>
    private static string StableGuid(string id) => new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(id)).AsSpan(0, 16)).ToString();
}
