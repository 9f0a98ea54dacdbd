using System.ComponentModel;
using System.Globalization;
using Settings.Cli.Input;
using Settings.Cli.Output;
using Settings.Cli.Programs;
using Settings.Compiler.Datastore;
using Settings.Compiler.Datastore.Disk;
using Settings.Compiler.FileSystem;
using Settings.Compiler.Text;
using Settings.Migrations;

namespace Settings.Cli.Commands.Migrations;

/// <summary>
/// The program of a real migration. It reads a datastore in one folder and writes another one. Upstream: bottlerocket
/// sources/api/migration/migration-helpers/src/args.rs.
/// </summary>
internal sealed class MigrationProgram : IDisposable
{
    private const int LongestMessage = 300;

    private readonly string _shown;
    private readonly string _program;
    private readonly TimeSpan _limit;
    private readonly string _folder;
    private int _runs;

    /// <summary>Prepares to run a program.</summary>
    /// <param name="shown">The program as messages call it.</param>
    /// <param name="program">Its path.</param>
    /// <param name="limit">How long a run may take.</param>
    /// <exception cref="CannotWorkException">It does not exist, or there is no room for datastores.</exception>
    public MigrationProgram(string shown, string program, TimeSpan limit)
    {
        try
        {
            if (FileStatus.Of(program).Kind is var kind && kind != FileKind.File)
            {
                throw new CannotWorkException($"\"{shown}\" is not a program: {(kind == FileKind.None ? "it does not exist" : "it is not a regular file")}.");
            }

            (_shown, _program, _limit, _folder) = (shown, program, limit, Directory.CreateTempSubdirectory("settingsc-").FullName);
        }
        catch (Exception error) when (SystemFailure.IsOne(error))
        {
            throw new CannotWorkException($"\"{shown}\" cannot be run on a temporary datastore: {SystemFailure.Reason(error)}.");
        }
    }

    /// <summary>Whether it has not ended in time, once: then it is not run again.</summary>
    public bool Hangs { get; private set; }

    /// <summary>Runs the program on a store.</summary>
    /// <param name="direction">The direction.</param>
    /// <param name="store">The store.</param>
    /// <returns>The store that it writes; null when it fails, with the way in which it does.</returns>
    /// <exception cref="CannotWorkException">It cannot be started, or the store cannot be written to the disk.</exception>
    public (FlatStore? Store, string Failure) Run(MigrationDirection direction, FlatStore store)
    {
        var (files, number) = (StoreFiles.OfMachine(), _runs++.ToString(CultureInfo.InvariantCulture));
        var (source, target) = (Path.Combine(_folder, $"source-{number}"), Path.Combine(_folder, $"target-{number}"));
        Write(files, source, store);
        var (output, error, exit) = Start(["--source-datastore", source, "--target-datastore", target, direction == MigrationDirection.Forward ? "--forward" : "--backward"]);
        if (exit is not 0)
        {
            Hangs = exit is null;
            var said = new[] { error, output }.Select(text => text.Trim()).FirstOrDefault(text => text.Length > 0);
            return (null, $"{(exit is { } code ? $"the program fails with exit code {code}" : $"the program does not end within {Quantity.Of((int)_limit.TotalSeconds, "second")}")}{(said is null ? string.Empty : $": {Printable.Line(said.Length > LongestMessage ? said[..LongestMessage] : said)}")}");
        }

        try
        {
            return (new StoreReader(files).Read(target).Content, string.Empty);
        }
        catch (StoreException broken)
        {
            return (null, $"the program writes no datastore that can be read: {broken.Message}");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (Exception error) when (SystemFailure.IsOne(error))
        {
            // What the program has left there may belong to somebody else: it is in a folder for what is temporary.
        }
    }

    private static void Write(PhysicalStoreFiles files, string folder, FlatStore store)
    {
        try
        {
            new StoreWriter(files).Write(folder, store);
        }
        catch (StoreException failure)
        {
            throw new CannotWorkException(failure.Message);
        }
    }

    private (string Output, string Error, int? Exit) Start(IReadOnlyList<string> arguments)
    {
        try
        {
            using var run = ProgramStart.Run(_program, arguments, _folder);
            return run.Finish(_limit);
        }
        catch (Win32Exception error)
        {
            throw new CannotWorkException($"\"{_shown}\" cannot be started: {new Win32Exception(error.NativeErrorCode).Message}.");
        }
    }
}
