namespace Settings.Compiler.Catalog;

/// <summary>Settings that programs of the node read from their machine, beside those with a setting generator.</summary>
/// <param name="BeforeUserData">Those that user data overrides, such as the region of the instance's identity document.</param>
/// <param name="AfterGenerators">Those that are filled in when nothing else has set them, such as pluto's; one after the other, each seeing those before it.</param>
public sealed record MachineSettings(IReadOnlyList<MachineSetting> BeforeUserData, IReadOnlyList<MachineSetting> AfterGenerators)
{
    /// <summary>The table of a variant that lists them.</summary>
    internal const string Table = "machine-settings";

    /// <summary>None at all.</summary>
    public static MachineSettings None { get; } = new([], []);

    /// <summary>All of them.</summary>
    public IEnumerable<MachineSetting> All => BeforeUserData.Concat(AfterGenerators);
}
