using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Compare.Tests.Architecture;

/// <summary>The public types and members of a library, one a line, as C# writes them; what the compiler adds to every record is left out.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly NullabilityInfoContext Nullability = new();

    private static readonly Dictionary<Type, string> Words = new()
    {
        [typeof(string)] = "string",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(bool)] = "bool",
        [typeof(double)] = "double",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(object)] = "object",
        [typeof(void)] = "void",
    };

    public static string Of(Assembly assembly)
    {
        var list = new StringBuilder();
        foreach (var space in assembly.GetExportedTypes().Where(t => !t.IsNested).GroupBy(t => t.Namespace!).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            list.Append("namespace ").Append(space.Key).Append('\n');
            foreach (var type in space.OrderBy(t => t.Name, StringComparer.Ordinal))
            {
                Add(list, type, "  ");
            }

            list.Append('\n');
        }

        return list.ToString().TrimEnd('\n') + "\n";
    }

    private static void Add(StringBuilder list, Type type, string indent)
    {
        list.Append(indent).Append(Kind(type)).Append(' ').Append(Name(type));
        var positional = IsRecord(type) ? type.GetConstructors().MaxBy(c => c.GetParameters().Length) : null;
        var places = positional?.GetParameters().Select(p => p.Name!).ToHashSet(StringComparer.Ordinal) ?? [];
        list.Append(positional is null ? "" : $"({Parameters(positional)})");
        var bases = (type.BaseType is { } parent && parent != typeof(object) && !type.IsValueType && !type.IsEnum ? [parent] : Array.Empty<Type>())
            .Concat(type.GetInterfaces().Where(i => i.Namespace?.StartsWith("Compare", StringComparison.Ordinal) == true))
            .Select(Name);
        list.Append(string.Join(", ", bases) is { Length: > 0 } names ? " : " + names : "").Append('\n');
        IEnumerable<string> members = type.IsEnum ? type.GetEnumNames() : type.GetMembers(Declared)
            .Where(m => IsShown(m, type) && !m.Equals(positional) && !(m is PropertyInfo { SetMethod: not null } && places.Contains(m.Name)))
            .Select(Member).OfType<string>().Order(StringComparer.Ordinal);
        foreach (var member in members)
        {
            list.Append(indent).Append("  ").Append(member).Append('\n');
        }

        foreach (var nested in type.GetNestedTypes().OrderBy(t => t.Name, StringComparer.Ordinal))
        {
            Add(list, nested, indent + "  ");
        }
    }

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$", Declared) is not null || type.GetMethod("PrintMembers", Declared) is not null;

    /// <summary>Not what the compiler makes; nor the properties and the constructor that a record's parameters stand for.</summary>
    private static bool IsShown(MemberInfo member, Type type) =>
        !member.IsDefined(typeof(CompilerGeneratedAttribute)) && !member.Name.Contains('<', StringComparison.Ordinal)
            && !(IsRecord(type) && member.Name is "Equals" or "GetHashCode" or "ToString" or "Deconstruct" or "EqualityContract" or "PrintMembers");

    private static string? Member(MemberInfo member) => member switch
    {
        ConstructorInfo constructor when IsOpen(constructor) && !constructor.IsStatic => $"new({Parameters(constructor)})",
        MethodInfo method when IsOpen(method) && !method.IsSpecialName => $"{(method.IsStatic ? "static " : "")}{Name(method.ReturnType)}{Mark(Nullability.Create(method.ReturnParameter), method.ReturnType)} {method.Name}{Generic(method.GetGenericArguments())}({Parameters(method)})",
        PropertyInfo property when property.GetMethod is { } get && IsOpen(get) =>
            $"{(get.IsStatic ? "static " : "")}{Name(property.PropertyType)}{Mark(Nullability.Create(property), property.PropertyType)} {property.Name} {{ get;{(property.SetMethod is { } set && IsOpen(set) ? " init;" : "")} }}",
        FieldInfo { IsPublic: true } field => $"{(field.IsLiteral ? "const" : "static")} {Name(field.FieldType)} {field.Name}{(field.IsLiteral ? $" = {Literal(field.GetRawConstantValue())}" : "")}",
        _ => null,
    };

    private static string Mark(NullabilityInfo info, Type type) => !type.IsValueType && info.ReadState == NullabilityState.Nullable ? "?" : "";

    private static string Literal(object? value) => value is null ? "default" : value is string text ? $"\"{text}\"" : Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "";

    private static bool IsOpen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(p => $"{(p.IsOut ? "out " : "")}{Name(p.ParameterType)}{Mark(Nullability.Create(p), p.ParameterType)} {p.Name}{(p.HasDefaultValue ? " = " + Literal(p.DefaultValue) : "")}"));

    private static string Kind(Type type) =>
        type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? (IsRecord(type) ? "record struct" : "struct") : type is { IsAbstract: true, IsSealed: true } ? "static class"
        : (type.IsAbstract ? "abstract " : "") + (IsRecord(type) ? "record" : "class");

    private static string Name(Type type)
    {
        if (Words.TryGetValue(type, out var word))
        {
            return word;
        }

        if (type.IsByRef || type.IsArray)
        {
            return Name(type.GetElementType()!) + (type.IsArray ? "[]" : "");
        }

        return Nullable.GetUnderlyingType(type) is { } inner ? Name(inner) + "?" : type.Name.Split('`')[0] + Generic(type.GetGenericArguments());
    }

    private static string Generic(Type[] arguments) => arguments.Length == 0 ? "" : $"<{string.Join(", ", arguments.Select(Name))}>";
}
