using Settings.Compiler.Schemas;

namespace Settings.Migrations.Operations;

/// <summary>What a value had to be before a conversion.</summary>
/// <param name="Slot">What it had to be.</param>
/// <param name="IsBelow">Whether every name below the setting had such a value, and not the setting itself.</param>
internal sealed record SchemaBefore(SchemaSlot Slot, bool IsBelow = false);
