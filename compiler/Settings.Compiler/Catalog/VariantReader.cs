using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Sources;

namespace Settings.Compiler.Catalog;

/// <summary>Reads schemas/variants. What a file does not say, the variant that it is "like" says.</summary>
internal sealed class VariantReader(DefaultsLibrary defaults, string release, ReleaseBehaviour behaviour)
{
    private const string Folder = "schemas/variants/";

    private readonly Dictionary<string, Variant> _known = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>Reads a variant. One that many others are like is read once.</summary>
    /// <exception cref="CatalogException">Its file, or one that it is like, is missing or broken.</exception>
    public Variant Read(string name)
    {
        lock (_lock)
        {
            return Read(name, []);
        }
    }

    private Variant Read(string name, HashSet<string> seen)
    {
        if (_known.TryGetValue(name, out var known))
        {
            return known;
        }

        seen.Add(name);
        var variant = Read(name, defaults.Files.Read(Folder + name, release), seen);
        _known.Add(name, variant);
        return variant;
    }

    private Variant Read(string name, CatalogFile file, HashSet<string> seen)
    {
        file.AllowOnly(file.Root, "like", "platform", "runtime", "version", "flavor", "extensions", "defaults", "constants", "machine-settings", "image-files", "image");
        var model = file.OptionalText("like") is { } like ? Like(name, like, seen, file) : null;
        var variant = new Variant(defaults)
        {
            Name = name,
            Release = release,
            Behaviour = behaviour,
            Platform = model is null ? file.Text("platform") : file.OptionalText("platform") ?? model.Platform,
            Runtime = model is null ? file.Text("runtime") : file.OptionalText("runtime") ?? model.Runtime,
            Version = file.OptionalText("version") ?? model?.Version ?? string.Empty,
            Flavor = file.OptionalText("flavor") ?? model?.Flavor ?? string.Empty,
            Extensions = model is null ? file.Texts("extensions") : file.OptionalTexts(file.Root, "extensions") ?? model.Extensions,
            DefaultsLayers = model is null ? file.Texts("defaults") : file.OptionalTexts(file.Root, "defaults") ?? model.DefaultsLayers,
            Files = [file.Source.Name, .. model?.Files ?? []],
            Constants = Over(model?.Constants, file.OptionalTable("constants")),
            MachineSettings = MachineSettingsOf(file) ?? model?.MachineSettings ?? new MachineSettings([], []),
            ImageFileSets = file.OptionalTexts(file.Root, "image-files") ?? model?.ImageFileSets ?? [],
            ImageNames = NamesOver(model?.ImageNames, file),
        };
        file.ThrowIfBroken();
        return variant;
    }

    // Constants that a variant does not give, the one that it is like gives, each by itself.
    private static DocumentTable Over(DocumentTable? below, DocumentTable? own)
    {
        var result = new DocumentTable(default);
        foreach (var entry in (below?.Entries ?? []).Concat(own?.Entries ?? []))
        {
            result.Set(entry.Key, entry.KeySpan, entry.Value);
        }

        return result;
    }

    private static Dictionary<string, string> NamesOver(IReadOnlyDictionary<string, string>? below, CatalogFile file)
    {
        var names = new Dictionary<string, string>(below ?? new Dictionary<string, string>(), StringComparer.Ordinal);
        var own = file.OptionalTable("image");
        foreach (var entry in own?.Entries ?? [])
        {
            names[entry.Key] = file.OptionalText(own ?? file.Root, entry.Key) ?? string.Empty;
        }

        return names;
    }

    // A variant that is like itself is like its version before.
    private Variant? Like(string name, string like, HashSet<string> seen, CatalogFile file)
    {
        if (like == name && defaults.Files.ReadOlder(Folder + name, file) is { } older)
        {
            return Read(name, older, seen);
        }

        if (seen.Contains(like))
        {
            file.Report(CatalogDiagnostics.CircularVariant(file.Root["like"]?.Span ?? default, like));
            file.ThrowIfBroken();
        }

        return Read(like, seen);
    }

    private static MachineSettings? MachineSettingsOf(CatalogFile file)
    {
        if (file.OptionalTable("machine-settings") is not { } table)
        {
            return null;
        }

        file.AllowOnly(table, "before-user-data", "after-generators");
        return new MachineSettings(CommandsIn(file, table, "before-user-data"), CommandsIn(file, table, "after-generators"));
    }

    private static List<MachineSetting> CommandsIn(CatalogFile file, DocumentTable machine, string name)
    {
        var settings = new List<MachineSetting>();
        switch (machine[name])
        {
            case null:
                break;
            case DocumentTable table:
                foreach (var entry in table.Entries)
                {
                    if (DatastoreKey.TryParse(entry.Key, out var key, out _) && entry.Value is DocumentString command)
                    {
                        settings.Add(new MachineSetting(key, command.Value));
                    }
                    else
                    {
                        file.Report(CatalogDiagnostics.WrongKind(entry.KeySpan, entry.Key, entry.Value.KindName, "a setting with a command"));
                    }
                }

                break;
            case { } other:
                file.Report(CatalogDiagnostics.WrongKind(other.Span, name, other.KindName, "a table of settings and commands"));
                break;
        }

        return settings;
    }
}
