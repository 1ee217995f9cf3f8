using System.Reflection;
using System.Reflection.Emit;

namespace Compare.Tests.Architecture;

/// <summary>
/// Lists what the methods of an assembly use, by reading the built IL: every call, field and type token, and every type in a signature.
/// The design rules are checked on what was compiled, so that no way of writing a reference in the source can hide it.
/// </summary>
internal static class IlScanner
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!)
        .ToDictionary(o => o.Value);

    /// <summary>One use: the type that uses, and the member or type used.</summary>
    public static IEnumerable<(Type From, MemberInfo Used)> Uses(Assembly assembly) => assembly.GetTypes().SelectMany(Uses).Distinct();

    public static IEnumerable<(Type From, MemberInfo Used)> Uses(Type type)
    {
        var owner = Outermost(type);
        IEnumerable<Type?> named = [type.BaseType, .. type.GetInterfaces(), .. type.GetFields(Declared).Select(f => f.FieldType)];
        foreach (var used in named.OfType<Type>().SelectMany(Spread))
        {
            yield return (owner, used);
        }

        foreach (var method in type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared)))
        {
            foreach (var used in Signature(method).Concat(Body(method)))
            {
                yield return (owner, used);
            }
        }
    }

    /// <summary>A type with what it is made of: <c>ImmutableArray&lt;Block&gt;</c> is ImmutableArray and Block.</summary>
    public static IEnumerable<Type> Spread(Type type)
    {
        if (type.HasElementType)
        {
            return Spread(type.GetElementType()!);
        }

        return type.IsGenericParameter ? [] : type.IsGenericType ? type.GetGenericArguments().SelectMany(Spread).Append(type.GetGenericTypeDefinition()) : [type];
    }

    /// <summary>The type as it stands in a source file: without the closures and state machines that the compiler nests in it.</summary>
    public static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static IEnumerable<MemberInfo> Signature(MethodBase method) =>
        method.GetParameters().Select(p => p.ParameterType).Append(method is MethodInfo info ? info.ReturnType : typeof(void)).SelectMany(Spread);

    private static IEnumerable<MemberInfo> Body(MethodBase method)
    {
        var body = method.GetMethodBody();
        if (body?.GetILAsByteArray() is not { } il)
        {
            yield break;
        }

        foreach (var local in body.LocalVariables.SelectMany(l => Spread(l.LocalType)))
        {
            yield return local;
        }

        var typeArguments = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < il.Length;)
        {
            var code = il[at] == 0xFE ? OpCodes[(short)(0xFE00 | il[at + 1])] : OpCodes[il[at]];
            at += code.Size;
            if (code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                var used = method.Module.ResolveMember(BitConverter.ToInt32(il, at), typeArguments, methodArguments)!;
                yield return used;
                foreach (var type in Types(used))
                {
                    yield return type;
                }
            }

            at += OperandSize(code, il, at);
        }
    }

    private static IEnumerable<Type> Types(MemberInfo used) => used switch
    {
        Type type => Spread(type),
        FieldInfo field => Spread(field.FieldType).Concat(Spread(field.DeclaringType!)),
        MethodInfo method => Spread(method.DeclaringType!).Concat(Spread(method.ReturnType)).Concat(method.IsGenericMethod ? method.GetGenericArguments().SelectMany(Spread) : []),
        _ => used.DeclaringType is { } declaring ? Spread(declaring) : [],
    };

    private static int OperandSize(OpCode code, byte[] il, int at) => code.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
        _ => 4,
    };
}
