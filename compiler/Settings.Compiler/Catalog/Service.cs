namespace Settings.Compiler.Catalog;

/// <summary>Something on the node that settings affect.</summary>
/// <param name="Name">Its name, such as containerd.</param>
/// <param name="ConfigurationFiles">The names of the configuration files it reads.</param>
/// <param name="RestartCommands">What runs after they are written, in order.</param>
public sealed record Service(string Name, IReadOnlyList<string> ConfigurationFiles, IReadOnlyList<string> RestartCommands);
