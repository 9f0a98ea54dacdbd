using System.Text;

namespace Settings.Compiler.Tests.CommandLine;

/// <summary>An output that remembers what was written at once.</summary>
internal sealed class WriteRecorder : TextWriter
{
    /// <summary>Each text that was written.</summary>
    public List<string> Writes { get; } = [];

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <inheritdoc/>
    public override void Write(char value) => Writes.Add(value.ToString());

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer) => Writes.Add(buffer.ToString());

    /// <inheritdoc/>
    public override void Write(string? value) => Writes.Add(value ?? string.Empty);
}
