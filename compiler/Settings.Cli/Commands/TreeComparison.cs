using System.Text;
using Settings.Compiler.Compilation;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Rendering;

namespace Settings.Cli.Commands;

/// <summary>Compares rendered files with those of a node.</summary>
internal static class TreeComparison
{
    /// <summary>One finding for each file that differs, is missing or should not be there.</summary>
    /// <exception cref="CannotWorkException">The folder or a file in it cannot be read.</exception>
    public static IEnumerable<Diagnostic> With(string folder, IReadOnlyList<TreeFile> files)
    {
        if (!Directory.Exists(folder))
        {
            throw new CannotWorkException($"\"{folder}\" is no folder.");
        }

        foreach (var file in files)
        {
            var path = Path.Combine(folder, file.File.Path.TrimStart('/'));
            if (Difference(path, file.Outcome) is { } difference)
            {
                yield return VerificationDiagnostics.DifferentFile(file.File.Path, difference);
            }
        }
    }

    private static string? Difference(string path, RenderOutcome outcome)
    {
        try
        {
            return (outcome, File.Exists(path)) switch
            {
                (RenderedFile, false) => "is rendered here and missing there",
                (FailedFile, true) => "is not rendered here and exists there",
                (RenderedFile rendered, true) => FirstDifference(rendered.Text, Encoding.UTF8.GetString(File.ReadAllBytes(path))),
                _ => null,
            };
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CannotWorkException($"\"{path}\" cannot be read: {error.Message.TrimEnd('.')}.");
        }
    }

    private static string? FirstDifference(string here, string there)
    {
        if (here == there)
        {
            return null;
        }

        var left = here.Split('\n');
        var right = there.Split('\n');
        var line = 0;
        while (line < left.Length && line < right.Length && left[line] == right[line])
        {
            line++;
        }

        return $"differs from line {line + 1} on";
    }
}
