namespace Settings.Cli;

/// <summary>Writes files so a reader sees the old content or the new, never a part, whatever happens in between.</summary>
internal static class AtomicFile
{
    /// <summary>Writes a file beside its place and moves it there. An existing file keeps its mode unless one is given.</summary>
    /// <param name="path">The file.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="mode">Its permissions; null for those it has.</param>
    /// <param name="isPrecious">Whether the content must be on the disk before the old one is gone: it cannot be made again.</param>
    /// <exception cref="CannotWorkException">The file cannot be written.</exception>
    public static void Write(string path, byte[] bytes, UnixFileMode? mode, bool isPrecious)
    {
        // A link is written through: its target changes, the link stays.
        var target = File.Exists(path) && File.ResolveLinkTarget(path, returnFinalTarget: true) is { } linked ? linked.FullName : Path.GetFullPath(path);
        var temporary = Path.Combine(Path.GetDirectoryName(target) ?? ".", $".{Path.GetFileName(target)}.{Guid.NewGuid():N}");
        try
        {
            WriteTemporary(temporary, bytes, mode ?? ModeOf(target), isPrecious);
            File.Move(temporary, target, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CannotWorkException($"\"{path}\" cannot be written: {error.Message.TrimEnd('.')}.");
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static void WriteTemporary(string path, byte[] bytes, UnixFileMode? mode, bool isPrecious)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows() && mode is { } unix)
        {
            options.UnixCreateMode = unix;
        }

        using (var stream = new FileStream(path, options))
        {
            stream.Write(bytes);
            stream.Flush(isPrecious);
        }

        // The process's mask may have taken bits away.
        if (!OperatingSystem.IsWindows() && mode is { } final)
        {
            File.SetUnixFileMode(path, final);
        }
    }

    private static UnixFileMode? ModeOf(string path) =>
        OperatingSystem.IsWindows() || !File.Exists(path) ? null : File.GetUnixFileMode(path);
}
