using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Sources;

namespace Settings.Compiler.Hosts.Others;

/// <summary>Reads schemas/other-files.</summary>
internal static class OtherFileReader
{
    private const string Path = "schemas/other-files.toml";

    /// <summary>The kinds, in the order of the file; none when the catalog does not have it.</summary>
    /// <exception cref="CatalogException">The file is broken.</exception>
    public static OtherFile[] Read(ICatalogSource catalog)
    {
        if (catalog.Read(Path) is not { } bytes)
        {
            return [];
        }

        var file = CatalogFile.Read(Path, bytes);
        var kinds = new OtherFile[file.Root.Count];
        for (var i = 0; i < kinds.Length; i++)
        {
            var entry = file.Root.Entries[i];
            kinds[i] = entry.Value is DocumentTable table ? Read(file, table) : new OtherFile(string.Empty, null);
            if (entry.Value is not DocumentTable)
            {
                file.Report(CatalogDiagnostics.WrongKind(entry.Value.Span, entry.Key, entry.Value.KindName, "a table with title and format"));
            }
        }

        file.ThrowIfBroken();
        return kinds;
    }

    private static OtherFile Read(CatalogFile file, DocumentTable table)
    {
        file.AllowOnly(table, "title", "remedy", "source", "format", "keys", "any-key", "values", "keys-below", "first-line", "line", "beside-settings", "may-hold");
        return new OtherFile(file.Text(table, "title"), file.OptionalText(table, "remedy"))
        {
            Format = FormatOf(file, table),
            Keys = file.OptionalTexts(table, "keys") ?? [],
            AnyKey = file.OptionalTexts(table, "any-key"),
            Values = ValuesOf(file, table),
            KeysBelow = file.OptionalTexts(table, "keys-below"),
            FirstLine = file.OptionalTexts(table, "first-line"),
            Line = file.OptionalTexts(table, "line"),
            BesideSettings = file.OptionalText(table, "beside-settings"),
            MayHold = file.OptionalTruth(table, "may-hold"),
        };
    }

    private static OtherFormat FormatOf(CatalogFile file, DocumentTable table)
    {
        switch (file.Text(table, "format"))
        {
            case "toml":
                return OtherFormat.Toml;
            case "yaml":
                return OtherFormat.Yaml;
            case var text:
                if (text != "text" && table["format"] is DocumentString other)
                {
                    file.Report(CatalogDiagnostics.WrongKind(other.Span, "format", $"\"{text}\"", "\"toml\", \"yaml\" or \"text\""));
                }

                return OtherFormat.Text;
        }
    }

    private static DocumentTable? ValuesOf(CatalogFile file, DocumentTable table)
    {
        if (table["values"] is not { } given)
        {
            return null;
        }

        if (given is not DocumentTable values)
        {
            file.Report(CatalogDiagnostics.WrongKind(given.Span, "values", given.KindName, "a table of keys with lists of strings"));
            return null;
        }

        foreach (var entry in values.Entries)
        {
            _ = file.OptionalTexts(values, entry.Key);
        }

        return values;
    }
}
