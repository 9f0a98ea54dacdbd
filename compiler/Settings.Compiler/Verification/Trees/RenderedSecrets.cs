using Settings.Compiler.Catalog;
using Settings.Compiler.Compilation;
using Settings.Compiler.Datastore;
using Settings.Compiler.Rendering;
using Settings.Compiler.Schemas;

namespace Settings.Compiler.Verification.Trees;

/// <summary>Keeps the values of secret settings out of files that are shown, ours and a node's.</summary>
public sealed class RenderedSecrets
{
    private readonly SecretPolicy _secrets;
    private readonly Lazy<HashSet<string>> _templates;

    /// <summary>Asks nothing yet; templates are looked at when a file is asked about.</summary>
    public RenderedSecrets(Variant variant, SettingsSchema schema, TemplateLibrary templates, SecretPolicy secrets)
    {
        _secrets = secrets;
        _templates = new(() => new VariantTyper(variant, schema, templates).Files()
            .Where(file => file.Typing.Reached.Any(_secrets.Hides))
            .Select(file => file.File.Template)
            .ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Whether the value of a secret setting can reach a file.</summary>
    public bool CanBeIn(ConfigurationFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return _templates.Value.Contains(file.Template);
    }

    /// <summary>
    /// A rendered file and the one in its place on a node, as they can be shown. It is unknown where secrets are in the
    /// node's: where there can be any, a line is shown only when the rendered file has the same.
    /// </summary>
    public (string Rendered, string Actual) Hide(ConfigurationFile file, RenderedFile rendered, string actual)
    {
        ArgumentNullException.ThrowIfNull(rendered);
        ArgumentNullException.ThrowIfNull(actual);
        var masked = MaskedFile.Of(rendered, _secrets);
        actual = _secrets.Text(actual);
        if (masked == rendered.Text && !CanBeIn(file))
        {
            return (masked, actual);
        }

        var shown = Shown(rendered.Text.Split('\n'), masked.Split('\n'));
        return (masked, string.Join('\n', actual.Split('\n').Select(line => line.Length == 0 ? line : shown.GetValueOrDefault(line, SecretPolicy.Mask))));
    }

    // The lines of the rendered file with what is shown of each. A secret of several lines leaves no pairs of lines.
    private static Dictionary<string, string> Shown(string[] lines, string[] masked)
    {
        var shown = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < masked.Length; i++)
        {
            shown.TryAdd(lines.Length == masked.Length ? lines[i] : masked[i], masked[i]);
        }

        return shown;
    }
}
