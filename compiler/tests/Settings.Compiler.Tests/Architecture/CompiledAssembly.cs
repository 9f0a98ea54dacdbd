using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Settings.Compiler.Tests.Architecture;

/// <summary>
/// Which types of an assembly use which others, as it was compiled: however a source names them, in signatures, in attributes and in code.
/// Only constants leave no trace.
/// </summary>
internal sealed class CompiledAssembly
{
    private readonly PEReader _file;
    private readonly MetadataReader _reader;
    private readonly NamedTypes _types;

    private CompiledAssembly(PEReader file)
    {
        _file = file;
        _reader = file.GetMetadataReader();
        _types = new NamedTypes(_reader);
    }

    /// <summary>What each type uses, itself included, by full names; what is nested in a type counts as the type.</summary>
    public static ILookup<string, string> UsesOf(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var compiled = new CompiledAssembly(file);
        return compiled._reader.TypeDefinitions
            .SelectMany(handle => compiled.Uses(compiled._reader.GetTypeDefinition(handle)).Distinct(StringComparer.Ordinal).Select(used => (User: compiled._types.NameOf(handle), Used: used)))
            .Distinct()
            .ToLookup(use => use.User, use => use.Used, StringComparer.Ordinal);
    }

    private IEnumerable<string> Uses(TypeDefinition type) =>
    [
        .. Names(type.BaseType),
        .. type.GetInterfaceImplementations().SelectMany(handle => Names(_reader.GetInterfaceImplementation(handle).Interface)),
        .. type.GetGenericParameters().SelectMany(Constraints),
        .. type.GetCustomAttributes().SelectMany(Attribute),
        .. type.GetFields().Select(_reader.GetFieldDefinition).SelectMany(field => field.GetCustomAttributes().SelectMany(Attribute).Concat(field.DecodeSignature(_types, null))),
        .. type.GetMethods().Select(_reader.GetMethodDefinition).SelectMany(Uses),
    ];

    private IEnumerable<string> Uses(MethodDefinition method) =>
    [
        .. method.GetCustomAttributes().SelectMany(Attribute),
        .. method.GetGenericParameters().SelectMany(Constraints),
        .. Names(method.DecodeSignature(_types, null)),
        .. method.RelativeVirtualAddress == 0 ? [] : Uses(_file.GetMethodBody(method.RelativeVirtualAddress)),
    ];

    private IEnumerable<string> Uses(MethodBodyBlock body) =>
    [
        .. body.LocalSignature.IsNil ? [] : _reader.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(_types, null).SelectMany(local => local),
        .. body.ExceptionRegions.SelectMany(region => Names(region.CatchType)),
        .. InstructionTokens.Of(body.GetILBytes() ?? []).SelectMany(Names),
    ];

    private IEnumerable<string> Constraints(GenericParameterHandle handle) => _reader.GetGenericParameter(handle).GetConstraints()
        .SelectMany(constraint => Names(_reader.GetGenericParameterConstraint(constraint).Type));

    private IEnumerable<string> Attribute(CustomAttributeHandle handle) => Names(_reader.GetCustomAttribute(handle).Constructor);

    private static IEnumerable<string> Names(MethodSignature<ImmutableArray<string>> signature) =>
        signature.ReturnType.Concat(signature.ParameterTypes.SelectMany(parameter => parameter));

    private IEnumerable<string> Names(EntityHandle handle)
    {
        if (handle.IsNil)
        {
            return [];
        }

        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition:
                return [_types.NameOf((TypeDefinitionHandle)handle)];
            case HandleKind.TypeReference:
                return _types.GetTypeFromReference(_reader, (TypeReferenceHandle)handle, 0);
            case HandleKind.TypeSpecification:
                return _types.GetTypeFromSpecification(_reader, null, (TypeSpecificationHandle)handle, 0);
            case HandleKind.FieldDefinition:
                var field = _reader.GetFieldDefinition((FieldDefinitionHandle)handle);
                return [_types.NameOf(field.GetDeclaringType()), .. field.DecodeSignature(_types, null)];
            case HandleKind.MethodDefinition:
                var method = _reader.GetMethodDefinition((MethodDefinitionHandle)handle);
                return [_types.NameOf(method.GetDeclaringType()), .. Names(method.DecodeSignature(_types, null))];
            case HandleKind.MethodSpecification:
                var generic = _reader.GetMethodSpecification((MethodSpecificationHandle)handle);
                return Names(generic.Method).Concat(generic.DecodeSignature(_types, null).SelectMany(argument => argument));
            case HandleKind.MemberReference:
                var member = _reader.GetMemberReference((MemberReferenceHandle)handle);
                return Names(member.Parent).Concat(member.GetKind() == MemberReferenceKind.Field
                    ? member.DecodeFieldSignature(_types, null)
                    : Names(member.DecodeMethodSignature(_types, null)));
            default:
                throw new InvalidDataException($"a reference of an unknown kind: {handle.Kind}");
        }
    }
}
