using Settings.Compiler.Catalog;
using Settings.Compiler.Generators;
using Settings.Compiler.Paths;
using Settings.Compiler.Rendering;
using Settings.Compiler.Rendering.Typing;
using Settings.Compiler.Schemas;

namespace Settings.Compiler.Compilation;

/// <summary>
/// Which settings of a variant something is made of: a file, or the value of another setting. The programs of a node learn of
/// settings in no other way.
/// </summary>
public sealed class SettingUsage(Variant variant, SettingsSchema schema, TemplateLibrary templates, string? arch = "x86_64")
{
    /// <summary>
    /// The settings that the model accepts and that have no effect, in the order of the schema; a free key is written as a
    /// star. Those that are deprecated are left out, as that says so already, and those that can have one value only: whoever
    /// writes it asks for what there is anyway.
    /// </summary>
    public IEnumerable<SettingPath> WithoutEffect()
    {
        var uses = new VariantTyper(variant, schema, templates, arch).Files().SelectMany(file => file.Typing.Uses).Concat(ReadByPrograms()).ToArray();
        return Leaves(SettingPath.Settings, schema.Root).Where(setting => !Array.Exists(uses, use => use.IsOf(setting)));
    }

    private IEnumerable<SettingUse> ReadByPrograms() => variant.Defaults.Generators.Select(generator => generator.Command)
        .Concat(variant.MachineSettings.All.Select(machine => machine.Command))
        .SelectMany(SettingReferences.In)
        .Select(setting => new SettingUse(setting, IsWhole: true));

    private static IEnumerable<SettingPath> Leaves(SettingPath path, SchemaNode node) => node switch
    {
        TableNode table => table.Properties
            .Where(property => property.Notes.Deprecation is null)
            .SelectMany(property => Leaves(path.Append(property.StoredAs), property.Node))
            .Concat(table.Rest is not { } rest ? [] : KeysOf(table, path).SelectMany(key => Leaves(key, rest.Node))),
        EnumNode { Values.Count: 1 } => [],
        _ => [path],
    };

    private static IEnumerable<SettingPath> KeysOf(TableNode table, SettingPath path) => table.Keys?.Node is EnumNode keys ? keys.Values.Select(path.Append) : [path.Any()];
}
