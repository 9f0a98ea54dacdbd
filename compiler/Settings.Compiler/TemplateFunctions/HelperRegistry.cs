using Settings.Compiler.TemplateFunctions.Library;

namespace Settings.Compiler.TemplateFunctions;

/// <summary>The helpers there are. Upstream: core-kit sources/api/schnauzer/src/v2/import/helpers.rs (all_helpers).</summary>
public static class HelperRegistry
{
    /// <summary>All helpers. One that several extensions offered would be found in the first of them by its name alone.</summary>
    public static IReadOnlyList<TemplateHelper> All { get; } =
    [
        new HtmlEscape(), new JsonEquals(), new IncludeZero(),
        new AwsConfig(), new EcrPrefix(),
        new EcsMetadataServiceLimits(),
        new JoinNodeTaints(), new KubeReserveCpu(), new KubeReserveMemory(),
        new EtcHostsEntries(), new Host(), new LocalhostAliases(),
        new MetadataPrefix(), new TufPrefix(),
        new OciDefaults(),
        new AnyEnabled(), new Base64Decode(), new DefaultValue(), new GoArch(), new IsSet(), new JoinArray(), new JoinMap(), new NegateOrElse(), new TomlEncode(),
        new IsKind("null"), new IsKind("bool"), new IsKind("number"), new IsKind("string"), new IsKind("array"), new IsKind("object"),
    ];

    /// <summary>The functions that are part of the template language.</summary>
    public static IReadOnlyList<TemplateHelper> Language { get; } = [.. All.Where(helper => helper.Extension == TemplateHelper.Language)];

    /// <summary>
    /// The helper of a name, whichever extension offers it, or null: templates of early releases do not name extensions.
    /// Upstream: core-kit sources/api/schnauzer/src/v1.rs (build_template_registry).
    /// </summary>
    public static TemplateHelper? Find(string name) => All.FirstOrDefault(helper => helper.Name == name && helper.Extension != TemplateHelper.Language);

    /// <summary>The helper that an extension offers under a name, or null.</summary>
    public static TemplateHelper? Find(string extension, string name) =>
        All.FirstOrDefault(helper => helper.Name == name && helper.Extension == extension && extension != TemplateHelper.Language);
}
