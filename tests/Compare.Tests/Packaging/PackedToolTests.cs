using System.IO.Compression;
using System.Reflection.Metadata;
using System.Text;
using System.Xml.Linq;
using Compare.Cli.Help;
using Compare.Tests.Support;

namespace Compare.Tests.Packaging;

/// <summary>The packages as somebody gets them: installed in an empty folder from a feed that holds nothing else.</summary>
public sealed class PackedToolTests(PackedPackages packages) : IDisposable
{
    private static readonly string[] Ids = ["Compare.Core", "Compare.Export", "Compare.Reading", "Compare.Treaty"];

    private readonly string folder = Directory.CreateTempSubdirectory("treaty-empty-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_tool_installs_runs_in_an_empty_folder_and_goes_away()
    {
        packages.Require();
        var tools = Path.Combine(packages.Root, "tools");
        var installed = packages.Dotnet(folder, "tool", "install", "Compare.Treaty", "--tool-path", tools, "--configfile", packages.Configuration);
        Assert.True(installed.ExitCode == 0, installed.Output + installed.Error);
        var treaty = Path.Combine(tools, OperatingSystem.IsWindows() ? "treaty.exe" : "treaty");
        File.WriteAllText(Path.Combine(folder, "old.md"), "## Article 1 – Lamps\n\n1. Keepers shall light the lamp.\n\n2. Keepers shall note the hour.\n");
        File.WriteAllText(Path.Combine(folder, "new.md"), "## Article 1 – Lamps\n\n1. Keepers may light the lamp.\n\n2. Keepers shall note the hour.\n");

        var version = Treaty("--version");
        var matrix = Treaty("matrix", "--no-texts", "--format", "xlsx,md");
        var parse = Treaty("parse", "old.md");
        var diff = Treaty("diff", "old.md", "new.md", "--out", "drafts");

        Assert.All([version, matrix, parse, diff], run => Assert.True(run.ExitCode == 0, run.Error));
        Assert.Equal($"treaty {VersionAction.Program}, corpus {ShippedCorpus.Corpus.Version}\n", version.Output);
        Assert.Equal(File.ReadAllBytes(Path.Combine(Repository.Root, "output", "matrix.md")), File.ReadAllBytes(Path.Combine(folder, "output", "matrix.md")));
        Assert.True(new FileInfo(Path.Combine(folder, "output", "matrix.xlsx")).Length > 10_000);
        Assert.StartsWith("Art. 1  Lamps\n", parse.Output, StringComparison.Ordinal);
        Assert.Contains("weakened", diff.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder, "drafts", "diff.html")));
        Assert.Equal(["drafts", "new.md", "old.md", "output"], Directory.GetFileSystemEntries(folder).Select(e => Path.GetFileName(e)).Order(StringComparer.Ordinal));

        var removed = packages.Dotnet(folder, "tool", "uninstall", "Compare.Treaty", "--tool-path", tools);
        Assert.True(removed.ExitCode == 0, removed.Output + removed.Error);
        Assert.Empty(Directory.EnumerateFiles(tools, "*", SearchOption.AllDirectories));

        Cli.Run Treaty(params string[] args) => BuiltProgram.Finish(BuiltProgram.Start(treaty, folder, [], args));
    }

    [Fact]
    public void Every_package_says_what_it_is_and_carries_readme_licence_and_documentation()
    {
        packages.Require();
        Assert.Equal(Ids, Directory.GetFiles(packages.Feed, "*.nupkg").Select(p => Path.GetFileName(p).Replace($".{VersionAction.Program}.nupkg", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.All(Ids, id =>
        {
            using var package = ZipFile.OpenRead(Path.Combine(packages.Feed, $"{id}.{VersionAction.Program}.nupkg"));
            var about = XDocument.Parse(Read(package, $"{id}.nuspec")).Root!.Elements().Single();
            var field = about.Elements().ToDictionary(e => e.Name.LocalName, e => e.Value);
            Assert.Equal(("MIT", "README.md"), (field["license"], field["readme"]));
            Assert.All([field["description"], field["tags"], field["authors"], field["copyright"]], Assert.NotEmpty);
            Assert.DoesNotContain("projectUrl", field.Keys);
            Assert.All(about.Elements().Where(e => e.Name.LocalName == "repository"), r => Assert.Null(r.Attribute("url"))); // there is no address to give
            Assert.Contains("CC BY 4.0", Read(package, "README.md"), StringComparison.Ordinal);
            Assert.Contains("MIT License", Read(package, "LICENSE"), StringComparison.Ordinal);
            Assert.Contains(package.Entries, e => e.FullName.EndsWith($"/{(id == "Compare.Treaty" ? "treaty" : id)}.xml", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void The_tool_carries_the_whole_corpus_with_its_licence()
    {
        packages.Require();
        using var package = ZipFile.OpenRead(Path.Combine(packages.Feed, $"Compare.Treaty.{VersionAction.Program}.nupkg"));
        var carried = package.Entries.Where(e => e.FullName.Contains("/corpus/", StringComparison.Ordinal)).Select(e => e.FullName[(e.FullName.IndexOf("/corpus/", StringComparison.Ordinal) + 8)..]);
        var here = Directory.EnumerateFiles(ShippedCorpus.Folder, "*", SearchOption.AllDirectories).Select(p => Path.GetRelativePath(ShippedCorpus.Folder, p).Replace('\\', '/'));

        Assert.Equal(here.Order(StringComparer.Ordinal), carried.Order(StringComparer.Ordinal));
        Assert.Contains("LICENSE", carried);
    }

    /// <summary>There is no remote that Source Link could point to: the sources themselves are in the symbols.</summary>
    [Theory]
    [InlineData("Compare.Core")]
    [InlineData("Compare.Reading")]
    [InlineData("Compare.Export")]
    public void Every_library_has_symbols_with_its_sources(string id)
    {
        packages.Require();
        using var package = ZipFile.OpenRead(Path.Combine(packages.Feed, $"{id}.{VersionAction.Program}.snupkg"));
        using var content = new MemoryStream();
        package.Entries.Single(e => e.Name == id + ".pdb").Open().CopyTo(content);
        content.Position = 0;
        using var provider = MetadataReaderProvider.FromPortablePdbStream(content);
        var reader = provider.GetMetadataReader();
        var embedded = new Guid("0E8A571B-6926-466E-B4AD-8AB04611F5FE");
        var with = reader.CustomDebugInformation.Select(reader.GetCustomDebugInformation).Count(i => reader.GetGuid(i.Kind) == embedded);

        Assert.Equal(reader.Documents.Count, with);
        Assert.True(with > 20);
    }

    /// <summary>Every C# block of the two pages, compiled against the packages and run on two drafts.</summary>
    [Theory]
    [InlineData("docs/package-readme.md")]
    [InlineData("docs/install.md")]
    public void The_ten_lines_for_a_developer_compile_and_run(string page)
    {
        packages.Require();
        var text = File.ReadAllText(Path.Combine(Repository.Root, page));
        var start = text.IndexOf("```csharp\n", StringComparison.Ordinal) + 10;
        var code = text[start..text.IndexOf("```", start, StringComparison.Ordinal)];
        Assert.Equal(10, code.Split('\n').Count(l => l.Length > 0));
        Tree("Program.cs", code);
        Tree("sample.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable></PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Compare.Reading" Version="{VersionAction.Program}" />
                <PackageReference Include="Compare.Export" Version="{VersionAction.Program}" />
              </ItemGroup>
            </Project>
            """);
        File.Copy(packages.Configuration, Path.Combine(folder, "nuget.config"));
        File.Copy(Path.Combine(Repository.Root, "docs", "examples", "harbour", "old.md"), Path.Combine(folder, "old.docx")); // what a file is, its content says
        File.Copy(Path.Combine(Repository.Root, "docs", "examples", "harbour", "new.md"), Path.Combine(folder, "new.docx"));

        var run = packages.Dotnet(folder, "run");

        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.Contains("<html", File.ReadAllText(Path.Combine(folder, "diff.html")), StringComparison.Ordinal);

        void Tree(string name, string content) => File.WriteAllText(Path.Combine(folder, name), content, Encoding.UTF8);
    }

    private static string Read(ZipArchive package, string name)
    {
        using var reader = new StreamReader(package.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
