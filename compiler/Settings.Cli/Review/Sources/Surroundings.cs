using Settings.Cli.Input;
using Settings.Compiler.Analysis;

namespace Settings.Cli.Review.Sources;

/// <summary>What is around documents and decides what they are for: configuration files, and the calls of templates.</summary>
/// <param name="workspace">The catalog that configuration files are compared with.</param>
/// <param name="streams">What names are relative to.</param>
/// <param name="files">Where all that is read from; null for the disk.</param>
internal sealed class Surroundings(Workspace workspace, CommandStreams streams, ISurroundingFiles? files)
{
    /// <summary>Finds the configuration files.</summary>
    public ConfigurationFinder Configurations { get; } = new(workspace, streams, files);

    /// <summary>Finds the calls.</summary>
    public TemplateCallers Callers { get; } = new(streams, files);

    /// <summary>A request with what is said about a document.</summary>
    /// <param name="request">The request.</param>
    /// <param name="file">The document as messages call it.</param>
    public TargetRequest Complete(TargetRequest request, string file) => Callers.Complete(request with { Configuration = Configurations.For(file) }, file);
}
