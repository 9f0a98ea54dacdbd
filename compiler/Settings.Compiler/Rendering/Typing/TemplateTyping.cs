using System.Collections.Immutable;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Paths;

namespace Settings.Compiler.Rendering.Typing;

/// <summary>What is known of a file of a variant without rendering it.</summary>
/// <param name="Diagnostics">What does not fit between template and settings, with spans of the template.</param>
/// <param name="Requirements">The settings without which the file is not written, in the order of the template.</param>
/// <param name="Insertions">The texts that reach the file as they are, or HTML-escaped.</param>
public sealed record TemplateTyping(
    ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<FileRequirement> Requirements, ImmutableArray<TextInsertion> Insertions)
{
    /// <summary>Where the values come from that reach the file in whatever form, through helpers, too.</summary>
    public ImmutableArray<SettingPath> Reached { get; init; } = [];

    /// <summary>The settings that the file hangs on: what it inserts, what decides what it inserts, and what it loops over.</summary>
    public ImmutableArray<SettingUse> Uses { get; init; } = [];

    /// <summary>The same with the places in the template, in its order; what is walked through twice is there twice.</summary>
    public ImmutableArray<PlacedUse> Places { get; init; } = [];
}
