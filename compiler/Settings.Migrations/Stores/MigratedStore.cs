using System.Collections.Immutable;
using Settings.Compiler.Datastore;

namespace Settings.Migrations.Stores;

/// <summary>What becomes of a datastore on the way to another release.</summary>
/// <param name="Before">It before.</param>
/// <param name="Migrated">It after the migrations.</param>
/// <param name="After">What the migrator hands over.</param>
/// <param name="IsCopied">Whether it is written anew; else the links lead to the old folder.</param>
/// <param name="HostEffects">What the real migrations do to the machine beside its datastore; nothing of it is done.</param>
public sealed record MigratedStore(FlatStore Before, FlatStore Migrated, FlatStore After, bool IsCopied, ImmutableArray<string> HostEffects);
