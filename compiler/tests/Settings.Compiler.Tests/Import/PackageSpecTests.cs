using Settings.Compiler.Import;
using Xunit;

namespace Settings.Compiler.Tests.Import;

/// <summary>Which sources of a package are templates, and what they are called.</summary>
public sealed class PackageSpecTests
{
    [Theory]
    [InlineData("install -p -m 0644 %{S:1} %{buildroot}%{_cross_templatedir}/motd", "motd=motd.template")]
    [InlineData("install -m 0644 %{SOURCE2} %{buildroot}%{_cross_templatedir}", "hosts=hosts")]
    [InlineData("install -m 0644 %{S:2} %{buildroot}%{_cross_templatedir}/some-folder/", "hosts=hosts")]
    [InlineData("install -m 0644 %{S:1} %{S:2} \\\n  %{buildroot}%{_cross_templatedir}", "motd.template=motd.template, hosts=hosts")]
    [InlineData("install -d %{buildroot}%{_cross_templatedir}", "")]
    [InlineData("install -m 0644 %{S:1} %{buildroot}%{_cross_bindir}/motd", "")]
    [InlineData("install -m 0644 %{S:3} %{buildroot}%{_cross_templatedir}/unknown", "")]
    public void Sources_that_are_installed_as_templates_are(string line, string expected) => Assert.Equal(
        expected,
        string.Join(", ", PackageSpec.TemplatesOf($"Name: os\nSource1: motd.template\nSource2: hosts\n{line}\n").Select(template => $"{template.Template}={template.File}")));
}
