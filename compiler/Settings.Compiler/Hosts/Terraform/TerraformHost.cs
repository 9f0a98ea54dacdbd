using Settings.Compiler.Hosts.Encoded;
using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts.Terraform;

/// <summary>Terraform and OpenTofu: heredocs and strings of configurations, modules and values of variables.</summary>
public sealed class TerraformHost : UserDataHost
{
    private static readonly string[] Blocks = ["resource", "data", "module", "variable", "locals", "output", "provider", "terraform"];

    /// <summary>The word for it.</summary>
    public const string Word = "terraform";

    /// <inheritdoc/>
    public override string Kind => Word;

    /// <inheritdoc/>
    public override string Name => "Terraform";

    /// <inheritdoc/>
    public override bool IsNamed(string name) => Path.GetExtension(name) is ".tf" or ".tofu" or ".tfvars" or ".hcl";

    /// <inheritdoc/>
    public override bool Looks(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var trimmed = line.Trim("\uFEFF \t");
            if (!trimmed.IsEmpty && trimmed[0] != '#' && !trimmed.StartsWith("//"))
            {
                return trimmed[^1] == '{' && trimmed.IndexOf(' ') is > 0 and var end && Array.IndexOf(Blocks, trimmed[..end].ToString()) >= 0;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public override IEnumerable<HostedDocument> Find(SourceText host)
    {
        ArgumentNullException.ThrowIfNull(host);

        // Most files have nothing to do with user data, and are not read.
        return host.Text.Contains("settings", StringComparison.Ordinal) || host.Text.Contains("bottlerocket", StringComparison.OrdinalIgnoreCase)
            || Decoding.MayBeIn(host.Text) ? new TerraformSearch(host, HclIdleBlocks.In(host.Text)).Documents() : [];
    }
}
