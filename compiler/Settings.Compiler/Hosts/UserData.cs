using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Hosts.Yaml;
using Settings.Compiler.Syntax;
using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts;

/// <summary>A user data document as a node finds it, before any schema has a say.</summary>
/// <param name="Source">Its text, decompressed when it was compressed.</param>
/// <param name="Settings">Its settings table; null when it has none, empty when there is no user data at all.</param>
/// <param name="Diagnostics">What is wrong with it so far.</param>
/// <param name="IsCompressed">Whether it came as gzip.</param>
public sealed record UserData(SourceText Source, DocumentTable? Settings, IReadOnlyList<Diagnostic> Diagnostics, bool IsCompressed)
{
    /// <summary>No user data at all, as of a node that has read its own long ago.</summary>
    public static UserData None { get; } = new(new SourceText("no user data", string.Empty), new DocumentTable(default), [], IsCompressed: false);

    /// <summary>Its text with its structure; null when it could not be decoded, or there is none.</summary>
    public SyntaxTree? Tree { get; init; }

    /// <summary>What stands beside the settings table, which the node does not look at.</summary>
    public IReadOnlyList<DocumentEntry> Ignored { get; init; } = [];

    /// <summary>Whether its text is TOML 1.0 without a mistake, whatever it says.</summary>
    public bool IsToml { get; init; }

    /// <summary>The node group whose settings these are, where they are written as a map in one; null for others.</summary>
    internal YamlGroup? Group { get; init; }

    /// <summary>Whether the node gets as far as checking the settings.</summary>
    public bool IsReadable => Settings is not null && Diagnostics.All(d => d.Severity != Severity.Error);
}
