using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Hosts.Yaml;
using Settings.Compiler.Syntax;
using Settings.Compiler.Text;

namespace Settings.Compiler.Provisioning;

/// <summary>A document as a provisioner gets it.</summary>
/// <param name="Source">Its text.</param>
/// <param name="Decoding">What is wrong with its bytes.</param>
public sealed record ProvisionedText(SourceText Source, IReadOnlyCollection<Diagnostic> Decoding)
{
    /// <summary>What messages must not quote.</summary>
    public SecretPolicy Secrets { get; init; } = SecretPolicy.ShowAll;

    /// <summary>The node group that the document is about, where the text is a manifest; null for another text, or the first group.</summary>
    internal YamlGroup? Group { get; init; }

    /// <summary>The settings of the group with its placeholders filled in; null for as they are written.</summary>
    internal DocumentTable? Settings { get; init; }

    /// <summary>Decodes a document.</summary>
    /// <param name="name">What messages call it.</param>
    /// <param name="bytes">Its bytes.</param>
    public static ProvisionedText Of(string name, ReadOnlySpan<byte> bytes)
    {
        var diagnostics = new DiagnosticBag();
        var source = SourceDecoder.Decode(name, bytes, diagnostics);
        return new ProvisionedText(source, diagnostics);
    }
}
