using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Compare.Corpora;
using Compare.Tests.Support;

namespace Compare.Tests.Architecture;

/// <summary>The rules of style that a compiler does not hold: immutable data, one public type a file, files that can be read at one go.</summary>
public partial class StyleTests
{
    private const int MostLines = 400;

    [Fact]
    public void No_public_type_of_core_can_be_changed_after_it_was_made()
    {
        var setters =
            from type in Assemblies.Core.GetExportedTypes()
            from property in type.GetProperties()
            where property.SetMethod is { IsPublic: true } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
            select $"{type.Name}.{property.Name} has a setter";
        var fields =
            from type in Assemblies.Core.GetExportedTypes()
            from field in type.GetFields()
            where !field.IsInitOnly && !field.IsLiteral && !type.IsEnum
            select $"{type.Name}.{field.Name} is a field that can be set";
        var collections =
            from type in Assemblies.Core.GetExportedTypes()
            from property in type.GetProperties()
            let held = property.PropertyType
            where held.IsArray || (held.IsGenericType && held.Namespace == "System.Collections.Generic" && !held.Name.StartsWith("IReadOnly", StringComparison.Ordinal) && !held.Name.StartsWith("IEnumerable", StringComparison.Ordinal))
            select $"{type.Name}.{property.Name} is a collection that can be changed";

        Assert.Empty(setters.Concat(fields).Concat(collections));
    }

    [Fact]
    public void Every_class_is_sealed_or_static_or_closed()
    {
        var open =
            from type in Assemblies.All.SelectMany(Assemblies.Written)
            where type.IsClass && !type.IsSealed && !(type.IsAbstract && !type.IsPublic) && !(type.IsAbstract && type.GetConstructors(BindingFlags.NonPublic | BindingFlags.Instance).Any(c => c.IsFamilyAndAssembly))
            select type.FullName;

        Assert.Empty(open);
    }

    [Fact]
    public void Small_values_are_readonly()
    {
        var loose = Assemblies.All.SelectMany(Assemblies.Written).Where(t => t.IsValueType && !t.IsEnum && !t.IsByRefLike && !t.IsDefined(typeof(IsReadOnlyAttribute), false)).Select(t => t.FullName);

        Assert.Empty(loose);
    }

    [Fact]
    public void One_public_type_a_file_and_the_file_bears_its_name()
    {
        var found =
            from file in Repository.Sources("src")
            let names = PublicType().Matches(file.Text).Select(m => m.Groups["name"].Value).Distinct(StringComparer.Ordinal).ToArray()
            where names.Length > 1 || (names.Length == 1 && names[0] != Path.GetFileNameWithoutExtension(file.Path))
            select $"{file.Path}: {string.Join(", ", names)}";

        Assert.Empty(found);
    }

    [Fact]
    public void No_source_file_is_too_long()
    {
        var found = Repository.Sources("src").Concat(Repository.Sources("tests")).Select(f => (f.Path, Lines: f.Text.Split('\n').Length - 1)).Where(f => f.Lines > MostLines);

        Assert.Empty(found);
    }

    [Fact]
    public void Namespaces_are_file_scoped()
    {
        var found = Repository.Sources("src").Where(f => BlockNamespace().IsMatch(f.Text)).Select(f => f.Path);

        Assert.Empty(found);
    }

    [Fact]
    public void Every_pattern_has_a_time_limit()
    {
        var generated = Assemblies.All.SelectMany(a => a.GetTypes())
            .SelectMany(t => t.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Select(m => (Member: m, Attribute: m.GetCustomAttribute<GeneratedRegexAttribute>()))
            .Where(m => m.Attribute is not null)
            .ToArray();

        Assert.NotEmpty(generated);
        Assert.All(generated, m => Assert.True(m.Attribute!.MatchTimeoutMilliseconds > 0, $"{m.Member.DeclaringType!.Name}.{m.Member.Name} has no time limit"));
        Assert.Empty(Repository.Sources("src").Where(f => f.Text.Contains("new Regex(", StringComparison.Ordinal)).Select(f => f.Path));
    }

    [Fact]
    public void Every_corpus_rule_is_registered_once_under_a_name_of_its_own()
    {
        var classes = Assemblies.Core.GetTypes().Where(t => t.IsClass && typeof(ICorpusRule).IsAssignableFrom(t)).Select(t => t.Name).Order(StringComparer.Ordinal);

        Assert.Equal(classes, CorpusCheck.Rules.Select(r => r.GetType().Name).Order(StringComparer.Ordinal));
        Assert.Distinct(CorpusCheck.Rules.Select(r => r.Name));
        Assert.All(CorpusCheck.Rules, r => Assert.Matches("^[a-z]+(-[a-z]+)*$", r.Name));
        Assert.All(CorpusCheck.Rules, r => Assert.EndsWith(".", r.Reason, StringComparison.Ordinal));
    }

    /// <summary>Walks everything that the shipped corpus is read into, and the report made of it.</summary>
    [Fact]
    public void No_collection_in_the_data_is_default()
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var found = new List<string>();
        Walk(ShippedCorpus.Corpus, "corpus");
        Walk(ShippedCorpus.Report, "report");

        Assert.True(seen.Count > 1000, "the walk reached too little to prove anything");
        Assert.Empty(found);

        void Walk(object? value, string path)
        {
            if (value is null or string || !(value is IEnumerable || value.GetType().Namespace?.StartsWith("Compare", StringComparison.Ordinal) == true) || (!value.GetType().IsValueType && !seen.Add(value)))
            {
                return;
            }

            if (value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) && (bool)type.GetProperty("IsDefault")!.GetValue(value)!)
            {
                found.Add(path);
                return;
            }

            if (value is IEnumerable many)
            {
                foreach (var one in many)
                {
                    Walk(one, path + "[]");
                }

                return;
            }

            foreach (var property in value.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0 && p.PropertyType != value.GetType()))
            {
                Walk(property.GetValue(value), $"{path}.{property.Name}");
            }
        }
    }

    [GeneratedRegex(@"^public (?:(?:static|sealed|abstract|partial|readonly) )*(?:class|record struct|record|struct|enum|interface) (?<name>\w+)", RegexOptions.Multiline | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"^namespace [\w.]+\s*\{", RegexOptions.Multiline | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex BlockNamespace();
}
