using System.Text.RegularExpressions;
using Xunit;

namespace Settings.Compiler.Tests.Architecture;

/// <summary>Names of settings have one parser and one speller, in Paths: a dot in quotes is part of a segment, which string.Split does not know.</summary>
public sealed partial class NameTests
{
    // What has dots and is no name of a setting, with what it is.
    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["Settings.Compiler/Versions/VersionNumber.cs"] = "a version",
        ["Settings.Compiler/Schemas/Formats/FriendlyVersionFormat.cs"] = "a version",
        ["Settings.Compiler/Datastore/Disk/StoreHome.cs"] = "a version",
        ["Settings.Compiler/Schemas/Formats/Urls/IPv4Syntax.cs"] = "an address",
        ["Settings.Compiler/Schemas/Formats/Urls/InternationalName.cs"] = "a host name",
        ["Settings.Compiler/Generators/Programs/PlutoClusterDnsIp.cs"] = "an address",
        ["Settings.Compiler/Generators/Programs/BootConfiguration.cs"] = "a kernel parameter",
        ["Settings.Compiler/Facts/HostFactsFile.cs"] = "a host fact",
        ["Settings.Compiler/Provisioning/ProvisionerInputs.cs"] = "an input of a provisioner",
        ["Settings.Compiler/Provisioning/ProvisionerReader.cs"] = "an input of a provisioner",
        ["Settings.Compiler/Provisioning/ManifestGroups.cs"] = "a field of a manifest",
        ["Settings.Compiler/Provisioning/VersionText.cs"] = "a version",
        ["Settings.Compiler/Compliance/ComplianceTree.cs"] = "a field of a file",
        ["Settings.Compiler/Hosts/Yaml/FieldMap.cs"] = "a field of a manifest",
        ["Settings.Compiler/Hosts/Yaml/FieldMaps.cs"] = "a version",
        ["Settings.Compiler/Hosts/Yaml/YamlNode.cs"] = "a field of a manifest",
    };

    private static readonly string[] Projects = ["Settings.Compiler", "Settings.Migrations", "Settings.Cli"];

    [Fact]
    public void Only_the_paths_take_names_apart_and_put_them_together()
    {
        var root = Repository.PathOf("compiler");
        var found = Projects
            .SelectMany(project => Directory.EnumerateFiles(Path.Combine(root, project), "*.cs", SearchOption.AllDirectories))
            .Select(path => (File: Path.GetRelativePath(root, path).Replace('\\', '/'), Path: path))
            .Where(source => source.File.Split('/') is [_, not ("bin" or "obj" or "Paths"), ..] && Surgery().IsMatch(File.ReadAllText(source.Path)))
            .Select(source => source.File);
        Assert.Equal(Others.Keys.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("setting.Split('.')")]
    [InlineData("path.Split(\".\", 2)")]
    [InlineData("setting.AsSpan().Split('.')")]
    [InlineData("name.Split(PathSpelling.Separator)")]
    [InlineData("string.Join('.', segments)")]
    [InlineData("string.Join(\".\", segments)")]
    [InlineData("setting.Replace(\".*\", \"._\", StringComparison.Ordinal)")]
    public void What_takes_a_name_apart_is_recognised(string code) => Assert.Matches(Surgery(), code);

    [GeneratedRegex(@"\.Split\(\s*(?:'\.'|""\.""|PathSpelling\.Separator)|string\.Join\(\s*(?:'\.'|""\."")|\.Replace\(\s*""\.\*""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Surgery();
}
