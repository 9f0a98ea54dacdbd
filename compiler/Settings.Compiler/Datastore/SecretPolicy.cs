using System.Collections.Immutable;
using System.Text;
using Settings.Compiler.Binding;
using Settings.Compiler.Paths;
using Settings.Compiler.Schemas;
using Settings.Compiler.Text;

namespace Settings.Compiler.Datastore;

/// <summary>
/// Which values may be shown, and what is shown instead of the others: one rule for findings, keys, JSON and files. A value is
/// hidden when a schema calls its setting, or a part of it, secret.
/// </summary>
public sealed class SecretPolicy
{
    /// <summary>What is shown instead of a secret, whatever its length.</summary>
    public const string Mask = "********";

    private const string MaskInJson = $"\"{Mask}\"";
    private const string Settings = "settings";

    private readonly ImmutableArray<Lazy<SettingsSchema>> _schemas;

    private SecretPolicy(ImmutableArray<Lazy<SettingsSchema>> schemas) => _schemas = schemas;

    /// <summary>Nothing is hidden.</summary>
    public static SecretPolicy ShowAll { get; } = new([]);

    /// <summary>The secrets of several schemas: what is secret in one of them is hidden everywhere.</summary>
    public static SecretPolicy Of(params IEnumerable<SettingsSchema> schemas) => new(schemas.Select(schema => new Lazy<SettingsSchema>(schema)).ToImmutableArray());

    /// <summary>The secrets of a schema that is read when a value is first asked about.</summary>
    public static SecretPolicy Of(Lazy<SettingsSchema> schema) => new([schema]);

    /// <summary>Whether the value of a key is hidden. Only settings can be secret.</summary>
    public bool Hides(DatastoreKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Hides(key.Segments.AsSpan());
    }

    /// <summary>Whether the value of a key is hidden that may be spelled in any way; a name that is not a key has no secret.</summary>
    public bool Hides(string name) => !_schemas.IsEmpty && DatastoreKey.TryParse(name, out var key, out _) && Hides(key);

    /// <summary>Whether the value at a path is hidden. An item of a list is as secret as its list, where the path of the datastore ends.</summary>
    public bool Hides(SettingPath path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var list = path;
        for (var at = path; at is not null; at = at.Parent)
        {
            list = at is { IsItem: true, Parent: { } parent } ? parent : list;
        }

        return Hides([.. list.Segments]);
    }

    /// <summary>A value as JSON, or the mask as JSON.</summary>
    public string Json(DatastoreKey key, DocumentValue value) => Hides(key) ? MaskInJson : JsonText.Write(value);

    /// <summary>A value as JSON, or the mask as JSON, by a name of its key that may be spelled in any way.</summary>
    public string Json(string name, DocumentValue value) => Hides(name) ? MaskInJson : JsonText.Write(value);

    /// <summary>A text with the mask instead of what secret settings put into it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="origins">Its parts that come from settings, in their order.</param>
    public string Text(string text, IEnumerable<(TextSpan Span, SettingPath Path)> origins)
    {
        ArgumentNullException.ThrowIfNull(origins);
        var shown = new StringBuilder();
        var at = 0;
        foreach (var (span, path) in origins)
        {
            if (span.Start >= at && !path.IsOfKey && Hides(path))
            {
                shown.Append(text, at, span.Start - at).Append(Mask);
                at = span.End;
            }
        }

        return shown.Append(text, at, text.Length - at).ToString();
    }

    private bool Hides(ReadOnlySpan<string> path)
    {
        if (_schemas.IsEmpty || path is not [Settings, _, ..])
        {
            return false;
        }

        string[] below = [.. path[1..]];
        return _schemas.Any(schema => schema.Value.IsSecret(below));
    }
}
