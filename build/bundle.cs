#:property RestorePackagesWithLockFile=false
#:property EnforceCodeStyleInBuild=false
#:property GenerateDocumentationFile=false
#:property PublishAot=false

// Part of build/publish, written in C# so that it needs nothing but the SDK. The same input gives the same bytes: no clock, fixed times in archives.
//   bundle.cs sbom FILE VERSION LOCKFILE [NAME@VERSION …]   a CycloneDX bill of materials of what a lock file names, and of what is named besides
//   bundle.cs zip FOLDER FILE                               the folder as an archive; files without an extension and .sh, .command may be run
//   bundle.cs sums FOLDER                                   SHA256SUMS of the files in the folder
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

switch (args)
{
    case ["sbom", var file, var version, var lockFile, .. var besides]:
        Sbom(file, version, lockFile, besides);
        return 0;
    case ["zip", var folder, var file]:
        Zip(folder, file);
        return 0;
    case ["sums", var folder]:
        Sums(folder);
        return 0;
    default:
        Console.Error.WriteLine("bundle.cs: sbom FILE VERSION LOCKFILE [NAME@VERSION …] | zip FOLDER FILE | sums FOLDER");
        return 2;
}

static void Sbom(string file, string version, string lockFile, string[] besides)
{
    using var locked = JsonDocument.Parse(File.ReadAllBytes(lockFile));
    var packages = locked.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(framework => framework.Value.EnumerateObject())
        .Where(p => p.Value.GetProperty("type").GetString() != "Project" && p.Name != "Microsoft.NET.ILLink.Tasks") // a tool of the build; nothing of it is in the program
        .Select(p => (p.Name, Version: p.Value.GetProperty("resolved").GetString()!, Hash: p.Value.GetProperty("contentHash").GetString()))
        .Concat(besides.Select(b => b.Split('@')).Select(b => (Name: b[0], Version: b[1], Hash: (string?)null)))
        .DistinctBy(p => (p.Name, p.Version))
        .OrderBy(p => p.Name, StringComparer.Ordinal)
        .ToArray();
    var serial = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(version + string.Join('\n', packages))).AsSpan(0, 16));
    using var stream = File.Create(file);
    using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    json.WriteStartObject();
    json.WriteString("bomFormat", "CycloneDX");
    json.WriteString("specVersion", "1.5");
    json.WriteString("serialNumber", $"urn:uuid:{serial}");
    json.WriteNumber("version", 1);
    json.WriteStartObject("metadata");
    json.WriteStartObject("component");
    json.WriteString("type", "application");
    json.WriteString("bom-ref", "treaty");
    json.WriteString("name", "treaty");
    json.WriteString("version", version);
    Licence("MIT");
    json.WriteEndObject();
    json.WriteEndObject();
    json.WriteStartArray("components");
    foreach (var (name, number, hash) in packages)
    {
        json.WriteStartObject();
        json.WriteString("type", "library");
        json.WriteString("bom-ref", $"pkg:nuget/{name}@{number}");
        json.WriteString("name", name);
        json.WriteString("version", number);
        if (LicenceOf(name, number) is { } licence)
        {
            Licence(licence);
        }

        json.WriteString("purl", $"pkg:nuget/{name}@{number}");
        if (hash is not null)
        {
            // NuGet's hash of a package's content: SHA-512 of the package without its signature, so not that of the file as downloaded.
            json.WriteStartArray("properties");
            json.WriteStartObject();
            json.WriteString("name", "nuget:contentHash");
            json.WriteString("value", hash);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    json.WriteEndArray();
    json.WriteStartArray("dependencies");
    json.WriteStartObject();
    json.WriteString("ref", "treaty");
    json.WriteStartArray("dependsOn");
    foreach (var (name, number, _) in packages)
    {
        json.WriteStringValue($"pkg:nuget/{name}@{number}");
    }

    json.WriteEndArray();
    json.WriteEndObject();
    json.WriteEndArray();
    json.WriteEndObject();
    json.Flush();
    stream.WriteByte((byte)'\n');

    void Licence(string expression)
    {
        json.WriteStartArray("licenses");
        json.WriteStartObject();
        if (expression.Contains(' '))
        {
            json.WriteString("expression", expression);
        }
        else
        {
            json.WriteStartObject("license");
            json.WriteString("id", expression);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }
}

// What the package itself says, as an SPDX expression; older packages only give an address, which is not guessed from.
static string? LicenceOf(string name, string version)
{
    var home = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
    var about = Path.Combine(home, name.ToLowerInvariant(), version.ToLowerInvariant(), name.ToLowerInvariant() + ".nuspec");
    return File.Exists(about) && Regex.Match(File.ReadAllText(about), "<license type=\"expression\">([^<]+)</license>") is { Success: true } found ? found.Groups[1].Value : null;
}

static void Zip(string folder, string file)
{
    using var archive = new ZipArchive(File.Create(file), ZipArchiveMode.Create);
    foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
    {
        var entry = archive.CreateEntry(Path.GetFileName(folder) + "/" + Path.GetRelativePath(folder, path).Replace('\\', '/'), CompressionLevel.SmallestSize);
        entry.LastWriteTime = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var runs = Path.GetExtension(path) is "" or ".sh" or ".command" && Path.GetFileName(path) is not "LICENSE";
        entry.ExternalAttributes = (runs ? 0b1_000_000_111_101_101 : 0b1_000_000_110_100_100) << 16;
        using var to = entry.Open();
        using var from = File.OpenRead(path);
        from.CopyTo(to);
    }
}

static void Sums(string folder)
{
    var lines = Directory.EnumerateFiles(folder).Where(p => Path.GetFileName(p) != "SHA256SUMS").Order(StringComparer.Ordinal)
        .Select(p => $"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(p)))}  {Path.GetFileName(p)}\n");
    File.WriteAllText(Path.Combine(folder, "SHA256SUMS"), string.Concat(lines));
}
