using System.Collections.Immutable;
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

    /// <summary>Reads a variant. One that many others are like is read once, and only where one of them leaves something open.</summary>
    /// <exception cref="CatalogException">Its file, or one that it is like, is missing or broken.</exception>
    public Variant Read(string name)
    {
        var variant = Read(name, []);
        variant.Complete();
        return variant;
    }

    private Variant Read(string name, ImmutableArray<string> before)
    {
        lock (_lock)
        {
            if (!_known.TryGetValue(name, out var known))
            {
                known = Read(name, defaults.Files.Read(Folder + name, release), [.. before, name]);
                _known.Add(name, known);
            }

            return known;
        }
    }

    private Variant Read(string name, CatalogFile file, ImmutableArray<string> seen)
    {
        file.AllowOnly(file.Root, "like", "platform", "runtime", "version", "flavor", "extensions", "defaults", "packages", "constants", "templates", MachineSettings.Table, "image-files", "image");
        var like = file.OptionalText("like");
        var own = new VariantData
        {
            Platform = like is null ? file.Text("platform") : file.OptionalText("platform"),
            Runtime = like is null ? file.Text("runtime") : file.OptionalText("runtime"),
            Version = file.OptionalText("version"),
            Flavor = file.OptionalText("flavor"),
            Extensions = like is null ? file.Texts("extensions") : file.OptionalTexts(file.Root, "extensions"),
            DefaultsLayers = like is null ? file.Texts("defaults") : file.OptionalTexts(file.Root, "defaults"),
            File = file.Source.Name,
            Packages = file.OptionalTexts(file.Root, "packages"),
            Constants = file.OptionalTable("constants"),
            Templates = file.OptionalTable("templates") is { } templates ? TextsOf(file, templates) : null,
            MachineSettings = MachineSettingsOf(file),
            ImageFileSets = file.OptionalTexts(file.Root, "image-files"),
            ImageNames = TextsOf(file, file.OptionalTable("image")),
        };
        file.ThrowIfBroken();

        // Nothing is locked while others are read: two threads may do it at once, and one of their results is kept.
        return new Variant(defaults, own, like is null ? null : new Lazy<Variant>(() => Like(name, like, seen, file), LazyThreadSafetyMode.PublicationOnly))
        {
            Name = name,
            Release = release,
            Behaviour = behaviour,
        };
    }

    private static Dictionary<string, string> TextsOf(CatalogFile file, DocumentTable? table)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (table is not null)
        {
            foreach (var entry in table.Entries)
            {
                texts[entry.Key] = file.OptionalText(table, entry.Key) ?? string.Empty;
            }
        }

        return texts;
    }

    // A variant that is like itself is like its version before.
    private Variant Like(string name, string like, ImmutableArray<string> seen, CatalogFile file)
    {
        if (like == name && defaults.Files.ReadOlder(Folder + name, file) is { } older)
        {
            return Read(name, older, seen);
        }

        if (seen.Contains(like, StringComparer.Ordinal))
        {
            throw new CatalogException(file.Source, [CatalogDiagnostics.CircularVariant(file.Root["like"]?.Span ?? default, like)]);
        }

        return Read(like, seen);
    }

    private static MachineSettings? MachineSettingsOf(CatalogFile file)
    {
        if (file.OptionalTable(MachineSettings.Table) is not { } table)
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
