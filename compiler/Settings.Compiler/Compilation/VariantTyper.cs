using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Facts;
using Settings.Compiler.Paths;
using Settings.Compiler.Rendering;
using Settings.Compiler.Rendering.Typing;
using Settings.Compiler.Schemas;

namespace Settings.Compiler.Compilation;

/// <summary>What the templates of a variant tell without settings.</summary>
public sealed class VariantTyper(Variant variant, SettingsSchema schema, TemplateLibrary templates, string? arch = "x86_64")
{
    private readonly RenderContext _context =
        new(new DocumentTable(default), OsFacts.Of(variant, arch ?? OsFacts.AnyArch), HostFacts.Default) { Constants = variant.Constants };

    /// <summary>The configuration files, sorted by path, with what is known of them; files whose template has errors are left out.</summary>
    public IEnumerable<(ConfigurationFile File, LoadedTemplate Template, TemplateTyping Typing)> Files() => Files(variant.Defaults.ConfigurationFiles);

    /// <summary>The same for some of them.</summary>
    /// <param name="files">The files.</param>
    public IEnumerable<(ConfigurationFile File, LoadedTemplate Template, TemplateTyping Typing)> Files(IEnumerable<ConfigurationFile> files) =>
        from file in files.OrderBy(file => file.Path, StringComparer.Ordinal)
        let template = templates.Load(file.Template, variant.Release)
        where template.Diagnostics.All(diagnostic => diagnostic.Severity != Severity.Error)
        select (file, template, TemplateTyper.Type(template, schema, _context));

    /// <summary>The settings without which files are not written, file by file.</summary>
    public IEnumerable<FileNeed> Needs() =>
        from file in Files()
        from requirement in file.Typing.Requirements
        select new FileNeed(file.File, requirement, ProviderOf(requirement.Setting));

    private SettingProvider ProviderOf(SettingPath setting)
    {
        // A star, which no key holds, stands for any free key.
        var key = DatastoreKey.Of(setting.Filled("_"));
        return SettingsTree.Find(variant.Defaults.Settings, key) is not null ? SettingProvider.Defaults
            : variant.Defaults.Generators.Any(generator => generator.Fills(key)) ? SettingProvider.Generator
            : variant.MachineSettings.All.Any(machine => key.StartsWith(machine.Setting)) ? SettingProvider.Machine
            : SettingProvider.UserData;
    }
}
