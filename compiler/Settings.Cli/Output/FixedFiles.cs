using System.Text;
using Settings.Cli.Input;
using Settings.Compiler.Text;

namespace Settings.Cli.Output;

/// <summary>Writes the documents that fixes have changed: each once, whole, in the order of the inputs.</summary>
internal sealed class FixedFiles(CommandStreams streams)
{
    private readonly HashSet<string> _saved = new(StringComparer.Ordinal);

    /// <summary>Writes the text to its file, or to standard output when it came from standard input; nothing when nothing was changed.</summary>
    /// <param name="report">The document after the fixes.</param>
    /// <param name="lint">Checks and fixes a document: done again for a file that this run has written under another name.</param>
    /// <returns>The document as it is now.</returns>
    /// <exception cref="CannotWorkException">The file cannot be written.</exception>
    public FileReport Save(FileReport report, Func<FoundInput, FileReport?> lint)
    {
        if (report.Applied == 0)
        {
            return report;
        }

        if (!_saved.Add(Path.GetFullPath(report.Source.Name, streams.WorkingDirectory)) && lint(new FoundInput(report.Source.Name, streams)) is { Applied: 0 } again)
        {
            return again;
        }

        Write(report.Source);
        streams.Error.WriteLine($"{report.Source.Name}: {Quantity.Of(report.Applied, "fix")} applied.");
        return report;
    }

    private void Write(SourceText source)
    {
        if (source.Name == "-")
        {
            streams.Output.Write(source.Text);
        }
        else
        {
            AtomicFile.Write(Path.Combine(streams.WorkingDirectory, source.Name), Encoding.UTF8.GetBytes(source.Text), mode: null, isPrecious: true);
        }
    }
}
