namespace Settings.Compiler.Hosts.Terraform;

/// <summary>Which texts are user data, by what they contain and by the argument that they are given for.</summary>
internal static class TerraformPlaces
{
    /// <summary>The argument that only the module for EKS has. Upstream: terraform-aws-modules/eks, modules/_user_data.</summary>
    public const string ArgumentsOfModule = "bootstrap_extra_args";

    private static readonly string[] UserDataKeys =
    [
        "user_data", "user_data_base64", ArgumentsOfModule, "eks_bootstrap_extra_args", "pre_bootstrap_user_data", "post_bootstrap_user_data",
    ];

    /// <summary>Whether an argument is for user data.</summary>
    public static bool IsUserData(string key) => Array.Exists(UserDataKeys, known => key.Equals(known, StringComparison.OrdinalIgnoreCase) || key.EndsWith("_" + known, StringComparison.Ordinal));

    /// <summary>Whether an argument is one of modules for EKS only.</summary>
    public static bool IsOfEks(string key) => key.EndsWith(ArgumentsOfModule, StringComparison.Ordinal);

    /// <summary>Whether a text is user data, or a part of it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="key">The argument.</param>
    /// <param name="isWhole">Whether it is a text of lines, and no string that may be anything.</param>
    /// <param name="isBottlerocket">Whether its nodes are known to run Bottlerocket.</param>
    public static bool IsUserData(string text, string key, bool isWhole, bool isBottlerocket)
    {
        if (NodeWords.IsOfAnotherSystem(text))
        {
            return false;
        }

        if (IsUserData(key))
        {
            return UserDataEvidence.IsInText(text) || (isBottlerocket && text.Contains('=', StringComparison.Ordinal));
        }

        // Names of files and of a chart's values, too, begin with "settings.".
        var isText = isWhole || text.Contains('\n', StringComparison.Ordinal) || text.AsSpan().TrimStart().StartsWith("[settings");
        return isText && text.Contains('=', StringComparison.Ordinal) && UserDataEvidence.IsInText(text);
    }
}
