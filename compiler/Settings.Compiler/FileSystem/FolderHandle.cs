using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace Settings.Compiler.FileSystem;

/// <summary>
/// A folder that is written to. On Linux it is held open, and every name is looked up in it: no link leads out of it, whoever
/// makes one and whenever. Elsewhere each name is looked at before it is used, so a link that is made at that moment is followed.
/// </summary>
[UnsupportedOSPlatform("browser")]
public sealed class FolderHandle : IDisposable
{
    // open(2) and the calls with "at", as all of Linux has them; the two that differ do so on ARM.
    private const int CreateNew = 0x40 | 0x80 | 0x1;
    private const int CloseOnExecution = 0x80000;
    private const int Exists = 17;
    private const int RemoveFolder = 0x200;
    private const UnixFileMode UsualFolder = (UnixFileMode)0x1FF;

    private readonly SafeFileHandle? _handle;
    private readonly string _path;

    private readonly string _suffix;

    private FolderHandle(SafeFileHandle? handle, string path, string suffix) => (_handle, _path, _suffix) = (handle, path, suffix);

    private static int OnlyFolder { get; } = RuntimeInformation.ProcessArchitecture is Architecture.Arm64 or Architecture.Arm ? 0x4000 : 0x10000;

    private static int NoLink { get; } = RuntimeInformation.ProcessArchitecture is Architecture.Arm64 or Architecture.Arm ? 0x8000 : 0x20000;

    private int Number => (int)(_handle?.DangerousGetHandle() ?? -1);

    /// <summary>Opens a folder, perhaps behind links, and makes it when it does not exist.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="suffix">What no other run has: files have it at the end of their names until they are whole.</param>
    /// <exception cref="IOException">It cannot be opened or made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static FolderHandle Open(string path, string suffix)
    {
        Directory.CreateDirectory(path);
        return OperatingSystem.IsLinux() ? new FolderHandle(Take(SystemCalls.OpenAt(-100, path, OnlyFolder | CloseOnExecution, 0)), path, suffix) : new FolderHandle(null, path, suffix);
    }

    /// <summary>Opens a folder in this one, and makes it when it does not exist.</summary>
    /// <exception cref="IOException">It is a link or another file, or cannot be opened or made.</exception>
    public FolderHandle Enter(string name)
    {
        if (_handle is null)
        {
            RefuseLink(name);
            Directory.CreateDirectory(PathOf(name));
            return new FolderHandle(null, PathOf(name), _suffix);
        }

        if (SystemCalls.MakeFolderAt(Number, name, (uint)UsualFolder) != 0 && Marshal.GetLastPInvokeError() is not Exists and var number)
        {
            throw FileSystemException.Of(number);
        }

        var handle = SystemCalls.OpenAt(Number, name, OnlyFolder | NoLink | CloseOnExecution, 0);
        if (handle >= 0)
        {
            return new FolderHandle(Take(handle), PathOf(name), _suffix);
        }

        // The next call has an error of its own.
        var failure = FileSystemException.OfLastCall();
        throw KindOf(name) == FileKind.Link ? Link() : failure;
    }

    /// <summary>What has a name in this folder.</summary>
    /// <exception cref="IOException">The system cannot tell.</exception>
    public FileKind KindOf(string name) => _handle is null ? FileStatus.OfName(PathOf(name)).Kind : FileStatus.OfName(Number, name).Kind;

    /// <summary>Puts a file into this folder, whole, in place of one or a link that has the name.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Write(string name, ReadOnlySpan<byte> content, UnixFileMode mode)
    {
        var temporary = $".{name}.{_suffix}";
        try
        {
            if (_handle is null)
            {
                File.WriteAllBytes(PathOf(temporary), content);
                SetMode(temporary, mode);
            }
            else
            {
                using var file = Take(SystemCalls.OpenAt(Number, temporary, CreateNew | NoLink | CloseOnExecution, (uint)mode));
                Descriptor.Write((int)file.DangerousGetHandle(), content);
                Check(SystemCalls.ChangeMode((int)file.DangerousGetHandle(), (uint)mode));
            }

            Move(temporary, name);
        }
        catch (Exception failure) when (SystemFailure.IsOne(failure))
        {
            TryRemove(temporary);
            throw;
        }
    }

    /// <summary>Puts a link into this folder, in place of a file or a link that has the name.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    public void Link(string name, string target)
    {
        var temporary = $".{name}.{_suffix}";
        try
        {
            if (_handle is null)
            {
                File.CreateSymbolicLink(PathOf(temporary), target);
            }
            else
            {
                Check(SystemCalls.LinkAt(target, Number, temporary));
            }

            Move(temporary, name);
        }
        catch (Exception failure) when (SystemFailure.IsOne(failure))
        {
            TryRemove(temporary);
            throw;
        }
    }

    /// <summary>Removes a file or a link, never what it points to.</summary>
    /// <exception cref="IOException">It cannot be removed.</exception>
    public void Remove(string name)
    {
        if (_handle is null)
        {
            File.Delete(PathOf(name));
        }
        else
        {
            Check(SystemCalls.RemoveAt(Number, name, 0));
        }
    }

    /// <summary>Removes a folder in this one, if it is empty.</summary>
    public void RemoveEmptyFolder(string name)
    {
        if (_handle is not null)
        {
            _ = SystemCalls.RemoveAt(Number, name, RemoveFolder);
        }
    }

    /// <summary>Sets the mode of this folder.</summary>
    /// <exception cref="IOException">It cannot be set.</exception>
    public void SetMode(UnixFileMode mode)
    {
        if (_handle is null)
        {
            SetMode(string.Empty, mode);
        }
        else
        {
            Check(SystemCalls.ChangeMode(Number, (uint)mode));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _handle?.Dispose();

    private static FileSystemException Link() => new("it is a link, and links are not followed");

    private static SafeFileHandle Take(int number) => number >= 0 ? new SafeFileHandle(number, ownsHandle: true) : throw FileSystemException.OfLastCall();

    private static void Check(int answer)
    {
        if (answer != 0)
        {
            throw FileSystemException.OfLastCall();
        }
    }

    private string PathOf(string name) => Path.Combine(_path, name);

    private void RefuseLink(string name)
    {
        if (KindOf(name) == FileKind.Link)
        {
            throw Link();
        }
    }

    private void Move(string temporary, string name)
    {
        if (_handle is null)
        {
            File.Move(PathOf(temporary), PathOf(name), overwrite: true);
        }
        else
        {
            Check(SystemCalls.MoveAt(Number, temporary, Number, name));
        }
    }

    private void TryRemove(string temporary)
    {
        try
        {
            Remove(temporary);
        }
        catch (Exception failure) when (SystemFailure.IsOne(failure))
        {
            // What cannot be removed has a name of its own.
        }
    }

    private void SetMode(string name, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(PathOf(name), mode);
        }
    }
}
