using System.Text;
using Settings.Compiler.Sources;

namespace Settings.Compiler.Advice.Rules;

/// <summary>
/// The file of a rule, which is read when a document first has a setting that the rule is about: most documents have few of the settings
/// that there are rules about. Safe from any number of threads.
/// </summary>
/// <param name="source">The catalog.</param>
/// <param name="path">The file.</param>
internal sealed class RuleFile(ICatalogSource source, string path)
{
    private RuleHeader? _header;
    private AdviceRule? _rule;

    /// <summary>What it says before the conditions.</summary>
    public RuleHeader Header => _header ??= RuleHeader.Read(Bytes);

    /// <summary>The rule.</summary>
    /// <exception cref="CatalogException">It is broken.</exception>
    public AdviceRule Rule => _rule ??= RuleReader.Read(path, Bytes);

    /// <summary>Whether the file contains a text.</summary>
    public bool Contains(string text) => Bytes.Span.IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;

    private ReadOnlyMemory<byte> Bytes => source.Read(path) ?? default;
}
