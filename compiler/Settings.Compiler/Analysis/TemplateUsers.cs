using Settings.Compiler.Catalog;
using Settings.Compiler.Sources;

namespace Settings.Compiler.Analysis;

/// <summary>Which variants of all releases of a catalog use which templates.</summary>
public sealed class TemplateUsers
{
    private readonly ILookup<string, TemplateUser> _users;

    private TemplateUsers(ILookup<string, TemplateUser> users, IReadOnlyList<Release> releases, IReadOnlyList<Variant> variants) => (_users, Releases, Variants) = (users, releases, variants);

    /// <summary>The releases that have complete data.</summary>
    public IReadOnlyList<Release> Releases { get; }

    /// <summary>Their variants, release by release.</summary>
    public IReadOnlyList<Variant> Variants { get; }

    /// <summary>Reads the defaults of all variants. Those of which a file is broken are left out.</summary>
    public static TemplateUsers Of(Workspace workspace)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        var releases = workspace.Catalog.Releases.Select(name => Lenient(() => workspace.Catalog.Release(name).Value)).OfType<Release>().ToArray();
        var variants = releases.SelectMany(release => release.Variants.Select(name => Lenient(() => release.Variant(name).Value))).OfType<Variant>().ToArray();
        return new TemplateUsers(
            variants.SelectMany(variant => Lenient(() => variant.Defaults.ConfigurationFiles) is { } files ? files.Select(file => new TemplateUser(variant, file)) : [])
                .ToLookup(user => user.File.Template, StringComparer.Ordinal),
            releases,
            variants);
    }

    /// <summary>Those that use a template, release by release.</summary>
    /// <param name="name">The last part of the template-path of files, such as kubelet-config.</param>
    public IEnumerable<TemplateUser> Of(string name) => _users[name];

    private static T? Lenient<T>(Func<T?> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (CatalogException)
        {
            return null;
        }
    }
}
