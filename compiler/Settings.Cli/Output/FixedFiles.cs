using System.Text;
using Settings.Cli.Input;
using Settings.Compiler.Text;

namespace Settings.Cli.Output;

/// <summary>Writes the documents that fixes or new comments have changed: each once, whole, in the order of the inputs.</summary>
internal sealed class FixedFiles(CommandStreams streams)
{
    private readonly HashSet<string> _saved = new(StringComparer.Ordinal);

    /// <summary>Writes the text to its file when it was changed; that of standard input to standard output in any case.</summary>
    /// <param name="report">The document after the changes.</param>
    /// <param name="lint">Checks and fixes a document: done again for a file that this run has written under another name.</param>
    /// <returns>The document as it is now.</returns>
    /// <exception cref="CannotWorkException">The file cannot be written.</exception>
    public FileReport Save(FileReport report, Func<FoundInput, FileReport?> lint)
    {
        if (report.Source.Name == "-")
        {
            return WriteDocument(report);
        }

        if (!IsChanged(report))
        {
            Say(report);
            return report;
        }

        if (!_saved.Add(Path.GetFullPath(report.Source.Name, streams.WorkingDirectory)) && lint(new FoundInput(report.Source.Name, streams)) is { } again && !IsChanged(again))
        {
            return again;
        }

        AtomicFile.Write(Path.Combine(streams.WorkingDirectory, report.Source.Name), Encoding.UTF8.GetBytes(report.Source.Text), isPrecious: true);
        Say(report);
        return report;
    }

    // A filter: what comes in goes out, whether there was something to fix or not.
    private FileReport WriteDocument(FileReport report)
    {
        if (report.IsCompressed || report.IsUndecodable)
        {
            throw new CannotWorkException($"the document on standard input cannot be fixed: it is {(report.IsCompressed ? "compressed" : "not UTF-8")}; nothing was written.");
        }

        streams.Unguarded.Write(report.Source.Text);
        Say(report);

        return report;
    }

    private static bool IsChanged(FileReport report) => report.Applied > 0 || report.Added > 0;

    private void Say(FileReport report)
    {
        var name = Printable.Line(report.Source.Name);
        if (report.Applied > 0)
        {
            streams.Talk.WriteLine($"{name}: {Quantity.Of(report.Applied, "fix")} applied.");
        }

        if (report.Added > 0)
        {
            streams.Talk.WriteLine($"{name}: {Quantity.Of(report.Added, "finding")} suppressed with new comments.");
        }

        if (report.Unsuppressed > 0)
        {
            streams.Talk.WriteLine($"{name}: {Quantity.Of(report.Unsuppressed, "finding")} without a place for a comment.");
        }
    }
}
