using Settings.Compiler.Compilation.Files;
using Settings.Compiler.Hosts;
using Settings.Compiler.Rendering;
using Settings.LanguageServer.SchemaLanguage;
using Settings.Migrations;

namespace Settings.LanguageServer.Documents;

/// <summary>How clients call the languages.</summary>
internal static class LanguageIds
{
    /// <summary>User data, whatever it contains.</summary>
    public const string UserData = "bottlerocket";

    /// <summary>Migrations.</summary>
    public const string Migration = "bottlerocket-migration";

    /// <summary>Templates.</summary>
    public const string Template = "bottlerocket-template";

    /// <summary>Files of a catalog in JSON; no client calls them so.</summary>
    public const string Schema = "bottlerocket-schema";

    /// <summary>TOML, which may be user data.</summary>
    public const string Toml = "toml";

    /// <summary>The languages of which a document is ours as a whole. In any other one the server knows only the user data in it.</summary>
    public static readonly string[] Own = [UserData, Migration, Template, Toml];

    /// <summary>The ending of templates.</summary>
    public const string TemplateExtension = ".scriban";

    /// <summary>The language of a file that no client has opened, by its name.</summary>
    public static string OfPath(string path) => path.EndsWith(MigrationLibrary.Extension, StringComparison.Ordinal) ? Migration
        : path.EndsWith(TemplateExtension, StringComparison.Ordinal) ? Template
        : path.EndsWith(".json", StringComparison.Ordinal) ? "json"
        : Toml;

    /// <summary>The language of a document: what its client calls it, or else what its name and its text say.</summary>
    public static string Of(TextDocument document)
    {
        var path = document.Path ?? document.Uri;
        return document.LanguageId is UserData or Migration or Template ? document.LanguageId
            : path.EndsWith(MigrationLibrary.Extension, StringComparison.Ordinal) ? Migration
            : path.EndsWith(TemplateExtension, StringComparison.Ordinal) && (CatalogFileKind.PathIn(path) is not null || document.Text.Text.StartsWith(TemplateLibrary.Marker, StringComparison.Ordinal)) ? Template
            : IsSchema(document, path) ? Schema
            : document.LanguageId;
    }

    /// <summary>Whether a document is checked as user data: it is said to be, or it looks like it. Other TOML is somebody else's.</summary>
    public static bool IsUserData(TextDocument document) =>
        document.LanguageId == UserData || UserDataEvidence.IsIn(System.Text.Encoding.UTF8.GetBytes(document.Text.Text[..Math.Min(document.Text.Length, EvidenceLength)]));

    /// <summary>Whether a document may be user data as a whole, now or once more of it is typed.</summary>
    public static bool MayBeUserData(TextDocument document) => document.LanguageId is UserData or Toml or "plaintext" or "text" or "" || IsUserData(document);

    private static bool IsSchema(TextDocument document, string path) =>
        path.EndsWith(".json", StringComparison.Ordinal) && (CatalogFileKind.PathIn(path) is not null || SchemaDocument.MetaSchemaOf(document.Text.Text) is not null);

    // As many characters as there are bytes in which a folder is searched for user data.
    private const int EvidenceLength = 64 * 1024;
}
