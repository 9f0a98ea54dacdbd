using System.Collections.Immutable;
using Settings.Compiler.Paths;
using Settings.Compiler.Schemas;

namespace Settings.Compiler.Rendering.Typing;

/// <summary>What holds at a place of a template because of the conditions around it and of what was used before it.</summary>
internal sealed record Assumptions
{
    /// <summary>Nothing is known.</summary>
    public static Assumptions None { get; } = new();

    private ImmutableHashSet<SettingPath> Present { get; init; } = [];

    private ImmutableDictionary<SettingPath, ValueKinds> Kinds { get; init; } = ImmutableDictionary<SettingPath, ValueKinds>.Empty;

    /// <summary>Whether a setting certainly has a value.</summary>
    public bool IsPresent(SettingPath path) => Present.Contains(path);

    /// <summary>The kinds that a value can still have.</summary>
    public ValueKinds KindsOf(SettingPath? path, ValueKinds kinds) =>
        path is not null && Kinds.TryGetValue(path, out var narrowed) ? kinds & narrowed : kinds;

    /// <summary>The same, and the setting has a value.</summary>
    public Assumptions With(SettingPath path)
    {
        var present = Present;
        for (var above = path; above is not null; above = above.Parent)
        {
            present = present.Add(above);
        }

        return this with { Present = present };
    }

    /// <summary>The same, and the value is of one of these kinds.</summary>
    public Assumptions With(SettingPath path, ValueKinds kinds) => this with { Kinds = Kinds.SetItem(path, KindsOf(path, kinds)) };
}
