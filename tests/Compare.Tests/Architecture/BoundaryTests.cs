using System.Reflection;
using System.Xml.Linq;
using Compare.Tests.Support;

namespace Compare.Tests.Architecture;

/// <summary>Where packages and effects must stop (design: "Must never"). Project files are read as XML, the rest from the built assemblies.</summary>
public class BoundaryTests
{
    [Fact]
    public void Core_references_no_package_and_no_project()
    {
        Assert.Empty(Items("Compare.Core", "PackageReference").Concat(Items("Compare.Core", "ProjectReference")));
        Assert.All(Assemblies.Core.GetReferencedAssemblies(), a => Assert.StartsWith("System", a.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void Reading_and_export_know_only_core()
    {
        Assert.Equal(["../Compare.Core/Compare.Core.csproj"], Items("Compare.Reading", "ProjectReference"));
        Assert.Equal(["../Compare.Core/Compare.Core.csproj"], Items("Compare.Export", "ProjectReference"));
        Assert.DoesNotContain("Compare.Export", Assemblies.Reading.GetReferencedAssemblies().Select(a => a.Name));
        Assert.DoesNotContain("Compare.Reading", Assemblies.Export.GetReferencedAssemblies().Select(a => a.Name));
    }

    [Fact]
    public void Only_the_command_line_is_a_program()
    {
        var programs = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Where(p => XDocument.Load(p).Descendants("OutputType").Any(o => o.Value is "Exe" or "WinExe"))
            .Select(Path.GetFileNameWithoutExtension);

        Assert.Equal(["Compare.Cli"], programs);
    }

    [Fact]
    public void Core_touches_no_file_clock_console_environment_culture_or_chance()
    {
        var found = IlScanner.Uses(Assemblies.Core).Where(u => IsEffect(u.Used)).Select(u => $"{u.From.Name} uses {Name(u.Used)}");

        Assert.Empty(found);
    }

    /// <summary>The scan is not blind: the same question, put to the program, finds the files and the environment that it does use.</summary>
    [Fact]
    public void The_scan_finds_effects_where_there_are_some()
    {
        var found = IlScanner.Uses(Assemblies.Cli).Where(u => IsEffect(u.Used)).Select(u => Name(u.Used)).ToHashSet(StringComparer.Ordinal);

        Assert.Contains("System.IO.File.WriteAllBytes", found);
        Assert.Contains("System.Environment.get_CurrentDirectory", found);
    }

    [Fact]
    public void Libraries_write_to_no_console_and_start_no_task()
    {
        var found = Assemblies.Libraries.SelectMany(IlScanner.Uses)
            .Where(u => Holder(u.Used) == typeof(Console) || Holder(u.Used).FullName?.StartsWith("System.Runtime.CompilerServices.AsyncTaskMethodBuilder", StringComparison.Ordinal) == true)
            .Select(u => $"{u.From.Name} uses {Name(u.Used)}");

        Assert.Empty(found);
    }

    [Fact]
    public void Comparisons_are_ordinal()
    {
        var found = Assemblies.All.SelectMany(IlScanner.Uses).Where(u => u.Used is MethodInfo method && IsCultural(method)).Select(u => $"{u.From.Name} uses {Name(u.Used)}");

        Assert.Empty(found);
    }

    [Fact]
    public void Exporters_call_no_parser_and_no_builder()
    {
        var found = IlScanner.Uses(Assemblies.Export)
            .Where(u => Holder(u.Used).Name is "ProvisionParser" or "Tokenizer" or "ModalityDetector" or "IndicatorMatcher" or "DraftComparer" or "ProvisionAligner" or "SafeguardComparer" or "TextDiff" or "DraftReportBuilder" or "MatrixBuilder" or "ReportBuilder" or "CorpusCheck" or "ConventionChooser" or "PinpointResolver")
            .Select(u => $"{u.From.Name} uses {Name(u.Used)}");

        Assert.Empty(found);
    }

    [Fact]
    public void No_public_signature_shows_a_type_of_a_package()
    {
        var found =
            from assembly in Assemblies.Libraries
            from type in assembly.GetExportedTypes()
            from used in PublicSignature(type).SelectMany(IlScanner.Spread).Distinct()
            let home = used.Assembly.GetName().Name!
            where !home.StartsWith("System", StringComparison.Ordinal) && !home.StartsWith("Compare.", StringComparison.Ordinal)
            select $"{type.FullName} shows {used.FullName}";

        Assert.Empty(found);
    }

    [Fact]
    public void Nothing_reads_the_output_folder()
    {
        var mentions = Repository.Sources("src")
            .SelectMany(f => f.Text.Split('\n').Where(l => l.Contains("\"output", StringComparison.Ordinal)).Select(l => (f.Path, Line: l.Trim())))
            .ToArray();

        Assert.NotEmpty(mentions);
        Assert.All(mentions, m => Assert.Contains(m.Path, (string[])["src/Compare.Cli/Verbs/ExportCommand.cs", "src/Compare.Cli/Verbs/MatrixCommand.cs", "src/Compare.Cli/Verbs/SiteCommand.cs"]));
        Assert.All(mentions, m => Assert.Contains("(\"--out\")", m.Line, StringComparison.Ordinal)); // the place to write into
    }

    private static bool IsEffect(MemberInfo used)
    {
        var holder = Holder(used);
        return holder == typeof(File) || holder == typeof(Directory) || holder == typeof(FileInfo) || holder == typeof(DirectoryInfo) || holder == typeof(FileStream) || holder == typeof(Console)
            || (holder == typeof(Environment) && used is MethodBase && used.Name is not "get_CurrentManagedThreadId") // which every compiled iterator asks for
            || holder == typeof(Random) || holder == typeof(TimeProvider) || holder == typeof(System.Diagnostics.Stopwatch) || holder == typeof(Thread)
            || ((holder == typeof(DateTime) || holder == typeof(DateTimeOffset)) && used.Name is "get_Now" or "get_UtcNow" or "get_Today")
            || (holder == typeof(System.Globalization.CultureInfo) && used.Name is "get_CurrentCulture" or "get_CurrentUICulture")
            || (holder == typeof(Guid) && used.Name is "NewGuid")
            || (holder == typeof(System.Text.StringBuilder) && used.Name is "AppendLine"); // the line end of the machine
    }

    /// <summary>The overloads of string that compare or change case by the culture of the machine.</summary>
    private static bool IsCultural(MethodInfo method)
    {
        if (method.DeclaringType != typeof(string))
        {
            return false;
        }

        var takes = method.GetParameters().Select(p => p.ParameterType).ToArray();
        return method.Name switch
        {
            "StartsWith" or "EndsWith" or "IndexOf" or "LastIndexOf" => takes[0] == typeof(string) && !takes.Contains(typeof(StringComparison)),
            "Compare" => !takes.Contains(typeof(StringComparison)),
            "CompareTo" => true,
            "ToLower" or "ToUpper" => takes.Length == 0,
            _ => false,
        };
    }

    private static Type Holder(MemberInfo member) => member as Type ?? member.DeclaringType!;

    private static string Name(MemberInfo member) => member is Type type ? type.FullName! : $"{member.DeclaringType?.FullName}.{member.Name}";

    private static IEnumerable<Type> PublicSignature(Type type)
    {
        const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        var methods = type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared)).Where(m => m.IsPublic || m.IsFamily || m.IsFamilyOrAssembly);
        var fields = type.GetFields(Declared).Where(f => f.IsPublic || f.IsFamily || f.IsFamilyOrAssembly).Select(f => f.FieldType);
        return methods.SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append(m is MethodInfo info ? info.ReturnType : typeof(void)))
            .Concat(fields)
            .Concat(type.GetInterfaces())
            .Append(type.BaseType ?? typeof(object));
    }

    private static IEnumerable<string> Items(string project, string element) =>
        XDocument.Load(Path.Combine(Repository.Root, "src", project, project + ".csproj")).Descendants(element).Select(e => e.Attribute("Include")!.Value);
}
