using System.Globalization;

namespace Settings.Compiler.Provisioning;

/// <summary>Versions of images as provisioners compare them.</summary>
internal static class VersionText
{
    /// <summary>Whether a version is not older than another. Upstream: aws/karpenter-provider-aws pkg/providers/version/version.go (SupportsDefaultBind): three parts at least, of which two count.</summary>
    public static bool IsAtLeast(string text, string least)
    {
        var parts = text.TrimStart('v').Split('.');
        var wanted = least.Split('.');
        return parts.Length >= wanted.Length
            && long.TryParse(parts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var major)
            && long.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var minor)
            && (major, minor).CompareTo((long.Parse(wanted[0], CultureInfo.InvariantCulture), long.Parse(wanted[1], CultureInfo.InvariantCulture))) >= 0;
    }
}
