using System.Security.Cryptography;

namespace Settings.Compiler.Import.Upstream;

/// <summary>A checkout of core-kit: its packages, and the templates that they install.</summary>
internal sealed class CoreKit
{
    private const string Ending = ".spec";

    private readonly List<RpmPackage> _packages = [];
    private readonly List<CoreKitTemplate> _templates = [];

    /// <summary>Reads the specs.</summary>
    /// <exception cref="ImportException">No package installs a template.</exception>
    /// <exception cref="Sources.CatalogException">A file cannot be read.</exception>
    public CoreKit(Checkout checkout)
    {
        ArgumentNullException.ThrowIfNull(checkout);
        Checkout = checkout;
        foreach (var path in checkout.List("packages").Where(path => path.EndsWith(Ending, StringComparison.Ordinal)))
        {
            if (path.Split('/') is [_, var folder, _] && checkout.Text(path) is { } spec)
            {
                _packages.AddRange(RpmSpec.Read(folder, spec));
                _templates.AddRange(PackageSpec.TemplatesOf(spec).Select(template => new CoreKitTemplate(template.Template, folder, $"packages/{folder}/{template.File}")));
            }
        }

        if (_templates.Count == 0)
        {
            throw new ImportException($"\"{checkout.Name}\" is not a checkout of core-kit: no spec in 'packages/*' installs a template.");
        }

        Templates = _templates.Where(template => checkout.Bytes(template.Path) is not null).ToLookup(template => template.Name, StringComparer.Ordinal);
        Choices = Templates.Where(packages => packages.Count() > 1).SelectMany(packages => packages.Select(template => template.Package)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The checkout.</summary>
    public Checkout Checkout { get; }

    /// <summary>The templates by name: several packages may install one of the same name, of which an image has one. A folder that is left over has none.</summary>
    public ILookup<string, CoreKitTemplate> Templates { get; }

    /// <summary>The packages that install a template which another one installs as well.</summary>
    public IReadOnlySet<string> Choices { get; }

    /// <summary>Those of them that an image has, in ordinal order.</summary>
    public IReadOnlyList<string> ChoicesOf(UpstreamVariant variant)
    {
        ArgumentNullException.ThrowIfNull(variant);
        return [.. new RpmPackages(_packages).Needed(variant.Included, variant.Is).Select(package => package.Folder).Where(Choices.Contains).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>The SHA-256 of a template.</summary>
    public string DigestOf(CoreKitTemplate template) => Convert.ToHexStringLower(SHA256.HashData((Checkout.Bytes(template.Path) ?? default).Span));
}
