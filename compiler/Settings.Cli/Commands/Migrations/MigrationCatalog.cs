using System.CommandLine;
using Settings.Compiler.Sources;
using Settings.Migrations;
using Settings.Migrations.Planning;

namespace Settings.Cli.Commands.Migrations;

/// <summary>The migrations of the catalog that a command line names.</summary>
internal sealed class MigrationCatalog
{
    private MigrationCatalog(ICatalogSource source)
    {
        Source = source;
        Library = new MigrationLibrary(source);
    }

    /// <summary>The catalog.</summary>
    public ICatalogSource Source { get; }

    /// <summary>Its migrations.</summary>
    public MigrationLibrary Library { get; }

    /// <summary>The option that names another catalog than the built-in one.</summary>
    public static Option<string?> CreateOption() => new TargetOptions().Catalog;

    /// <summary>Runs a verb.</summary>
    public static int Run(string? folder, CommandStreams streams, Func<MigrationCatalog, int> verb) => verb(new MigrationCatalog(CatalogFolder.Open(folder, streams)));

    /// <summary>The migration of a name, of which more than the name is known.</summary>
    /// <exception cref="CannotWorkException">There is none, or it cannot be run.</exception>
    public Migration FindExact(string name) => ReleaseHistory.Read(Source).AllSteps.Any(step => step.IsKnownByName && step.Migrations.Contains(name))
        ? throw new CannotWorkException($"\"{name}\" cannot be run: only its name is known.")
        : Find(name);

    /// <summary>The migration of a name.</summary>
    /// <exception cref="CannotWorkException">There is none.</exception>
    public Migration Find(string name)
    {
        var lookup = Library.Find(name);
        return lookup.Value ?? throw new CannotWorkException(lookup.Closest is { } closest
            ? $"unknown migration \"{name}\"; did you mean \"{closest}\"?"
            : $"unknown migration \"{name}\"; names look like \"v1.25.0/kubernetes-service-config\".");
    }
}
