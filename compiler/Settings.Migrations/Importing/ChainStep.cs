using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Migrations.Planning;

namespace Settings.Migrations.Importing;

/// <summary>A step of upstream's Release.toml with its places.</summary>
/// <param name="Entry">The entry of the file.</param>
/// <param name="Step">The step.</param>
/// <param name="Migrations">Its migrations by their names in the catalog, as far as they have one.</param>
internal sealed record ChainStep(DocumentEntry Entry, ReleaseStep Step, ImmutableArray<(DocumentString Written, string Name)> Migrations);
