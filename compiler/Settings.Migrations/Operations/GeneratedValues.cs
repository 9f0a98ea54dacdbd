using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Generators;
using Settings.Migrations.Running;

namespace Settings.Migrations.Operations;

/// <summary>What operations on generators ask of the data.</summary>
internal static class GeneratedValues
{
    /// <summary>The value of a key that could have been generated; null when it has none.</summary>
    /// <exception cref="MigrationFailedException">It is not a string.</exception>
    public static string? Current(MigrationData data, StorePlace key) => data.Find(key) switch
    {
        null => null,
        DocumentString { Value: var current } => current,
        var other => throw new MigrationFailedException($"'{key}' is {other.KindName}; a generated value must be a string.", key),
    };

    /// <summary>What a generator makes of the data.</summary>
    /// <exception cref="MigrationFailedException">A setting that it reads is missing.</exception>
    public static string Run(StoredGenerator generator, MigrationData data, StorePlace key) =>
        generator.TryRun(TemplateVariables.Of(data, generator.Paths), data.Os, data.Host, out var text, out var problem)
            ? text
            : throw new MigrationFailedException($"The template of '{key}' cannot be rendered: {problem}", key);
}
