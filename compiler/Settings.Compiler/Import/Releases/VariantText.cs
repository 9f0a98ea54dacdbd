using System.Text;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.TemplateFunctions;

namespace Settings.Compiler.Import.Releases;

/// <summary>Writes files of schemas/variants and of schemas/releases.</summary>
internal static class VariantText
{
    /// <summary>Writes what a variant says beyond the one that it is like.</summary>
    /// <param name="like">The other variant; null when it is like none.</param>
    /// <param name="below">What that one says.</param>
    /// <param name="variant">What this one says.</param>
    public static string Write(string? like, VariantDescription? below, VariantDescription variant)
    {
        ArgumentNullException.ThrowIfNull(variant);
        var text = new StringBuilder();
        AppendKey(text, "like", like ?? string.Empty, string.Empty);
        AppendKey(text, "platform", variant.Platform, below?.Platform ?? string.Empty);
        AppendKey(text, "runtime", variant.Runtime, below?.Runtime ?? string.Empty);
        AppendKey(text, "version", variant.Version, below?.Version ?? string.Empty);
        AppendKey(text, "flavor", variant.Flavor, below?.Flavor ?? string.Empty);
        AppendList(text, "extensions", variant.Extensions, below?.Extensions);
        AppendList(text, "defaults", variant.Layers, below?.Layers);
        AppendList(text, "image-files", variant.ImageFileSets, below?.ImageFileSets ?? []);
        AppendList(text, "packages", variant.Packages, below?.Packages ?? []);
        var constants = variant.Constants.ToDictionary(constant => constant.Key, constant => JsonText.Write(constant.Value), StringComparer.Ordinal);
        AppendTable(text, "constants", constants.Where(constant => below?.Constants.GetValueOrDefault(constant.Key) is not { } other || JsonText.Write(other) != constant.Value));
        if (!Same(variant.Templates, below?.Templates))
        {
            AppendTable(text, "templates", variant.Templates.Select(Quoted), isKept: below?.Templates.Count > 0);
        }

        if (!Same(variant.BeforeUserData, below?.BeforeUserData) || !Same(variant.AfterGenerators, below?.AfterGenerators))
        {
            AppendTable(text, "machine-settings.before-user-data", variant.BeforeUserData.Select(Quoted), isKept: below is not null);
            AppendTable(text, "machine-settings.after-generators", variant.AfterGenerators.Select(Quoted));
        }

        AppendTable(text, "image", variant.ImageNames.Where(name => below?.ImageNames.GetValueOrDefault(name.Key) != name.Value).Select(Quoted));
        return text.ToString();
    }

    /// <summary>A list of names, one a line.</summary>
    public static string List(IEnumerable<string> items) => $"[\n{string.Concat(items.Select(item => $"  {Quoted(item)},\n"))}]";

    private static void AppendKey(StringBuilder text, string key, string value, string below)
    {
        if (value.Length > 0 && value != below)
        {
            text.Append(key).Append(" = ").Append(Quoted(value)).Append('\n');
        }
    }

    private static void AppendList(StringBuilder text, string key, IReadOnlyList<string> items, IReadOnlyList<string>? below)
    {
        if (below?.SequenceEqual(items, StringComparer.Ordinal) != true)
        {
            text.Append(text.Length > 0 ? "\n" : string.Empty).Append(key).Append(" = ").Append(items.Count == 0 ? "[]" : List(items)).Append('\n');
        }
    }

    private static void AppendTable(StringBuilder text, string name, IEnumerable<KeyValuePair<string, string>> entries, bool isKept = false)
    {
        var lines = entries.Select(entry => $"{KeyText.Write(entry.Key)} = {entry.Value}\n").ToArray();
        if (lines.Length > 0 || isKept)
        {
            text.Append(text.Length > 0 ? "\n" : string.Empty).Append('[').Append(name).Append("]\n").AppendJoin(string.Empty, lines);
        }
    }

    private static bool Same(IReadOnlyDictionary<string, string> one, IReadOnlyDictionary<string, string>? other) =>
        other is null ? one.Count == 0 : one.SequenceEqual(other);

    private static KeyValuePair<string, string> Quoted(KeyValuePair<string, string> entry) => new(entry.Key, Quoted(entry.Value));

    private static string Quoted(string text) => JsonText.Write(new DocumentString(text, default));
}
