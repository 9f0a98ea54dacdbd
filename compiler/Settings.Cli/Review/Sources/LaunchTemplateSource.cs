using System.Globalization;
using System.Text.Json;

namespace Settings.Cli.Review.Sources;

/// <summary>
/// What a new version of a launch template changes, by what aws ec2 describe-launch-template-versions prints: two versions of one file, or
/// one of each of two files. Upstream: Amazon EC2 API, DescribeLaunchTemplateVersions; the user data is in Base64.
/// </summary>
/// <param name="before">What the command printed, with the version before.</param>
/// <param name="after">What it printed, with the version after; the same for one file.</param>
internal sealed class LaunchTemplateSource((string File, JsonElement Json) before, (string File, JsonElement Json) after)
{
    /// <summary>Whether JSON is what the command prints.</summary>
    public static bool IsOne(JsonElement json) => json.Member("LaunchTemplateVersions") is { ValueKind: JsonValueKind.Array };

    /// <summary>The change of each template.</summary>
    /// <param name="versions">The versions, such as 3..4; null for the newest of each file, and of one file the newest two.</param>
    /// <exception cref="CannotWorkException">A version is missing.</exception>
    public IEnumerable<ResourceChange> Read(string? versions)
    {
        var range = versions is null ? null : RangeOf(versions);
        var (old, now) = (TemplatesIn(before.Json), TemplatesIn(after.Json));
        foreach (var name in old.Keys.Union(now.Keys, StringComparer.Ordinal))
        {
            var (left, right) = (Choose(before.File, name, old.GetValueOrDefault(name), range?.From, before.File == after.File ? 2 : 1), Choose(after.File, name, now.GetValueOrDefault(name), range?.To, 1));
            var label = left is { } first && right is { } second ? $"{name} {NumberOf(first)}..{NumberOf(second)}" : name;
            yield return new ResourceChange(label, VersionOf(name, left), VersionOf(name, right));
        }
    }

    private static Dictionary<string, JsonElement[]> TemplatesIn(JsonElement json) => json.Items("LaunchTemplateVersions").Where(version => NumberOf(version) is not null)
        .GroupBy(version => version.Text("LaunchTemplateName") ?? version.Text("LaunchTemplateId") ?? "launch template", StringComparer.Ordinal)
        .ToDictionary(template => template.Key, template => template.OrderBy(NumberOf).ToArray(), StringComparer.Ordinal);

    // The one with the number, or else the last but so many; a template that a file does not have is new or gone.
    private static JsonElement? Choose(string file, string name, JsonElement[]? versions, int? number, int fromEnd) =>
        versions is null ? null
        : number is { } wanted ? Find(file, versions, wanted, name)
        : versions.Length >= fromEnd ? versions[^fromEnd]
        : throw new CannotWorkException($"\"{file}\" contains one version of {name}; two are compared. Leave out --versions of the command that wrote it.");

    private static JsonElement Find(string file, JsonElement[] versions, int number, string template) => Array.Find(versions, version => NumberOf(version) == number) is { ValueKind: JsonValueKind.Object } found ? found
        : throw new CannotWorkException($"\"{file}\" does not contain version {number} of {template}; it contains {string.Join(", ", versions.Select(version => NumberOf(version)))}.");

    private static ResourceVersion? VersionOf(string name, JsonElement? version) =>
        version?.Member("LaunchTemplateData")?.Text("UserData") is { } text ? EncodedUserData.Decode(name, text, isBase64: true) : null;

    private static int? NumberOf(JsonElement version) => version.Member("VersionNumber") is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value) ? value : null;

    private static (int From, int To)? RangeOf(string versions) =>
        versions.Split("..") is [var from, var to] && int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var first) && int.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var second)
            ? (first, second)
            : throw new CannotWorkException($"\"{versions}\" is not a valid range of versions; write two numbers, such as 3..4.");
}
