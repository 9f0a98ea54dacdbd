using System.Text;
using Settings.Compiler.Catalog;
using Settings.Compiler.Sources;
using Xunit;

namespace Settings.Compiler.Tests.CommandLine;

/// <summary>render --complete: what a node has beside rendered files.</summary>
public sealed class CompleteTreeTests
{
    private static readonly byte[] Input = Encoding.UTF8.GetBytes("#:settingsc variant=aws-k8s-1.31-nvidia\n[settings.network]\nhostname = 'web'\n");

    [Fact]
    public void The_tree_has_static_files_links_and_directories_with_their_modes_and_a_second_run_changes_nothing()
    {
        var folder = Directory.CreateTempSubdirectory("settingsc-complete-").FullName;
        try
        {
            for (var run = 0; run < 2; run++)
            {
                var (exit, _, error) = InProcess.Run(folder, Input, "render", "-", "--complete", "--out", "tree");
                Assert.True(exit == 0, error);
                foreach (var file in Placed())
                {
                    Check(Path.Combine(folder, "tree", file.Path.TrimStart('/')), file);
                }
            }

            // Rendered files win over the image's first version of them.
            Assert.Contains("visible-devices", File.ReadAllText(Path.Combine(folder, "tree/etc/nvidia-container-runtime/config.toml")), StringComparison.Ordinal);
            Assert.False(File.Exists(Path.Combine(folder, "tree/etc/passwd")));
            Assert.False(Directory.Exists(Path.Combine(folder, "tree/etc/iproute2")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<ImageFile> Placed() =>
        (SettingsCatalog.Open(new EmbeddedCatalogSource()).NewestRelease.Variant("aws-k8s-1.31-nvidia").Value?.ReadImageFiles("x86_64") ?? [])
        .Where(file => file.Kind != ImageFileKind.RunTime && file.Path != "/etc/nvidia-container-runtime/config.toml");

    private static void Check(string path, ImageFile file)
    {
        switch (file.Kind)
        {
            case ImageFileKind.Link:
                Assert.Equal(file.Target, new FileInfo(path).LinkTarget);
                return;
            case ImageFileKind.Static when file.Content is null:
                Assert.False(File.Exists(path), path);
                return;
            case ImageFileKind.Static:
                Assert.Equal(file.Content, File.ReadAllText(path));
                break;
        }

        if (!OperatingSystem.IsWindows())
        {
            var isDirectory = file.Kind is ImageFileKind.Directory or ImageFileKind.Mount;
            Assert.Equal(Convert.ToInt32(file.Mode, 8) | (isDirectory ? 0b111_000_000 : 0), (int)File.GetUnixFileMode(path));
        }
    }
}
