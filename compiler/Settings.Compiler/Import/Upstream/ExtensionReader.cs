using Settings.Compiler.Import.Rust;
using Settings.Compiler.Text;

namespace Settings.Compiler.Import.Upstream;

/// <summary>
/// Reads the settings that a plugin of upstream has: the fields of its struct, in their order. Upstream: bottlerocket
/// sources/settings-plugins/*/src/lib.rs, settings-sdk bottlerocket-settings-plugin and bottlerocket-model-derive.
/// </summary>
internal static class ExtensionReader
{
    private const string Derived = "SettingsPlugin";

    /// <summary>The names of the extensions; null when the file has no struct of a plugin.</summary>
    /// <param name="source">The file.</param>
    /// <exception cref="ImportException">The file is not Rust as upstream compiles it.</exception>
    public static IReadOnlyList<string>? Read(SourceText source)
    {
        var file = RustReader.Read(source);
        if (file.Tokens.Fault is { } fault)
        {
            var place = source.Lines.PositionOf(fault.Span.Start);
            throw new ImportException($"{source.Name}:{place.Line + 1}:{place.Character + 1} is not Rust as upstream compiles it. {fault.Reason} Use a checkout that compiles.");
        }

        return file.Items.FirstOrDefault(item => item.Kind == RustItemKind.Struct && item.Attributes.Has("derive", Derived)) is { } plugin
            ? [.. plugin.Fields.Select(NameOf)]
            : null;
    }

    // #[serde(rename = "nvidia-container-runtime")]
    private static string NameOf(RustField field) =>
        field.Attributes.All.SelectMany(attribute => attribute.Arguments).FirstOrDefault(argument => argument.Name == "rename")?.Value ?? field.Name.Replace('_', '-');
}
