using Settings.Compiler.Hosts;
using Settings.Migrations;

namespace Settings.Cli.Input;

/// <summary>Tells the files that a folder is read for from the others in it.</summary>
/// <param name="MayHold">Whether a file of this name is looked into at all.</param>
/// <param name="Holds">Whether the bytes of a file of this name are what is looked for.</param>
public sealed record FolderFilter(Func<string, bool> MayHold, Func<string, byte[], bool> Holds)
{
    /// <summary>User data in whatever people write it in, by what it contains.</summary>
    public static FolderFilter Hosts { get; } = new(
        HostFinder.MayHold, (name, bytes) => HostFinder.IsPlainName(Path.GetFileName(name)) ? UserDataEvidence.IsIn(bytes) : HostFinder.MayHold(bytes));

    /// <summary>Migrations, by their names.</summary>
    public static FolderFilter Migrations { get; } = new(MigrationLibrary.IsFile, (_, _) => true);

    /// <summary>Everything that people write for the program: both of these.</summary>
    public static FolderFilter Written { get; } = new(
        path => Migrations.MayHold(path) || Hosts.MayHold(path), (path, bytes) => Migrations.MayHold(path) || Hosts.Holds(path, bytes));
}
