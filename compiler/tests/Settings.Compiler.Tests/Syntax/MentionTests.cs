using Settings.Compiler.Binding;
using Settings.Compiler.Paths;
using Settings.Compiler.Syntax;
using Settings.Compiler.Text;
using Xunit;

namespace Settings.Compiler.Tests.Syntax;

public sealed class MentionTests
{
    private const string Text =
        """
        # settings
        [settings.kubernetes]
        max-pods = 1

        [settings]
        kubernetes.node-labels."a.b" = "x"
        container-registry = { credentials = [{ registry = "r" }] }
        [[settings.mirrors]]
        endpoint = ["e"]
        [[settings.mirrors]]
        endpoint = []
        [settings.mirrors.more]
        x = 1
        [settings.kubernetes.static-pods]
        """;

    [Theory]
    [InlineData("settings", "1:1 4:1 7:2 9:2 11:1 13:1")]
    [InlineData("settings.kubernetes", "1:10 5:0 13:10")]
    [InlineData("settings.kubernetes.node-labels.\"a.b\"", "5:23")]
    [InlineData("settings.kubernetes.node-labels.*", "5:23")]
    [InlineData("settings.container-registry.credentials[0].registry", "6:40")]
    [InlineData("settings.mirrors", "7:11 9:11 11:10")]
    [InlineData("settings.mirrors[1].endpoint", "10:0")]
    [InlineData("settings.mirrors.*.endpoint", "8:0 10:0")]
    [InlineData("settings.mirrors[1].more", "11:18")]
    [InlineData("settings.motd", "")]
    public void A_setting_is_found_in_every_way_to_write_it(string path, string places)
    {
        var tree = Tree(Text);
        Assert.Equal(places, string.Join(' ', DocumentMentions.Of(tree).Of(SettingPath.Parse(path)).Select(span => tree.Source.Lines.PositionOf(span.Start)).Select(at => $"{at.Line}:{at.Character}")));
    }

    [Theory]
    [InlineData("[settings.kub|ernetes]", "settings.kubernetes")]
    [InlineData("[|settings.kubernetes]", "settings")]
    [InlineData("[settings.kubernetes]|", "settings.kubernetes")]
    [InlineData("[settings.kubernetes]\n|\na = 1", "settings.kubernetes")]
    [InlineData("[settings.kubernetes]\na = 1 |# c", "settings.kubernetes")]
    [InlineData("[settings.kubernetes]\na = |1", "settings.kubernetes.a")]
    [InlineData("[settings.kubernetes]\na = |", "settings.kubernetes.a")]
    [InlineData("[settings.kubernetes]\na.b = | 1", "settings.kubernetes.a.b")]
    [InlineData("[settings.kubernetes]\na = [1, 2|]", "settings.kubernetes.a[1]")]
    [InlineData("[settings.kubernetes]\na = [1, | ]", "settings.kubernetes.a")]
    [InlineData("[settings]\na = { b = 1, | }", "settings.a")]
    [InlineData("[settings]\na = { b = |1 }", "settings.a.b")]
    [InlineData("[[settings.a]]\n[[settings.a]]\n|", "settings.a[1]")]
    [InlineData("[settings]\nmot|", "settings.mot")]
    [InlineData("[settings.kub|\n", "settings.kub")]
    [InlineData("|", "")]
    [InlineData("[settings]\n[]\na = |1", "")]
    public void The_setting_at_a_place_is_known(string marked, string expected)
    {
        var offset = marked.IndexOf('|', StringComparison.Ordinal);
        Assert.Equal(expected, DocumentMentions.Of(Tree(marked.Remove(offset, 1))).PathAt(offset)?.ToString() ?? string.Empty);
    }

    private static SyntaxTree Tree(string text) => SyntaxTree.Parse(new SourceText("test.toml", text));
}
