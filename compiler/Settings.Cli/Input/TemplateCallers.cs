using Settings.Compiler.Analysis;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.FileSystem;
using Settings.Compiler.Hosts;
using Settings.Compiler.Hosts.Terraform;
using Settings.Compiler.Syntax;

namespace Settings.Cli.Input;

/// <summary>
/// Finds the files of Terraform that make texts of a template: those in its folder and in the two above. Each folder is read once. What
/// cannot be read says nothing. Safe from any number of threads.
/// </summary>
/// <param name="streams">What names are relative to.</param>
/// <param name="files">Where the files are read from; null for the disk.</param>
internal sealed class TemplateCallers(CommandStreams streams, ISurroundingFiles? files = null)
{
    private const int FoldersAbove = 2;

    // More and larger files are of somebody else, or generated.
    private const int MostFiles = 200;
    private const long LargestFile = 1 << 20;

    private static readonly string[] TemplateEndings = [".tftpl", ".tpl"];
    private static readonly string[] CallerEndings = [".tf", ".tofu"];

    private readonly ISurroundingFiles _files = files ?? new DiskFiles(streams.WorkingDirectory);
    private readonly Dictionary<string, List<(string Template, TemplateCall Call)>> _folders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TemplateUse?> _uses = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>Whether a file is one that may have calls.</summary>
    public static bool IsCaller(string path) => Array.Exists(CallerEndings, ending => path.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>Whether a file is one whose calls are looked for.</summary>
    public static bool IsTemplate(string path) => Array.Exists(TemplateEndings, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>A request with what the calls of a template say; the same for another file.</summary>
    /// <param name="request">The request.</param>
    /// <param name="file">The file as it was named; null for none.</param>
    public TargetRequest Complete(TargetRequest request, string? file) => request.CalledBy(Of(file));

    /// <summary>What the calls of a template say; null for another file, and when nothing calls it.</summary>
    /// <param name="file">The file as it was named; null for none.</param>
    public TemplateUse? Of(string? file)
    {
        if (file is null || !IsTemplate(file))
        {
            return null;
        }

        lock (_lock)
        {
            return _uses.TryGetValue(file, out var known) ? known : _uses[file] = TemplateUse.Of(CallsOf(file));
        }
    }

    private List<TemplateCall> CallsOf(string file)
    {
        var path = Path.GetFullPath(file, streams.WorkingDirectory);
        var calls = new List<TemplateCall>();
        var folder = Path.GetDirectoryName(path);
        for (var above = 0; above <= FoldersAbove && folder is not null; above++)
        {
            calls.AddRange(CallsIn(folder, Path.IsPathRooted(file)).Where(called => called.Template == path).Select(called => called.Call));
            folder = Path.GetDirectoryName(folder);
        }

        return calls;
    }

    private List<(string Template, TemplateCall Call)> CallsIn(string folder, bool isRooted)
    {
        if (_folders.TryGetValue(folder, out var known))
        {
            return known;
        }

        var calls = new List<(string, TemplateCall)>();
        _folders.Add(folder, calls);
        foreach (var name in FilesIn(folder))
        {
            var path = Path.Combine(folder, name);
            if (Read(path) is { } bytes && bytes.AsSpan().IndexOf("templatefile"u8) >= 0)
            {
                var source = SourceDecoder.Decode(_files.NameOf(path, isRooted), bytes, new DiagnosticBag());
                calls.AddRange(TemplateCall.In(source).Select(call => (Path.GetFullPath(call.Template, folder), call)));
            }
        }

        return calls;
    }

    private IEnumerable<string> FilesIn(string folder)
    {
        try
        {
            return _files.NamesIn(folder).Where(IsCaller).Order(StringComparer.Ordinal).Take(MostFiles);
        }
        catch (Exception failure) when (SystemFailure.IsOne(failure))
        {
            return [];
        }
    }

    private byte[]? Read(string path)
    {
        try
        {
            return _files.Read(path) is { LongLength: <= LargestFile } bytes ? bytes : null;
        }
        catch (Exception failure) when (SystemFailure.IsOne(failure))
        {
            return null;
        }
    }
}
