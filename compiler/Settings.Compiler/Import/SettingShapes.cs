using System.Collections.Immutable;
using Settings.Compiler.Rendering.Typing;
using Settings.Compiler.Schemas;

namespace Settings.Compiler.Import;

/// <summary>What a value can be in some of the variants that render a template: those that have it.</summary>
internal sealed class SettingShapes
{
    private readonly ImmutableArray<ValueShape> _shapes;

    private SettingShapes(IEnumerable<ValueShape> shapes) => _shapes = [.. shapes];

    /// <summary>A value of which nothing is known: what a helper writes.</summary>
    public static SettingShapes Anything { get; } = new([PlainShape.Anything]);

    /// <summary>The key of an entry.</summary>
    public static SettingShapes Text { get; } = new([PlainShape.Text]);

    /// <summary>The kinds of values there can be.</summary>
    public ValueKinds Kinds => _shapes.Aggregate(ValueKinds.None, (kinds, shape) => kinds | shape.Kinds);

    /// <summary>The names of all members.</summary>
    public IEnumerable<string> MemberNames => _shapes.SelectMany(shape => shape.MemberNames).Distinct(StringComparer.Ordinal);

    /// <summary>The items of lists.</summary>
    public SettingShapes Items => new(_shapes.Select(shape => shape.Item).OfType<ValueShape>());

    /// <summary>The values of tables.</summary>
    public SettingShapes Entries => new(_shapes.Select(shape => shape.Entry).OfType<ValueShape>());

    /// <summary>All settings of some variants.</summary>
    public static SettingShapes Of(IEnumerable<SettingsSchema> variants) => new(variants.Select(schema => SchemaShape.Of(schema.Root)));

    /// <summary>A table of which the names of the members are known.</summary>
    public static SettingShapes Of(ValueShape shape) => new([shape]);

    /// <summary>A member; null when no variant has it.</summary>
    public SettingShapes? Member(string name)
    {
        var found = _shapes.Select(shape => shape.Kinds == ValueKinds.All ? shape : shape.Member(name)?.Shape).OfType<ValueShape>().ToArray();
        return found.Length == 0 ? null : new SettingShapes(found);
    }
}
