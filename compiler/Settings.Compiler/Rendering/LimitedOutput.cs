using System.Text;
using Scriban.Runtime;

namespace Settings.Compiler.Rendering;

/// <summary>Collects the text of one file. The context checks its length.</summary>
internal sealed class LimitedOutput : IScriptOutput
{
    private readonly StringBuilder _text = new();

    /// <summary>How many characters were written.</summary>
    public int Length => _text.Length;

    /// <inheritdoc/>
    public void Write(string text, int offset, int count) => _text.Append(text, offset, count);

    /// <inheritdoc/>
    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    /// <summary>Forgets what was written.</summary>
    public void Clear() => _text.Clear();

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
