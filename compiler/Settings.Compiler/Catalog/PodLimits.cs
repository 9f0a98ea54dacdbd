using System.Globalization;
using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Sources;

namespace Settings.Compiler.Catalog;

/// <summary>How many pods instances of EC2 have room for, by their types: schemas/instance-types/pod-limits.</summary>
internal sealed class PodLimits
{
    private readonly Dictionary<string, int> _limits = new(StringComparer.Ordinal);

    /// <summary>Reads the figures of the release that a variant is part of.</summary>
    /// <exception cref="CatalogException">They are missing or broken.</exception>
    public static PodLimits Read(CatalogFiles files, Variant variant)
    {
        var limits = new PodLimits();
        var file = files.Read("schemas/instance-types/pod-limits", variant.Release);
        foreach (var entry in file.Root.Entries)
        {
            if (int.TryParse(entry.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var pods) && entry.Value is DocumentArray types)
            {
                foreach (var type in types.Items.OfType<DocumentString>())
                {
                    limits._limits[type.Value] = pods;
                }
            }
            else
            {
                file.Report(CatalogDiagnostics.WrongKind(entry.KeySpan, entry.Key, entry.Value.KindName, "a number of pods with the list of instance types that have room for that many"));
            }
        }

        file.ThrowIfBroken();
        return limits;
    }

    /// <summary>The pods of a type; null when that is unknown.</summary>
    public int? Of(string instanceType) => _limits.TryGetValue(instanceType, out var pods) ? pods : null;
}
