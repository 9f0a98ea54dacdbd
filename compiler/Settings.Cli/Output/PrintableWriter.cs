using System.Buffers;
using System.Text;
using Settings.Compiler.Text;

namespace Settings.Cli.Output;

/// <summary>
/// The last gate before a terminal or a log: whatever a verb prints, no character of the input controls a terminal, and no
/// line is a command to the program that runs a pipeline. Line ends, tabs and the program's own colours pass. What is changed
/// becomes \u and four hexadecimal digits, so JSON means the same as before.
/// </summary>
/// <param name="inner">Where the text goes.</param>
/// <param name="passesColours">Whether the program writes colours.</param>
internal sealed class PrintableWriter(TextWriter inner, bool passesColours) : TextWriter
{
    // GitHub's runner reads "::name::" at the beginning of a line behind white space, and "##[name]" anywhere in it
    // (actions/runner, ActionCommand.cs); Azure Pipelines "##vso[", TeamCity "##teamcity[".
    private static readonly SearchValues<string> Commands = SearchValues.Create(["##[", "##vso[", "##teamcity["], StringComparison.OrdinalIgnoreCase);

    private readonly StringBuilder _line = new();

    /// <inheritdoc/>
    public override Encoding Encoding => inner.Encoding;

    /// <inheritdoc/>
    public override void Write(char value) => Write([value]);

    /// <inheritdoc/>
    public override void Write(string? value) => Write(value.AsSpan());

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void WriteLine() => Write("\n");

    /// <inheritdoc/>
    public override void WriteLine(string? value)
    {
        Write(value.AsSpan());
        Write("\n");
    }

    /// <inheritdoc/>
    public override void WriteLine(ReadOnlySpan<char> buffer)
    {
        Write(buffer);
        Write("\n");
    }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        // A line is judged when it is whole: what controls it may come in two parts. Nearly always all lines are harmless.
        var whole = buffer[..(buffer.LastIndexOf('\n') + 1)];
        if (_line.Length == 0 && !whole.Contains("::", StringComparison.Ordinal) && !ContainsCommand(whole) && Printable.AreLines(whole))
        {
            inner.Write(whole);
            buffer = buffer[whole.Length..];
        }

        while (buffer.IndexOf('\n') is >= 0 and var end)
        {
            if (_line.Length == 0)
            {
                WriteGuarded(buffer[..end]);
            }
            else
            {
                _line.Append(buffer[..end]);
                WriteBuffered();
            }

            inner.Write('\n');
            buffer = buffer[(end + 1)..];
        }

        _line.Append(buffer);
    }

    /// <inheritdoc/>
    public override void Flush()
    {
        WriteBuffered();
        inner.Flush();
    }

    private void WriteBuffered()
    {
        if (_line.Length > 0)
        {
            WriteGuarded(_line.ToString());
            _line.Clear();
        }
    }

    private void WriteGuarded(ReadOnlySpan<char> line)
    {
        var isCommand = BeginsCommand(line) || ContainsCommand(line);
        if (!isCommand && Printable.AreLines(line))
        {
            inner.Write(line);
            return;
        }

        var shown = new StringBuilder(line.Length + 16);
        Append(shown, line);
        inner.Write(isCommand ? WithoutCommands(shown.ToString()) : shown.ToString());
    }

    private void Append(StringBuilder shown, ReadOnlySpan<char> line)
    {
        for (var i = 0; i < line.Length; i++)
        {
            if (Printable.IsPair(line, i))
            {
                shown.Append(line.Slice(i++, 2));
            }
            else if (line[i] == '\e' && ColourAt(line[i..]) is { } colour)
            {
                shown.Append(colour);
                i += colour.Length - 1;
            }
            else if (Printable.IsHidden(line[i]) && line[i] != '\t' && !(line[i] == '\r' && i == line.Length - 1))
            {
                Printable.AppendVisible(shown, line[i]);
            }
            else
            {
                shown.Append(line[i]);
            }
        }
    }

    private string? ColourAt(ReadOnlySpan<char> text)
    {
        foreach (var colour in passesColours ? Colours.All : [])
        {
            if (text.StartsWith(colour))
            {
                return colour;
            }
        }

        return null;
    }

    // The three colons before a place in another file, which are indented, name no command.
    private static bool BeginsCommand(ReadOnlySpan<char> line) =>
        line.StartsWith("::") || (line.TrimStart() is var text && text.StartsWith("::") && !text.StartsWith(":::"));

    // All of them begin alike. To make search values takes longer than to print a version, and nearly all text needs none.
    private static bool ContainsCommand(ReadOnlySpan<char> text) => text.Contains("##", StringComparison.Ordinal) && text.ContainsAny(Commands);

    private static string WithoutCommands(string line)
    {
        var start = line.Length - line.AsSpan().TrimStart().Length;
        var shown = BeginsCommand(line) ? $"{line.AsSpan(0, start)}\\u003A{line.AsSpan(start + 1)}" : line;
        return ContainsCommand(shown) ? shown.Replace("##", "#\\u0023", StringComparison.Ordinal) : shown;
    }
}
