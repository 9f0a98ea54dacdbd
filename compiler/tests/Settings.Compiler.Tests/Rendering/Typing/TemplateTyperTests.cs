using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Facts;
using Settings.Compiler.Rendering;
using Settings.Compiler.Rendering.Typing;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;
using Settings.Compiler.Tests.Catalog;
using Xunit;

namespace Settings.Compiler.Tests.Rendering.Typing;

/// <summary>Small templates against the settings of a Kubernetes variant.</summary>
public sealed class TemplateTyperTests
{
    private static readonly EmbeddedCatalogSource Source = new();

    [Theory]
    [InlineData("BR5011", "{{ settings.kubernetes[\"max-podz\"] }}")]
    [InlineData("BR5011", "{{ for mirror in settings[\"container-registry\"].mirrors }}{{ mirror.endpoints }}{{ end }}")]
    [InlineData("BR5011", "{{ for label in settings.kubernetes[\"node-labels\"] }}{{ label.name }}{{ end }}")]
    [InlineData("BR5011", "{{ settings.kubernetes[\"kube-reserved\"].disk }}")]
    [InlineData("BR5011", "{{ constants.nothing }}")]
    [InlineData("BR5012", "{{ for letter in settings.motd }}{{ letter }}{{ end }}")]
    [InlineData("BR5012", "{{ settings.motd.text }}")]
    [InlineData("BR5012", "{{ settings.kubernetes[\"node-labels\"] }}")]
    [InlineData("BR5012", "{{ join_array \",\" settings.motd }}")]
    [InlineData("BR5012", "{{ join_array \",\" settings[\"container-registry\"].mirrors }}")]
    [InlineData("BR5012", "{{ for address in settings.kubernetes[\"cluster-dns-ip\"] }}{{ address }}{{ end }}")]
    [InlineData("BR5013", "{{ settings.kubernetes[\"allowed-unsafe-sysctls\"] }}")]
    [InlineData("BR5014", "a = \"{{ settings.motd }}\"")]
    public void What_does_not_fit_is_found(string code, string body) =>
        Assert.Contains(Type(body).Diagnostics, diagnostic => diagnostic.Code == code);

    [Theory]
    [InlineData("{{ settings.kubernetes[\"max-pods\"] }}{{ settings.nothing }}")]
    [InlineData("{{ for mirror in settings[\"container-registry\"].mirrors }}{{ join_array \",\" mirror.endpoint }}{{ end }}")]
    [InlineData("{{ if is_array settings.kubernetes[\"cluster-dns-ip\"] }}{{ for address in settings.kubernetes[\"cluster-dns-ip\"] }}{{ address }}{{ end }}{{ else }}{{ settings.kubernetes[\"cluster-dns-ip\"] }}{{ end }}")]
    [InlineData("{{ settings.kubernetes[\"kube-reserved\"].cpu }}")]
    [InlineData("{{ os.arch }}")]
    public void What_fits_is_not(string body) => Assert.DoesNotContain(Type(body).Diagnostics, diagnostic => diagnostic.Severity != Severity.Info);

    [Theory]
    [InlineData("{{ settings.motd }}", "settings.motd")]
    [InlineData("{{ if settings.motd }}{{ settings.motd }}{{ end }}", "")]
    [InlineData("{{ if !settings.motd }}{{ else }}{{ settings.motd }}{{ end }}", "")]
    [InlineData("{{ if settings.motd && settings.kubernetes[\"max-pods\"] }}{{ settings.motd }}{{ settings.kubernetes[\"max-pods\"] }}{{ end }}", "")]
    [InlineData("{{ if settings.motd || settings.kubernetes[\"max-pods\"] }}{{ settings.motd }}{{ end }}", "settings.motd when settings.motd is set or settings.kubernetes.max-pods is set")]
    [InlineData("{{ if include_zero settings.kubernetes[\"max-pods\"] }}{{ settings.kubernetes[\"max-pods\"] }}{{ end }}", "")]
    [InlineData("{{ if default \"\" settings.motd }}{{ settings.motd }}{{ end }}", "")]
    [InlineData("{{ if default \"x\" settings.motd }}{{ settings.motd }}{{ end }}", "settings.motd when default \"x\" settings.motd is true")]
    [InlineData("{{ if eq settings.motd \"x\" }}{{ settings.motd }}{{ end }}", "settings.motd")]
    [InlineData("{{ default \"x\" settings.motd }}", "")]
    [InlineData("{{ settings.motd }}{{ settings.motd }}", "settings.motd")]
    [InlineData("{{ for bundle in settings.pki }}{{ bundle.value.data }}{{ end }}", "settings.pki; settings.pki.*.data")]
    [InlineData("{{ if settings.pki }}{{ for bundle in settings.pki }}{{ bundle.value.data }}{{ end }}{{ end }}", "settings.pki.*.data")]
    [InlineData("{{ if eq settings.kubernetes[\"authentication-mode\"] \"tls\" }}{{ settings.motd }}{{ end }}", "settings.kubernetes.authentication-mode; settings.motd when settings.kubernetes.authentication-mode is \"tls\"")]
    [InlineData("{{ if constants[\"has-seccomp-default\"] }}{{ else }}{{ settings.motd }}{{ end }}", "")]
    [InlineData("{{ settings.ecs.cluster }}", "settings.ecs.cluster")]
    [InlineData("{{ if settings.ecs }}{{ settings.ecs.cluster }}{{ end }}", "")]
    [InlineData("{{ join_map \"=\" \",\" \"no-fail-if-missing\" settings.kubernetes[\"node-labels\"] }}", "")]
    [InlineData("{{ join_map \"=\" \",\" \"fail-if-missing\" settings.kubernetes[\"node-labels\"] }}", "settings.kubernetes.node-labels")]
    public void The_settings_that_a_file_needs_are_derived(string body, string expected) => Assert.Equal(
        expected,
        string.Join("; ", Type(body).Requirements.Select(need => need.Conditions.Length == 0 ? need.Setting.ToString() : $"{need.Setting} when {string.Join(" and ", need.Conditions)}")));

    private static TemplateTyping Type(string body)
    {
        var header = """
            +++
            format = "toml"
            extensions = ["kubernetes", "motd", "container-registry", "pki", "ecs", "nothing"]
            helpers = ["std.default", "std.is_array", "std.join_array", "std.join_map"]
            +++

            """;
        var template = new TemplateLibrary(new MemoryCatalogSource(("templates/t.scriban", header + body))).Load("t", "1.0.0");
        Assert.DoesNotContain(template.Diagnostics, diagnostic => diagnostic.Code != "BR5009");
        var variant = SettingsCatalog.Open(Source).NewestRelease.Variant("aws-k8s-1.31").Value;
        Assert.NotNull(variant);
        var schema = new SchemaLibrary(Source).SettingsFor(variant);
        return TemplateTyper.Type(template, schema, new RenderContext(new DocumentTable(default), OsFacts.Of(variant, "x86_64"), HostFacts.Default) { Constants = variant.Constants });
    }
}
