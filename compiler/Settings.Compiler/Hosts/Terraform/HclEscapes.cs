namespace Settings.Compiler.Hosts.Terraform;

/// <summary>What HCL reads as the beginning of an interpolation unless it is doubled.</summary>
internal static class HclEscapes
{
    /// <summary>The text with <c>${</c> and <c>%{</c> as they are written to be themselves.</summary>
    public static string OfTemplates(string text) => text.Replace("${", "$${", StringComparison.Ordinal).Replace("%{", "%%{", StringComparison.Ordinal);
}
