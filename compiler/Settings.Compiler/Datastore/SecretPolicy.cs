using System.Collections.Immutable;
using System.Text;
using Settings.Compiler.Binding;
using Settings.Compiler.Paths;
using Settings.Compiler.Schemas;
using Settings.Compiler.Text;

namespace Settings.Compiler.Datastore;

/// <summary>
/// Which values may be shown, and what is shown instead of the others: one rule for documents, findings, keys, JSON and files.
/// Hidden are the values of settings that a schema calls secret, in whole or in part; those under keys that no schema has, but
/// that resemble the name of a secret setting; and in every text what URLs should not tell, see <see cref="UrlSecrets"/>.
/// </summary>
public sealed class SecretPolicy
{
    /// <summary>What is shown instead of a secret, whatever its length.</summary>
    public const string Mask = SecretSpans.Mask;

    private const string MaskInJson = $"\"{Mask}\"";
    private const string Settings = "settings";

    private readonly ImmutableArray<Lazy<SettingsSchema>> _schemas;
    private readonly Lazy<SettingsSchema>? _all;
    private readonly Lazy<SecretNames> _names;

    private SecretPolicy(ImmutableArray<Lazy<SettingsSchema>> schemas, Lazy<SettingsSchema>? all)
    {
        _schemas = schemas;
        _all = all;
        _names = new(() => new SecretNames((all is null ? schemas : [all]).SelectMany(schema => schema.Value.SecretNames)));
    }

    /// <summary>Nothing is hidden.</summary>
    public static SecretPolicy ShowAll { get; } = new([], null);

    /// <summary>The secrets of several schemas: what is secret in one of them is hidden everywhere.</summary>
    public static SecretPolicy Of(params IEnumerable<SettingsSchema> schemas) => new(schemas.Select(schema => new Lazy<SettingsSchema>(schema)).ToImmutableArray(), null);

    /// <summary>The secrets of a schema that is read when a value is first asked about.</summary>
    public static SecretPolicy Of(Lazy<SettingsSchema> schema) => new([schema], null);

    /// <summary>The secrets of several schemas, and behind them one of all settings, which is read for a key that they do not have.</summary>
    public static SecretPolicy Of(IEnumerable<SettingsSchema> schemas, Lazy<SettingsSchema> all) =>
        new(schemas.Select(schema => new Lazy<SettingsSchema>(schema)).ToImmutableArray(), all);

    /// <summary>Whether nothing is hidden.</summary>
    public bool ShowsAll => _schemas.IsEmpty && _all is null;

    /// <summary>Whether the value of a key is hidden. Only settings can be secret.</summary>
    public bool Hides(DatastoreKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Hides(key.Segments.AsSpan());
    }

    /// <summary>Whether the value of a key is hidden that may be spelled in any way; a name that is not a key has no secret.</summary>
    public bool Hides(string name) => !ShowsAll && DatastoreKey.TryParse(name, out var key, out _) && Hides(key);

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

    /// <summary>Whether a key resembles the name of a secret setting.</summary>
    internal bool Resembles(string key) => !ShowsAll && _names.Value.Resembles(key);

    /// <summary>What there is to say about a key of a document, wherever it is written.</summary>
    /// <param name="path">The keys from the top of the document on.</param>
    /// <param name="isKnown">Whether a schema has the setting.</param>
    internal SettingSecrecy Judge(ReadOnlySpan<string> path, out bool isKnown)
    {
        var (secrecy, known) = (SettingSecrecy.Unknown, 0);
        if (path is [Settings, .. var below])
        {
            foreach (var schema in _schemas)
            {
                Ask(schema.Value, below, ref secrecy, ref known);
            }

            if (secrecy == SettingSecrecy.Unknown && _all is not null)
            {
                Ask(_all.Value, below, ref secrecy, ref known);
            }

            known++;
        }

        isKnown = secrecy != SettingSecrecy.Unknown;
        return !isKnown && ResemblesAny(path[known..]) ? SettingSecrecy.Secret : secrecy;
    }

    /// <summary>A value as JSON, or the mask as JSON.</summary>
    public string Json(DatastoreKey key, DocumentValue value) => Hides(key) ? MaskInJson : Json(value);

    /// <summary>A value that is not a setting's as JSON, without what URLs should not tell.</summary>
    public string Json(DocumentValue value) => JsonText.Write(Shown(value));

    /// <summary>A value as JSON, or the mask as JSON, by a name of its key that may be spelled in any way.</summary>
    public string Json(string name, DocumentValue value) => Hides(name) ? MaskInJson : Json(value);

    /// <summary>A text with the mask instead of what secret settings put into it, and instead of what URLs should not tell.</summary>
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

        return Text(shown.Append(text, at, text.Length - at).ToString());
    }

    /// <summary>A text with the mask instead of what URLs should not tell.</summary>
    public string Text(string text) => ShowsAll ? text : UrlSecrets.Mask(text);

    private static void Ask(SettingsSchema schema, ReadOnlySpan<string> path, ref SettingSecrecy secrecy, ref int known)
    {
        var answer = schema.SecrecyOf(path, out var reached);
        (secrecy, known) = (answer > secrecy ? answer : secrecy, Math.Max(known, reached));
    }

    private bool ResemblesAny(ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (Resembles(key))
            {
                return true;
            }
        }

        return false;
    }

    private bool Hides(ReadOnlySpan<string> path) =>
        !ShowsAll && path is [Settings, _, ..] && Judge(path, out _) is SettingSecrecy.Secret or SettingSecrecy.Partial;

    private DocumentValue Shown(DocumentValue value)
    {
        if (ShowsAll)
        {
            return value;
        }

        switch (value)
        {
            case DocumentString text:
                var masked = UrlSecrets.Mask(text.Value);
                return ReferenceEquals(masked, text.Value) ? text : new DocumentString(masked, text.Span);
            case DocumentArray list:
                return new DocumentArray([.. list.Items.Select(Shown)], list.Span);
            case DocumentTable table:
                var shown = new DocumentTable(table.Span);
                foreach (var entry in table.Entries)
                {
                    shown.Set(UrlSecrets.Mask(entry.Key), entry.KeySpan, Shown(entry.Value));
                }

                return shown;
            default:
                return value;
        }
    }
}
