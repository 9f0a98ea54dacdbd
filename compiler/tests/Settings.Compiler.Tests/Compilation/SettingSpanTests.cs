using Settings.Compiler.Binding;
using Settings.Compiler.Compilation;
using Settings.Compiler.Paths;
using Settings.Compiler.Text;
using Xunit;

namespace Settings.Compiler.Tests.Compilation;

/// <summary>Findings about files are shown where the user data writes the setting that caused them.</summary>
public sealed class SettingSpanTests
{
    private static readonly SourceText Source = new("test.toml", "a = ['x', 'yy']\nb = [{ c = 1 }, { d.e = [[2, 3]] }]\n");

    [Theory]
    [InlineData("settings.a[1]", "'yy'")]
    [InlineData("settings.a[2]", "['x', 'yy']")]
    [InlineData("settings.a.x", "['x', 'yy']")]
    [InlineData("settings.b[0].c", "1")]
    [InlineData("settings.b[1].d.e[0][1]", "3")]
    [InlineData("settings.b[0].nothing", "{ c = 1 }")]
    [InlineData("settings.nothing[0]", "")]
    public void A_setting_is_found_by_its_path_or_else_what_is_around_it(string path, string text)
    {
        var document = DocumentReader.Read(Source);
        Assert.True(document.IsValid);
        Assert.Equal(text, Source.Slice(TreeRenderer.SpanOf(SettingPath.Parse(path), document.Root)).ToString());
    }
}
