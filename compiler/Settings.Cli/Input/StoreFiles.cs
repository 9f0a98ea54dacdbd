using Settings.Compiler.Datastore.Disk;

namespace Settings.Cli.Input;

/// <summary>The file system that datastores are on.</summary>
internal static class StoreFiles
{
    /// <summary>That of this machine: a large datastore keeps all processors busy.</summary>
    public static PhysicalStoreFiles OfMachine() => new(Environment.ProcessorCount);
}
