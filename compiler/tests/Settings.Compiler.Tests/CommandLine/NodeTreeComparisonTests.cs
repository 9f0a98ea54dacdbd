using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Settings.Compiler.Tests.CommandLine;

/// <summary>verify --against: rendered trees, changed as nodes change, compared with what rendered them.</summary>
public sealed class NodeTreeComparisonTests : IDisposable
{
    private const string Secret = "hunter2hunter2";

    private static readonly byte[] Input = Encoding.UTF8.GetBytes($$"""
        #:settingsc variant=aws-ecs-2 release=1.26.1
        [settings.network]
        hostname = "web"
        [settings.aws]
        region = "eu-central-1"
        [settings.oci-defaults.resource-limits]
        max-open-files = { hard-limit = 3, soft-limit = 2 }
        max-processes = { hard-limit = 4, soft-limit = 4 }
        [[settings.container-registry.credentials]]
        registry = "docker.io"
        username = "me"
        password = "{{Secret}}"
        """);

    private readonly string _folder = Directory.CreateTempSubdirectory("settingsc-against-").FullName;

    public NodeTreeComparisonTests()
    {
        var (exit, _, error) = InProcess.Run(_folder, Input, "render", "-", "--complete", "--out", "tree");
        Assert.True(exit == 0, error);
    }

    [Fact]
    public void A_rendered_tree_and_its_archives_compare_clean()
    {
        Assert.Empty(Verify("tree", "--modes"));
        Assert.Empty(Verify(Archive("tree.tar")));
        Assert.Empty(Verify(Archive("tree.tar.gz")));
    }

    [Fact]
    public void Everything_is_missing_when_the_tree_should_be_complete_and_lacks_it()
    {
        Assert.DoesNotContain("/etc/nsswitch.conf", Verify("tree", "--complete").Select(difference => difference.Path));
        File.Delete(PathOf("etc/nsswitch.conf"));
        Assert.Empty(Verify("tree"));
        Assert.Contains(("missing", "/etc/nsswitch.conf"), Verify("tree", "--complete").Select(difference => (difference.Kind, difference.Path)));
    }

    [Theory]
    [InlineData("etc/motd", "different")]
    [InlineData("etc/nsswitch.conf", "different")]
    [InlineData("etc/issue", "different")]
    [InlineData("etc/chrony.conf", "different")]
    [InlineData("etc/passwd", null)]
    [InlineData("etc/host-containers/admin.env", null)]
    [InlineData("etc/systemd/system/multi-user.target.wants/x.service", null)]
    [InlineData("etc/pki/tls/certs/ca-bundle.crt", null)]
    [InlineData("etc/unknown", "extra")]
    [InlineData("etc/kubernetes/kubelet/config", "extra")]
    [InlineData("var/anything", null)]
    public void A_changed_or_new_file_is_told_by_what_the_variant_knows_of_it(string path, string? kind)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path)) ?? _folder);
        File.WriteAllText(PathOf(path), "changed\n");
        foreach (var tree in (string[])["tree", Archive("tree.tar")])
        {
            Assert.Equal(kind is null ? [] : [(kind, "/" + path)], Verify(tree).Select(difference => (difference.Kind, difference.Path)));
        }
    }

    [Fact]
    public void A_missing_file_a_wrong_link_a_folder_in_a_files_place_and_an_empty_folder_are_found()
    {
        File.Delete(PathOf("etc/hosts"));
        File.Delete(PathOf("etc/mtab"));
        File.CreateSymbolicLink(PathOf("etc/mtab"), "/etc/motd");
        File.Delete(PathOf("etc/motd"));
        Directory.CreateDirectory(PathOf("etc/motd"));
        Directory.CreateDirectory(PathOf("etc/empty"));
        Directory.Delete(PathOf("etc/network"), recursive: true);
        File.CreateSymbolicLink(PathOf("etc/network"), "/var");
        (string, string)[] expected = [("extra", "/etc/empty"), ("missing", "/etc/hosts"), ("different", "/etc/motd"), ("different", "/etc/mtab"),
            ("different", "/etc/network"), ("missing", "/etc/network/hostname.env"), ("missing", "/etc/network/proxy.env")];
        Assert.Equal(expected, Verify("tree").Select(difference => (difference.Kind, difference.Path)));
        Assert.Equal(expected, Verify(Archive("tree.tar")).Select(difference => (difference.Kind, difference.Path)));
    }

    [Fact]
    public void Modes_count_in_archives_and_where_asked_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such modes here.");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(PathOf("etc/hosts"), UnixFileMode.UserRead);
        }

        Assert.Empty(Verify("tree"));
        Assert.Equal(("mode", "/etc/hosts"), Assert.Single(Verify("tree", "--modes").Select(difference => (difference.Kind, difference.Path))));
        Assert.Equal(("mode", "/etc/hosts"), Assert.Single(Verify(Archive("tree.tar")).Select(difference => (difference.Kind, difference.Path))));
    }

    [Fact]
    public void Order_that_is_left_to_chance_does_not_count_and_other_order_does()
    {
        var path = PathOf("etc/docker/daemon.json");
        var text = File.ReadAllText(path);
        using var json = JsonDocument.Parse(text);
        var limits = json.RootElement.GetProperty("default-ulimits").EnumerateObject().Select(limit => $"\"{limit.Name}\": {limit.Value}").ToArray();
        Assert.Equal(2, limits.Length);
        File.WriteAllText(path, With(json, "default-ulimits", $"{{{limits[1]}, {limits[0]}}}"));
        Assert.Empty(Verify("tree"));
        File.WriteAllText(path, With(json, "default-ulimits", $"{{{limits[1]}, {limits[1]}}}"));
        Assert.Single(Verify("tree"));
        var capabilities = json.RootElement.GetProperty("default-capabilities").EnumerateArray().Reverse();
        File.WriteAllText(path, With(json, "default-capabilities", $"[{string.Join(',', capabilities)}]"));
        Assert.Single(Verify("tree"));
    }

    [Theory]
    [InlineData(Secret, "another-password")]
    [InlineData("\"me\"", "\"you\"")]
    public void Secrets_of_either_side_are_never_shown(string before, string after)
    {
        var path = PathOf("etc/host-containers/host-ctr.toml");
        var text = File.ReadAllText(path);
        Assert.Contains(before, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(before, after, StringComparison.Ordinal));
        foreach (var format in (string[])["text", "json"])
        {
            var (exit, output, error) = InProcess.Run(_folder, Input, "verify", "-", "--against", "tree", "--format", format);
            Assert.Equal(1, exit);
            Assert.Contains("/etc/host-containers/host-ctr.toml", output, StringComparison.Ordinal);
            Assert.DoesNotContain(Secret, output + error, StringComparison.Ordinal);
            Assert.DoesNotContain("another-password", output + error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_secret_that_only_the_node_has_is_not_shown()
    {
        var path = PathOf("etc/systemd/system/ecs.service.d/10-base.conf");
        File.AppendAllText(path, "Environment=ECS_ENGINE_AUTH_DATA=swordfish\n");
        var (exit, output, _) = InProcess.Run(_folder, Input, "verify", "-", "--against", "tree");
        Assert.Equal(1, exit);
        Assert.Contains("10-base.conf", output, StringComparison.Ordinal);
        Assert.DoesNotContain("swordfish", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_lines_that_differ_are_shown_with_control_characters_made_visible()
    {
        File.AppendAllText(PathOf("etc/chrony.conf"), "pool \u001b[31mevil\n");
        var (_, output, _) = InProcess.Run(_folder, Input, "verify", "-", "--against", "tree");
        Assert.Contains("    +pool \\u001B[31mevil", output, StringComparison.Ordinal);
        Assert.Contains("BR3202", output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_need_not_name_folders_that_have_something_in_them()
    {
        var entries = Directory.EnumerateFiles(PathOf(string.Empty), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        using (var file = File.Create(Path.Combine(_folder, "files.tar")))
        {
            using var writer = new TarWriter(file, TarEntryFormat.Pax);
            foreach (var path in entries)
            {
                writer.WriteEntry(path, Path.GetRelativePath(PathOf(string.Empty), path));
            }
        }

        Assert.Empty(Verify("files.tar"));
        var missing = Verify("files.tar", "--complete").Select(difference => difference.Path).ToArray();
        Assert.Contains("/etc/cni", missing);
        Assert.DoesNotContain("/etc/containerd", missing);
    }

    [Fact]
    public void Options_about_trees_need_one()
    {
        var (exit, _, error) = InProcess.Run(_folder, Input, "verify", "-", "--modes");
        Assert.Equal(2, exit);
        Assert.Contains("--against", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gone")]
    [InlineData("tree/etc")]
    [InlineData("tree/etc/hosts")]
    public void What_is_no_tree_is_refused(string tree)
    {
        var (exit, _, error) = InProcess.Run(_folder, Input, "verify", "-", "--against", tree);
        Assert.Equal(2, exit);
        Assert.Contains(tree, error, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string PathOf(string path) => Path.Combine(_folder, "tree", path);

    private string Archive(string name)
    {
        using var file = File.Create(Path.Combine(_folder, name));
        using var stream = name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionLevel.Fastest) : (Stream)file;
        TarFile.CreateFromDirectory(PathOf(string.Empty), stream, includeBaseDirectory: false);
        return name;
    }

    private (string Kind, string Path)[] Verify(string tree, params string[] options)
    {
        var (exit, output, error) = InProcess.Run(_folder, Input, ["verify", "-", "--against", tree, "--format", "json", .. options]);
        Assert.True(exit < 2, error);
        using var json = JsonDocument.Parse(output);
        (string, string)[] differences =
        [
            .. json.RootElement.GetProperty("differences").EnumerateArray()
                .Select(difference => (difference.GetProperty("kind").GetString() ?? string.Empty, difference.GetProperty("path").GetString() ?? string.Empty)),
        ];
        Assert.Equal(differences.Length > 0 ? 1 : 0, exit);
        return differences;
    }

    private static string With(JsonDocument json, string name, string value) =>
        $"{{{string.Join(',', json.RootElement.EnumerateObject().Select(member => $"\"{member.Name}\":{(member.Name == name ? value : member.Value.GetRawText())}"))}}}";
}
