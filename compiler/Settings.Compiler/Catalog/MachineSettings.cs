using Settings.Compiler.Datastore;

namespace Settings.Compiler.Catalog;

/// <summary>Settings that programs of the node learn from their machine, beside those with a setting generator.</summary>
/// <param name="BeforeUserData">Those that user data overrides, such as the region of the instance's identity document.</param>
/// <param name="AfterGenerators">Those that are filled in when nothing else has set them, such as pluto's.</param>
public sealed record MachineSettings(IReadOnlyList<DatastoreKey> BeforeUserData, IReadOnlyList<DatastoreKey> AfterGenerators);
