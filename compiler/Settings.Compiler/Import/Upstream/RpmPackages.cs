namespace Settings.Compiler.Import.Upstream;

/// <summary>The packages of checkouts, and which of them an image has.</summary>
internal sealed class RpmPackages
{
    private readonly Dictionary<string, RpmPackage> _byName = new(StringComparer.Ordinal);
    private readonly ILookup<string, (RpmPackage Package, int Rank)> _providers;

    /// <summary>Collects packages.</summary>
    public RpmPackages(IEnumerable<RpmPackage> packages)
    {
        foreach (var package in packages)
        {
            _byName.TryAdd(package.Name, package);
        }

        _providers = _byName.Values.SelectMany(package => package.Provides.Select(provided => (provided.Name, package, provided.Rank)))
            .ToLookup(provided => provided.Name, provided => (provided.package, provided.Rank), StringComparer.Ordinal);
    }

    /// <summary>The packages of an image: those that are named and all that they need. What no checkout has, such as a kernel, is passed over.</summary>
    /// <param name="included">The names that the image includes.</param>
    /// <param name="isFact">Whether something that is not a package holds for the image, such as variant-platform(aws).</param>
    public IReadOnlyCollection<RpmPackage> Needed(IEnumerable<string> included, Func<string, bool> isFact)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var packages = new List<RpmPackage>();
        foreach (var name in included)
        {
            Add(name);
        }

        // A condition may hold only after a later package: what a name stands for is decided when nothing else is left.
        for (var isOpen = true; isOpen;)
        {
            var missing = packages.SelectMany(package => package.Requires).SelectMany(required => required.Missing(Has)).ToArray();
            isOpen = missing.Select(Add).ToArray().Contains(true) || missing.Select(Best).OfType<RpmPackage>().FirstOrDefault() is { } best && Add(best.Name);
        }

        return packages;

        bool Has(string name) => names.Contains(name) || isFact(name);

        bool Add(string name)
        {
            if (!_byName.TryGetValue(name, out var package) || packages.Contains(package))
            {
                return false;
            }

            packages.Add(package);
            names.Add(package.Name);
            names.UnionWith(package.Provides.Select(provided => provided.Name));
            return true;
        }
    }

    private RpmPackage? Best(string name) => _providers[name].OrderByDescending(provider => provider.Rank).Select(provider => provider.Package).FirstOrDefault();
}
