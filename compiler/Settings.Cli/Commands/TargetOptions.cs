using System.CommandLine;
using Settings.Cli.Input;
using Settings.Compiler.Analysis;
using Settings.Compiler.Catalog;

namespace Settings.Cli.Commands;

/// <summary>The options that name what a document is compiled for; every verb has them.</summary>
internal sealed class TargetOptions
{
    /// <summary>The variant, such as aws-k8s-1.31.</summary>
    public Option<string?> Variant { get; } = new("--variant") { Description = "The variant, such as aws-k8s-1.31.", HelpName = "NAME" };

    /// <summary>The release, such as 1.26.1.</summary>
    public Option<string?> Release { get; } = new("--release") { Description = "The release (default: the newest with complete data).", HelpName = "VERSION" };

    /// <summary>The processor architecture.</summary>
    public Option<string?> Arch { get; } = new("--arch") { Description = $"The architecture of the image, also as amd64 or arm64 (default: {Architecture.Usual})." };

    /// <summary>Another catalog than the built-in one.</summary>
    public Option<string?> Catalog { get; } = new("--catalog") { Description = "A folder with schemas/ and templates/ to use instead of the built-in catalog.", HelpName = "DIR" };

    /// <summary>What to do about releases that the catalog does not know exactly.</summary>
    public Option<bool> Nearest { get; } = new("--nearest") { Description = "If the catalog has no complete data for the release, use the next newer release that has, or else the newest." };

    /// <summary>What the options of a command line ask for.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="takesNearest">Whether the verb always lets the nearest release stand in.</param>
    public TargetRequest RequestOf(ParseResult arguments, bool takesNearest = false) => new(arguments.GetValue(Variant), arguments.GetValue(Release))
    {
        Arch = arguments.GetValue(Arch) is { } arch ? Architecture.Of(arch) : null,
        TakesNearest = takesNearest || arguments.GetValue(Nearest),
    };

    /// <summary>What the options of a command line ask for, or else the configuration file that governs a document.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="file">The document as it was named; null for none.</param>
    /// <param name="configurations">The configuration files.</param>
    /// <exception cref="Compiler.Configuration.ConfigurationException">The configuration file is wrong.</exception>
    public TargetRequest RequestFor(ParseResult arguments, string? file, ConfigurationFinder configurations) =>
        RequestOf(arguments) with { Configuration = configurations.For(file) };

    /// <summary>Opens the catalog that the options of a command line name.</summary>
    /// <exception cref="CannotWorkException">The folder contains no catalog.</exception>
    public Workspace OpenWorkspace(ParseResult arguments, CommandStreams streams) => new(CatalogFolder.OpenWhole(arguments.GetValue(Catalog), streams));

    /// <summary>Adds the options to a verb.</summary>
    public void AddTo(Command command)
    {
        AddImageTo(command);
        command.Add(Nearest);
    }

    /// <summary>Adds those that name an image, which need not be one that the catalog knows.</summary>
    public void AddImageTo(Command command)
    {
        Choice.Limit(Arch, Architecture.Known, Architecture.OtherNames);
        command.Add(Variant);
        command.Add(Release);
        command.Add(Arch);
        command.Add(Catalog);
    }
}
