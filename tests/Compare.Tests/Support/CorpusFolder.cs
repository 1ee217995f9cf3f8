using System.Text;

namespace Compare.Tests.Support;

/// <summary>A small sound corpus in a temporary folder, for tests that break one thing in it. Deleted when disposed.</summary>
internal sealed class CorpusFolder : IDisposable
{
    public const string CodingsHeader = "safeguard,pinpoint,level,powers,data,direction,condition,key_phrase,note,coder,coded_on,basis,source_url,fingerprint,reading,set_aside";

    public CorpusFolder()
    {
        Path = Directory.CreateTempSubdirectory("compare-test-").FullName;
        Write("datapackage.json", """{ "name": "test", "version": "1.2.3" }""");
        Write("codebook/groups.csv", "id,title,description\nGEN,Foundations,What holds for all.\n");
        Write(
            "codebook/safeguards.csv",
            "id,group,title,question,strong,qualified,weak,contrary,scope_note\nGEN-1,GEN,Lights,Are there lights?,Yes,Some,Few,Forbidden,In: lamps.\nGEN-2,GEN,Horns,Are there horns?,Yes,Some,Few,Forbidden,In: horns.\n");
        Write("codebook/crosswalk.csv", "safeguard,source,reference,relation\nGEN-1,list,Rule 1,close\n");
        Write("codebook/crosswalk-sources.csv", "id,title,year,citation,url,certainty\nlist,A list,2001,A list of 2001,https://example.org/list,seen\n");
        Write("codebook/indicators.csv", "safeguard,language,pattern,note\nGEN-2,en,horn*,says so\n");
        Write(
            "instruments.csv",
            "id,short_title,title,kind,issuer,adopted,in_force,status,language,convention,citation,official_url,text_version\n"
            + "lights,Lights,Convention on Lights,treaty,The Port,2001-01-02,,Open.,en,treaty,Convention on Lights,https://example.org/lights,of 2001\n");
        Write("lights/abstract.md", "# Lights: abstract\n\n## Article 1 – Lamps\n\n1. Vessels bear lamps.\n\n2. Lamps are lit.\n\n## Article 2 – Flags\n\nFlags may be flown.\n");
        Write("lights/codings.csv", $"{CodingsHeader}\n{Row()}\n{SilentRow}\n");
    }

    public static string SilentRow => Row(safeguard: "GEN-2", pinpoint: "", level: "silent", keyPhrase: "");

    public string Path { get; }

    public static string Row(
        string safeguard = "GEN-1", string pinpoint = "art_1__para_1", string level = "qualified", string keyPhrase = "bear lamps", string note = "Binds masters only.", string basis = "official-text") =>
        $"{safeguard},{pinpoint},{level},general,any,domestic,,{keyPhrase},{note},first-coder,2026-11-23,{basis},https://example.org/lights,,,";

    public void Write(string name, string content) => Write(name, Encoding.UTF8.GetBytes(content));

    public void Write(string name, byte[] content)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }

    public string Read(string name) => File.ReadAllText(System.IO.Path.Combine(Path, name));

    public void Replace(string name, string old, string with)
    {
        var text = Read(name);
        Assert.Contains(old, text, StringComparison.Ordinal);
        Write(name, text.Replace(old, with, StringComparison.Ordinal));
    }

    public void Delete(string name) => File.Delete(System.IO.Path.Combine(Path, name));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
