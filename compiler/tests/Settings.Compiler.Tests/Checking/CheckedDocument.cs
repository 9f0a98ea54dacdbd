using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Checking;
using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;

namespace Settings.Compiler.Tests.Checking;

/// <summary>A document checked against all extensions of the built-in catalog.</summary>
internal sealed class CheckedDocument
{
    private static readonly EmbeddedCatalogSource Source = new();
    private static readonly SchemaLibrary Library = new(Source);

    public CheckedDocument(string toml)
    {
        Text = toml;
        Result = SettingsChecker.Check((DocumentTable)(Documents.Read(toml)["settings"] ?? new DocumentTable(default)), Schema);
    }

    public static SettingsSchema Schema { get; } = Library.SettingsFor(Library.ModelNames, SettingsCatalog.Open(Source).NewestRelease.Name);

    public string Text { get; }

    public CheckResult Result { get; }

    /// <summary>Codes and settings of the findings, one a line.</summary>
    public string Findings => string.Join('\n', Result.Diagnostics.OrderBy(d => d.Span.Start).Select(d => $"{d.Code} {d.Setting}"));

    /// <summary>What the datastore gets, one pair a line.</summary>
    public string Pairs => string.Join('\n', DatastoreFlattener.FlattenSettings(Result.Normalised).Select(p => $"{p.Key} = {p.Json}"));

    /// <summary>The text after the first fix of the first finding that has one.</summary>
    public string Fixed
    {
        get
        {
            var text = Text;
            var fix = Result.Diagnostics.SelectMany(d => d.Fixes).First();
            foreach (TextEdit edit in fix.Edits.Reverse())
            {
                text = text[..edit.Span.Start] + edit.NewText + text[edit.Span.End..];
            }

            return text;
        }
    }
}
