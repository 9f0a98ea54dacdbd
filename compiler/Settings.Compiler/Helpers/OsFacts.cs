using Settings.Compiler.Binding;

namespace Settings.Compiler.Helpers;

/// <summary>
/// What an image knows about itself: the "os" object of templates.
/// Upstream: core-kit sources/bottlerocket-release/src/lib.rs.
/// </summary>
/// <param name="Arch">x86_64 or aarch64.</param>
/// <param name="BuildId">The commit the image was built from.</param>
/// <param name="PrettyName">A name for people, such as "Bottlerocket OS 1.26.1 (aws-k8s-1.31)".</param>
/// <param name="VariantId">The variant, such as aws-k8s-1.31.</param>
/// <param name="VersionId">The release, such as 1.26.1.</param>
public sealed record OsFacts(string Arch, string BuildId, string PrettyName, string VariantId, string VersionId)
{
    /// <summary>The facts of an image of a variant and release. The build id is a placeholder: no template uses it.</summary>
    public static OsFacts Of(string variant, string release, string arch) =>
        new(arch, "00000000", $"Bottlerocket OS {release} ({variant})", variant, release);

    /// <summary>The facts under the names that templates use.</summary>
    public DocumentTable ToTable()
    {
        var table = new DocumentTable(default);
        table.Set("arch", default, new DocumentString(Arch, default));
        table.Set("build_id", default, new DocumentString(BuildId, default));
        table.Set("pretty_name", default, new DocumentString(PrettyName, default));
        table.Set("variant_id", default, new DocumentString(VariantId, default));
        table.Set("version_id", default, new DocumentString(VersionId, default));
        return table;
    }
}
