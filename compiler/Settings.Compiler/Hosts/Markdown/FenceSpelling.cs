namespace Settings.Compiler.Hosts.Markdown;

/// <summary>How text is written in a fenced block.</summary>
/// <param name="host">The text that it is in.</param>
/// <param name="prefix">What each of its lines begins with that is no part of it.</param>
/// <param name="fence">What ends it.</param>
internal sealed class FenceSpelling(string host, string prefix, string fence) : HostSpelling
{
    private readonly HostSpelling _lines = Lines(prefix, at => at - (at == 0 ? 0 : host.LastIndexOf('\n', at - 1) + 1) >= prefix.Length, text => !text.Contains(fence, StringComparison.Ordinal));

    /// <inheritdoc/>
    public override string? Spell(string text, int at) => _lines.Spell(text, at);
}
