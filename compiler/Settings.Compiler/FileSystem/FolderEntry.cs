namespace Settings.Compiler.FileSystem;

/// <summary>An entry of a folder.</summary>
/// <param name="Name">Its name, without the folder.</param>
/// <param name="Kind">What it is; a link is not followed.</param>
/// <param name="IsReadable">Whether the name is UTF-8: only then can the entry be opened by it.</param>
public readonly record struct FolderEntry(string Name, FileKind Kind, bool IsReadable = true);
