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
    // open(2) and the calls with "at", as all of Linux has them.
    private const int CreateNew = 0x40 | 0x80 | 0x1;
    private const int Exists = 17;
    private const int RemoveFolder = 0x200;
    private const UnixFileMode UsualFolder = (UnixFileMode)0x1FF;

    private readonly SafeFileHandle? _handle;
    private readonly string _path;

    private readonly string _id;

    private FolderHandle(SafeFileHandle? handle, string path, string id) => (_handle, _path, _id) = (handle, path, id);

    private static int OpenFolder => SystemCalls.OnlyFolder | SystemCalls.CloseOnExecution;

    private int Number => (int)(_handle?.DangerousGetHandle() ?? -1);

    /// <summary>Opens a folder, perhaps behind links, and makes it when it does not exist.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="id">What no other run has: files are named after it until they are whole.</param>
    /// <exception cref="IOException">It cannot be opened or made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static FolderHandle Open(string path, string id)
    {
        Directory.CreateDirectory(path);
        return new FolderHandle(OperatingSystem.IsLinux() ? Take(SystemCalls.OpenAt(SystemCalls.CurrentFolder, path, OpenFolder, 0)) : null, path, id);
    }

    /// <summary>Opens a folder in this one, and makes it when it does not exist.</summary>
    /// <exception cref="IOException">It is a link or another file, or cannot be opened or made.</exception>
    public FolderHandle Enter(string name)
    {
        if (_handle is null)
        {
            RefuseLink(name);
            Directory.CreateDirectory(PathOf(name));
            return new FolderHandle(null, PathOf(name), _id);
        }

        if (SystemCalls.MakeFolderAt(Number, name, (uint)UsualFolder) != 0 && Marshal.GetLastPInvokeError() is not Exists and var number)
        {
            throw FileSystemException.Of(number);
        }

        var handle = SystemCalls.OpenAt(Number, name, OpenFolder | SystemCalls.NoLink, 0);
        return handle >= 0 ? new FolderHandle(Take(handle), PathOf(name), _id) : throw Refusal(name, FileSystemException.OfLastCall());
    }

    /// <summary>What has a name in this folder.</summary>
    /// <exception cref="IOException">The system cannot tell.</exception>
    public FileKind KindOf(string name) => _handle is null ? FileStatus.OfName(PathOf(name)).Kind : FileStatus.OfName(Number, name).Kind;

    /// <summary>Puts a file into this folder, whole, in place of one or a link that has the name.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Write(string name, ReadOnlySpan<byte> content, UnixFileMode mode)
    {
        var temporary = Leftovers.NameOf(_id);
        try
        {
            if (_handle is null)
            {
                File.WriteAllBytes(PathOf(temporary), content);
                SetMode(temporary, mode);
            }
            else
            {
                using var file = Take(SystemCalls.OpenAt(Number, temporary, CreateNew | SystemCalls.NoLink | SystemCalls.CloseOnExecution, (uint)mode));
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
        var temporary = Leftovers.NameOf(_id);
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

    /// <summary>Removes the files and links in this folder that a killed run has left.</summary>
    /// <exception cref="IOException">The folder cannot be read, or one of them not be removed.</exception>
    public void RemoveLeftovers()
    {
        foreach (var entry in FolderEntries.Read(_path))
        {
            if (Leftovers.IsName(entry.Name) && KindOf(entry.Name) is FileKind.File or FileKind.Link)
            {
                Remove(entry.Name);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _handle?.Dispose();

    // What the system says of links differs; asking again must not hide what it said of anything else.
    private FileSystemException Refusal(string name, FileSystemException said)
    {
        try
        {
            return KindOf(name) == FileKind.Link ? Link() : said;
        }
        catch (Exception failure) when (SystemFailure.IsOne(failure))
        {
            return said;
        }
    }

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
