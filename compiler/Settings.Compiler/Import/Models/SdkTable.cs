using System.Collections.Immutable;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Import.Rust;
using Settings.Compiler.Text;

namespace Settings.Compiler.Import.Models;

/// <summary>
/// The members of a struct as serde reads them, with the attributes that upstream's macro adds. Upstream: settings-sdk
/// bottlerocket-settings-models/model-derive/src/lib.rs, and serde's field attributes.
/// </summary>
internal sealed class SdkTable
{
    private const string Serde = "serde";
    private const string Model = "model";

    private static readonly ImmutableHashSet<string> ItemWords = ["rename_all", "deny_unknown_fields", "rename", "default", "crate", "bound"];

    private static readonly ImmutableHashSet<string> FieldWords =
    [
        "default", "skip_serializing_if", "skip_serializing", "skip_deserializing", "skip", "alias", "rename", "rename/serialize", "rename/deserialize", "flatten",
        "deserialize_with", "serialize_with", "with",
    ];

    private readonly SdkTypes _types;
    private readonly Action<SourceText, Diagnostic> _report;
    private readonly Dictionary<string, SdkMember> _members = new(StringComparer.Ordinal);

    /// <summary>Reads a struct.</summary>
    /// <param name="types">The types of the checkout.</param>
    /// <param name="table">The struct.</param>
    /// <param name="report">Takes what is not understood.</param>
    public SdkTable(SdkTypes types, SdkShape table, Action<SourceText, Diagnostic> report)
    {
        (_types, _report) = (types, report);
        if (table.Item is { } item)
        {
            Add(item, table.Crate);
        }
    }

    /// <summary>The members by their names.</summary>
    public IReadOnlyDictionary<string, SdkMember> Members => _members;

    /// <summary>What the values under free keys are, and whose they are; null when there are none.</summary>
    public (RustType Type, string Crate)? Rest { get; private set; }

    /// <summary>Whether all of it was understood.</summary>
    public bool IsWhole { get; private set; } = true;

    private void Add(RustItem item, string crate)
    {
        Refuse(item, item.Attributes, ItemWords);
        var hasModel = item.Attributes.Has(Model);
        var style = item.Attributes.Has(Serde) || !hasModel ? item.Attributes.ValueOf(Serde, "rename_all") : "kebab-case";
        if (style is not (null or "kebab-case" or "snake_case" or "lowercase"))
        {
            NotUnderstood(item, item.Span, $"the style of names \"{style}\"");
        }

        foreach (var field in item.Fields)
        {
            Refuse(item, field.Attributes, FieldWords);
            Add(item, crate, field, style == "kebab-case", hasModel && item.Attributes.ValueOf(Model, "add_option") != "false");
        }
    }

    private void Add(RustItem item, string crate, RustField field, bool isKebab, bool isOptional)
    {
        var attributes = field.Attributes;
        if (attributes.Has(Serde, "skip") || attributes.Has(Serde, "skip_deserializing"))
        {
            return;
        }

        if (attributes.Has(Serde, "flatten"))
        {
            Flatten(item, crate, field);
            return;
        }

        var usual = isKebab ? field.Name.Replace('_', '-') : field.Name;
        var name = attributes.ValueOf(Serde, "rename/deserialize") ?? attributes.ValueOf(Serde, "rename") ?? usual;

        // Only where serde itself reads an Option is a missing field None.
        var hasOwnReader = attributes.Has(Serde, "deserialize_with") || attributes.Has(Serde, "with");
        var mayBeMissing = attributes.Has(Serde, "default") || item.Attributes.Has(Serde, "default") || ((isOptional || field.Type.Name == "Option") && !hasOwnReader);
        _members[name] = new SdkMember(name, field, item, crate)
        {
            StoredAs = attributes.ValueOf(Serde, "rename/serialize") ?? attributes.ValueOf(Serde, "rename") ?? usual,
            Aliases = [.. attributes.Of(Serde).Where(argument => argument.Name == "alias").Select(argument => argument.Value).OfType<string>()],
            HasOwnReader = hasOwnReader,
            IsRequired = !mayBeMissing,
        };
    }

    private void Flatten(RustItem item, string crate, RustField field)
    {
        var shape = _types.Resolve(field.Type, crate);
        if (shape is { Kind: SdkShapeKind.Map, Inner: { } values })
        {
            Rest = (values, shape.Crate);
        }
        else if (shape is { Kind: SdkShapeKind.Table, Item: { } inner } && inner != item)
        {
            Add(inner, shape.Crate);
        }
        else
        {
            NotUnderstood(item, field.Span, "a field that is flattened and neither a map nor another struct");
        }
    }

    private void Refuse(RustItem item, RustAttributes attributes, ImmutableHashSet<string> words)
    {
        foreach (var argument in attributes.Of(Serde).Where(argument => !words.Contains(argument.Name)))
        {
            NotUnderstood(item, argument.Span, $"the attribute '{argument.Name}' of serde");
        }

        foreach (var condition in attributes.All.Where(attribute => attribute.Name is "cfg" or "cfg_attr"))
        {
            NotUnderstood(item, condition.Span, $"the condition '{condition.Name}'");
        }
    }

    private void NotUnderstood(RustItem item, TextSpan span, string what)
    {
        IsWhole = false;
        _report(item.Source, ModelDiagnostics.NotUnderstood(span, what));
    }
}
