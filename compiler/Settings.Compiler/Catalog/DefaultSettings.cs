using Settings.Compiler.Binding;
using Settings.Compiler.Paths;
using Settings.Compiler.Text;

namespace Settings.Compiler.Catalog;

/// <summary>Default settings, and where the layers write them.</summary>
public record DefaultSettings
{
    /// <summary>The default settings as the layers write them: not yet read through the model. Their spans are empty.</summary>
    public required DocumentTable Settings { get; init; }

    /// <summary>Where the layers write each key: its last mention, which counts.</summary>
    public required IReadOnlyDictionary<SettingPath, SourcePlace> Origins { get; init; }

    /// <summary>
    /// Where the layers write something, be it a setting, metadata or a service: the layer's file and the key in it, or that of the list or
    /// table around it; null when no layer writes it.
    /// </summary>
    public SourcePlace? OriginOf(SettingPath path)
    {
        SettingPath? at = path;
        do
        {
            if (Origins.TryGetValue(at, out var place))
            {
                return place;
            }

            at = at.Parent;
        }
        while (at is { Parent: not null });
        return null;
    }
}
