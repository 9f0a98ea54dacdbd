using Settings.Compiler.Analysis;
using Settings.Compiler.Paths;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;

namespace Settings.LanguageServer.Documents;

/// <summary>Where the catalog defines what its other files mention.</summary>
internal static class CatalogPlaces
{
    /// <summary>Where a setting is defined; null when no model has it, or its model cannot be read.</summary>
    /// <param name="workspace">The catalog.</param>
    /// <param name="setting">The setting, with settings at its beginning.</param>
    /// <param name="release">The release whose schemas are meant.</param>
    public static SourcePlace? DefinitionOf(Workspace workspace, SettingPath setting, string release)
    {
        try
        {
            return new SchemaPlaces(workspace.Catalog.Source, release).DefinitionOf(setting);
        }
        catch (CatalogException)
        {
            return null;
        }
    }
}
