using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using Compare.Tests.Cli;
using Compare.Tests.Robustness;
using Compare.Tests.Support;

namespace Compare.Tests.Packaging;

/// <summary>What <c>build/publish</c> puts around the program: bill of materials, archive, sums, and the script onto which an analyst drops files.</summary>
public sealed class BundleTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("treaty-bundle-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void The_bill_of_materials_names_every_package_of_the_lock_file_but_tools_of_the_build_and_is_the_same_each_time()
    {
        var lockFile = Path.Combine(Repository.Root, "src", "Compare.Cli", "packages.lock.json");
        Bundle("sbom", Path.Combine(root, "one.json"), "1.2.3", lockFile, "Some.Runtime@10.0.1");
        Bundle("sbom", Path.Combine(root, "other.json"), "1.2.3", lockFile, "Some.Runtime@10.0.1");
        using var sbom = JsonDocument.Parse(File.ReadAllText(Path.Combine(root, "one.json")));
        using var locked = JsonDocument.Parse(File.ReadAllText(lockFile));

        var expected = locked.RootElement.GetProperty("dependencies").GetProperty("net10.0").EnumerateObject()
            .Where(p => p.Value.TryGetProperty("resolved", out _) && p.Name != "Microsoft.NET.ILLink.Tasks").Select(p => $"pkg:nuget/{p.Name}@{p.Value.GetProperty("resolved").GetString()}").Append("pkg:nuget/Some.Runtime@10.0.1");
        var components = sbom.RootElement.GetProperty("components").EnumerateArray().ToArray();
        Assert.Equal(("CycloneDX", "1.5"), (sbom.RootElement.GetProperty("bomFormat").GetString(), sbom.RootElement.GetProperty("specVersion").GetString()));
        Assert.Equal(expected.Order(StringComparer.Ordinal), components.Select(c => c.GetProperty("purl").GetString()!).Order(StringComparer.Ordinal));
        Assert.Equal("1.2.3", sbom.RootElement.GetProperty("metadata").GetProperty("component").GetProperty("version").GetString());
        Assert.Contains(components, c => c.GetProperty("name").GetString() == "Markdig" && c.GetProperty("licenses")[0].GetProperty("license").GetProperty("id").GetString() == "BSD-2-Clause");
        Assert.Equal(File.ReadAllBytes(Path.Combine(root, "one.json")), File.ReadAllBytes(Path.Combine(root, "other.json")));
    }

    [Fact]
    public void An_archive_is_the_same_each_time_and_the_program_in_it_may_be_run()
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, "treaty-1")).FullName;
        Directory.CreateDirectory(Path.Combine(root, "zips"));
        File.WriteAllText(Path.Combine(folder, "treaty"), "program");
        File.WriteAllText(Path.Combine(folder, "LICENSE"), "words");
        Directory.CreateDirectory(Path.Combine(folder, "corpus"));
        File.WriteAllText(Path.Combine(folder, "corpus", "instruments.csv"), "data");
        Bundle("zip", folder, Path.Combine(root, "zips", "one.zip"));
        File.SetLastWriteTimeUtc(Path.Combine(folder, "treaty"), new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Bundle("zip", folder, Path.Combine(root, "zips", "other.zip"));
        Bundle("sums", Path.Combine(root, "zips"));

        using var archive = ZipFile.OpenRead(Path.Combine(root, "zips", "one.zip"));
        Assert.Equal(["treaty-1/LICENSE", "treaty-1/corpus/instruments.csv", "treaty-1/treaty"], archive.Entries.Select(e => e.FullName).Order(StringComparer.Ordinal));
        Assert.Equal([0x1A4, 0x1A4, 0x1ED], archive.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal).Select(e => (e.ExternalAttributes >> 16) & 0x1FF));
        var sums = File.ReadAllLines(Path.Combine(root, "zips", "SHA256SUMS"));
        Assert.Equal(["one.zip", "other.zip"], sums.Select(s => s[66..]));
        Assert.Equal(sums[0][..64], sums[1][..64]);
        Assert.Equal(0, Surroundings.Shell(Path.Combine(root, "zips"), "sha256sum --check --quiet SHA256SUMS").ExitCode);
    }

    [Fact]
    public void One_file_dropped_becomes_an_outline_beside_it()
    {
        Put("my draft №1.md", "## Article 1 – Lamps\n\nKeepers shall light the lamp.\n");

        var run = Launch("'my draft №1.md'");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.StartsWith("Art. 1  Lamps", File.ReadAllText(Path.Combine(root, "my draft №1.md (outline).txt")), StringComparison.Ordinal);
        Assert.Equal("opened ./my draft №1.md (outline).txt\n", run.Output.Split("Done")[0]);
    }

    [Theory]
    [InlineData("'a draft.md' b.md", "")]
    [InlineData("b.md 'a draft.md'", "")]
    [InlineData("", "'a draft.md' b.md\n")] // dragged into the window
    [InlineData("", "a\\ draft.md b.md\n")] // as another terminal quotes
    public void Two_files_dropped_become_a_comparison_from_the_older_to_the_newer(string arguments, string typed)
    {
        Put("a draft.md", "## Article 1 – Lamps\n\nKeepers shall light the lamp.\n");
        Put("b.md", "## Article 1 – Lamps\n\nKeepers may light the lamp.\n");
        File.SetLastWriteTimeUtc(Path.Combine(root, "a draft.md"), DateTime.UtcNow.AddHours(-1));

        var run = Launch(arguments, typed);

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("Old draft: a draft.md\nNew draft: b.md\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("weakened", run.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(root, "Comparison of a draft.md and b.md", "diff.html")));
    }

    [Fact]
    public void What_is_typed_is_a_name_and_never_a_command()
    {
        var run = Launch("", "$(touch harm) `touch harm`\n");

        Assert.NotEqual(0, run.ExitCode);
        Assert.False(Path.Exists(Path.Combine(root, "harm")));
    }

    [Fact]
    public void What_cannot_be_read_is_said_in_one_line()
    {
        Put("picture.md", "no instrument at all");

        var run = Launch("picture.md");

        Assert.Equal(3, run.ExitCode);
        Assert.Single(run.ErrorLines);
        Assert.DoesNotContain("opened", run.Output, StringComparison.Ordinal);
    }

    /// <summary>The script as it is shipped, beside a program, with a word in place of the desktop's way of opening a file.</summary>
    private Run Launch(string arguments, string typed = "")
    {
        var program = Directory.CreateDirectory(Path.Combine(root, "the program")).FullName;
        File.Copy(Path.Combine(Repository.Root, "build", "launchers", "Compare.sh"), Path.Combine(program, "Compare.sh"));
        File.WriteAllText(Path.Combine(program, "treaty"), $"#!/bin/sh\nexec '{BuiltProgram.Executable}' \"$@\"\n");
        File.WriteAllText(Path.Combine(program, "open"), "#!/bin/sh\necho \"opened $1\" >> \"$OPENED\"\n");
        Surroundings.Shell(program, "chmod +x treaty open");
        Put("typed", typed);
        var run = Surroundings.Shell(
            root, $"sh 'the program/Compare.sh' {arguments} < typed; code=$?; cat opened 2>/dev/null; exit $code", ("COMPARE_OPEN", Path.Combine(program, "open")), ("OPENED", Path.Combine(root, "opened")));
        return run with { Output = string.Concat(run.Output.Split('\n').Where(l => l.StartsWith("opened", StringComparison.Ordinal)).Concat(run.Output.Split('\n').Where(l => !l.StartsWith("opened", StringComparison.Ordinal))).Where(l => l.Length > 0).Select(l => l + "\n")) };
    }

    private void Put(string name, string content) => File.WriteAllText(Path.Combine(root, name), content);

    private static void Bundle(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["run", "build/bundle.cs", "--", .. arguments])
        { WorkingDirectory = Repository.Root, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, said);
    }
}
