using System.CommandLine;

namespace Settings.Cli.Commands;

/// <summary>The option that names the host facts.</summary>
internal static class FactsOption
{
    /// <summary>Makes the option of one verb.</summary>
    public static Option<string?> Create() => new("--facts")
    {
        Description = "A TOML file with what the node would learn from its machine.",
        HelpName = "FILE",
    };
}
