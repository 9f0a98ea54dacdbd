using Settings.Compiler.FileSystem;

namespace Settings.Compiler.Datastore.Disk;

/// <summary>A datastore on disk cannot be read or written.</summary>
/// <param name="path">The file, folder or link.</param>
/// <param name="reason">Why, as a sentence that follows the path.</param>
public sealed class StoreException(string path, string reason) : Exception($"\"{path}\" {reason}")
{
    /// <summary>The file, folder or link.</summary>
    public string Path { get; } = path;

    internal static StoreException Unreadable(string path, Exception error) => new(path, $"cannot be read: {SystemFailure.Reason(error)}.");

    internal static StoreException Unwritable(string path, Exception error) => new(path, $"cannot be written: {SystemFailure.Reason(error)}.");
}
