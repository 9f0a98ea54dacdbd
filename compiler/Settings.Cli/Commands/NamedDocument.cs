using System.Globalization;
using Settings.Compiler.FileSystem;

namespace Settings.Cli.Commands;

/// <summary>A document as a command line names it: a file, or, where that has several, a file and a line of one of them.</summary>
/// <param name="File">The file, or - for standard input.</param>
/// <param name="Line">The line, beginning with 1; null when none is named.</param>
internal sealed record NamedDocument(string File, int? Line)
{
    /// <summary>What help says about it.</summary>
    public const string Help = "a file that contains user data, as FILE:LINE if it contains several documents";

    /// <summary>Takes FILE, FILE:LINE, and FILE:LINE:COLUMN as findings have it. A file of such a name is a file.</summary>
    public static NamedDocument? Of(string? argument, CommandStreams streams) =>
        argument is null ? null
        : Split(argument, streams) is not var (file, line) ? new NamedDocument(argument, null)
        : Split(file, streams) is var (shorter, before) ? new NamedDocument(shorter, before)
        : new NamedDocument(file, line);

    private static (string File, int Line)? Split(string argument, CommandStreams streams) =>
        argument.LastIndexOf(':') is > 0 and var colon
        && int.TryParse(argument.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var line)
        && line > 0 && !Exists(argument, streams) ? (argument[..colon], line) : null;

    private static bool Exists(string name, CommandStreams streams)
    {
        try
        {
            return FileStatus.Of(Path.Combine(streams.WorkingDirectory, name)).Kind != FileKind.None;
        }
        catch (Exception failure) when (SystemFailure.IsOne(failure))
        {
            return false;
        }
    }
}
