using System.Reflection;
using System.Reflection.Emit;

namespace Parley.Architecture.Tests;

/// <summary>Every type that a type's declaration and code mention: base, fields, signatures, locals and instructions.</summary>
internal static class TypeUse
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Instructions = typeof(OpCodes).GetFields()
        .Select(field => field.GetValue(null)).OfType<OpCode>().ToDictionary(code => code.Value);

    public static IEnumerable<Type> Of(Type type) =>
        new[] { type.BaseType }.Concat(type.GetInterfaces())
            .Concat(type.GetFields(Declared).Select(field => field.FieldType))
            .Concat(type.GetMethods(Declared).SelectMany(OfMethod))
            .Concat(type.GetConstructors(Declared).SelectMany(OfBase))
            .OfType<Type>().SelectMany(Unwrapped).Distinct();

    private static IEnumerable<Type?> OfMethod(MethodInfo method) => OfBase(method).Append(method.ReturnType);

    private static IEnumerable<Type?> OfBase(MethodBase method)
    {
        var mentioned = method.GetParameters().Select(parameter => (Type?)parameter.ParameterType);
        return method.GetMethodBody() is { } body
            ? mentioned.Concat(body.LocalVariables.Select(local => local.LocalType)).Concat(OfCode(method, body.GetILAsByteArray()!))
            : mentioned;
    }

    private static IEnumerable<Type?> OfCode(MethodBase method, byte[] code)
    {
        for (var at = 0; at < code.Length;)
        {
            // Two-byte instructions all begin with 0xFE.
            var instruction = Instructions[code[at] == 0xFE ? (short)(0xFE00 | code[++at]) : code[at]];
            at++;
            if (instruction.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
            {
                foreach (var type in OfToken(method, BitConverter.ToInt32(code, at)))
                {
                    yield return type;
                }
            }

            at += OperandSize(instruction.OperandType, code, at);
        }
    }

    private static IEnumerable<Type?> OfToken(MethodBase method, int token)
    {
        var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        return method.Module.ResolveMember(token, method.DeclaringType?.GetGenericArguments(), ofMethod) switch
        {
            Type type => [type],
            FieldInfo field => [field.DeclaringType, field.FieldType],
            MethodInfo called => [called.DeclaringType, called.ReturnType, .. called.GetGenericArguments()],
            MemberInfo member => [member.DeclaringType],
            null => [],
        };
    }

    private static int OperandSize(OperandType operand, byte[] code, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
        _ => 4,
    };

    /// <summary>Arrays, references and generic arguments taken apart.</summary>
    private static IEnumerable<Type> Unwrapped(Type type)
    {
        while (type.HasElementType)
        {
            type = type.GetElementType()!;
        }

        return type.IsGenericType ? type.GetGenericArguments().SelectMany(Unwrapped).Prepend(type) : [type];
    }
}
