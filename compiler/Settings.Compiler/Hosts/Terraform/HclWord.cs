using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts.Terraform;

/// <summary>A name, a number or an operator.</summary>
/// <param name="host">The text that it is in.</param>
/// <param name="span">Where.</param>
internal sealed class HclWord(string host, TextSpan span) : HclNode(span)
{
    /// <summary>As it is written.</summary>
    public string Text => host.Substring(Span.Start, Span.Length);

    /// <summary>Whether it is written so.</summary>
    public bool Is(string text) => host.AsSpan(Span.Start, Span.Length).SequenceEqual(text);
}
