using System.Text;
using Settings.Compiler.Text;

namespace Settings.Cli.Output;

/// <summary>Writes a document that fixes have changed: once, whole.</summary>
internal static class FixedFile
{
    /// <summary>Writes the text to its file, or to standard output when it came from standard input; nothing when nothing was changed.</summary>
    /// <param name="source">The text behind the fixes.</param>
    /// <param name="applied">How many were applied.</param>
    /// <param name="streams">Where to write.</param>
    /// <exception cref="CannotWorkException">The file cannot be written.</exception>
    public static void Save(SourceText source, int applied, CommandStreams streams)
    {
        if (applied == 0)
        {
            return;
        }

        if (source.Name == "-")
        {
            streams.Output.Write(source.Text);
        }
        else
        {
            AtomicFile.Write(Path.Combine(streams.WorkingDirectory, source.Name), Encoding.UTF8.GetBytes(source.Text), mode: null, isPrecious: true);
        }

        streams.Error.WriteLine($"{source.Name}: {Quantity.Of(applied, "fix")} applied.");
    }
}
