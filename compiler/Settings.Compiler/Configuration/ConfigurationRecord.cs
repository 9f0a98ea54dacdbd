namespace Settings.Compiler.Configuration;

/// <summary>A configuration file, as it is written.</summary>
internal sealed record ConfigurationRecord
{
    /// <summary>Targets by the patterns of the files that they hold for.</summary>
    public Dictionary<string, TargetRecord> Targets { get; init; } = [];
}
