namespace Settings.Compiler.Advice.Rules;

/// <summary>What a text means to the program that reads it, so that two spellings of one thing can be told.</summary>
internal static class RuleForm
{
    /// <summary>The forms that rules can name.</summary>
    public static IReadOnlyList<string> Names { get; } = ["text", "credential", "sysctl"];

    /// <summary>The text in a form.</summary>
    public static string Of(string form, string text) => form switch
    {
        // core-kit packages/os/host-ctr-toml: the table of Docker's registry has its other name.
        "credential" => text == "docker.io" ? "registry-1.docker.io" : text,

        // core-kit sources/api/corndog (sysctl_path): both separators are one, and several are one as well.
        "sysctl" => string.Join('/', text.Split(['.', '/'], StringSplitOptions.RemoveEmptyEntries)),
        _ => text,
    };
}
