using Settings.Compiler.Hosts;
using Settings.Migrations;

namespace Settings.Cli.Input;

/// <summary>Tells the files that a folder is read for from the others in it.</summary>
/// <param name="MayHold">Whether a file of this name is looked into at all.</param>
/// <param name="Holds">Whether these bytes are what is looked for.</param>
public sealed record FolderFilter(Func<string, bool> MayHold, Predicate<byte[]> Holds)
{
    /// <summary>Documents of user data, by what they contain.</summary>
    public static FolderFilter UserData { get; } = new(UserDataEvidence.MayHold, bytes => UserDataEvidence.IsIn(bytes));

    /// <summary>Migrations, by their names.</summary>
    public static FolderFilter Migrations { get; } = new(path => path.EndsWith(MigrationLibrary.Extension, StringComparison.Ordinal), _ => true);
}
