using System.Collections.Immutable;
using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts.Terraform;

/// <summary>A call of <c>templatefile</c>, which makes a text of a template. Upstream: hashicorp/terraform internal/lang/funcs/filesystem.go (MakeTemplateFileFunc).</summary>
/// <param name="Template">The file of the template, as it lies to the folder of the call.</param>
/// <param name="Place">The file of the call and its line, as messages call them.</param>
public sealed record TemplateCall(string Template, string Place)
{
    /// <summary>The names of the variables that the template gets; null when the call does not show them all.</summary>
    public ImmutableArray<string>? Names { get; init; }

    /// <summary>What is around the call says about the nodes.</summary>
    public HostEvidence Evidence { get; init; } = HostEvidence.None;

    /// <summary>The variables whose value is written there, with those within objects and lists.</summary>
    internal IReadOnlyDictionary<string, string> Texts { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The calls in a file of Terraform, in its order.</summary>
    /// <param name="file">The file.</param>
    public static IReadOnlyList<TemplateCall> In(SourceText file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new TerraformSearch(file, []).Calls();
    }
}
