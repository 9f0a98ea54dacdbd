using Settings.Compiler.Analysis;
using Settings.Compiler.Catalog;
using Settings.Compiler.Configuration;
using Settings.Compiler.Sources;
using Settings.Compiler.Validation;
using Settings.LanguageServer.Documents;
using Settings.LanguageServer.Messages;
using Settings.LanguageServer.MigrationLanguage;
using Settings.LanguageServer.SchemaLanguage;
using Settings.LanguageServer.TemplateLanguage;
using Settings.LanguageServer.UserDataLanguage;

namespace Settings.LanguageServer.Server;

/// <summary>Tells the language of a document, and gives each what it needs: the catalog, and the target of user data.</summary>
/// <param name="host">The program around the server.</param>
/// <param name="head">What HEAD has in the places of documents.</param>
/// <param name="say">Tells the user that something does not work.</param>
internal sealed class Languages(IServerHost host, HeadFiles head, Action<string> say)
{
    private Workspace? _workspace;
    private MigrationFacts? _migrations;
    private Lazy<TemplateUsers>? _templates;
    private SchemaGuide? _schemas;
    private RecentViews? _views;
    private HeadViews? _headViews;
    private string? _said;

    /// <summary>How the client opens files of the catalog.</summary>
    public CatalogAddresses Addresses { get; } = new(host);

    /// <summary>What people set in their editor.</summary>
    public ClientSettings Settings { get; set; } = new();

    /// <summary>Whether the client can show what differs from HEAD.</summary>
    public bool ComparesWithHead { get; set; }

    /// <summary>Opens the catalog, or opens it anew. One that cannot be used is told, and the one before stays, or else the built-in one.</summary>
    public void Open()
    {
        _said = null;
        try
        {
            var workspace = new Workspace(host.OpenCatalog());
            workspace.Manifests?.Open();
            _workspace = workspace;
        }
        catch (CatalogException broken)
        {
            say($"The catalog cannot be used: {broken.File.Name}: {broken.Diagnostics[0].Message}");
            _workspace ??= new Workspace(new EmbeddedCatalogSource());
        }

        (_migrations, _templates, _schemas, _views, _headViews) = (null, null, null, null, null);
        Addresses.Source = _workspace.Catalog.Source;
    }

    /// <summary>Whether what is said of documents depends on a file.</summary>
    public bool DependsOn(string path) => Path.GetFileName(path) == SettingsConfiguration.FileName || host.IsOfCatalog(path) || host.IsOfConfiguration(path);

    /// <summary>The catalog that is open.</summary>
    public SettingsCatalog Catalog => Opened.Catalog;

    private Workspace Opened => _workspace ?? throw new InvalidOperationException("Documents come after initialize.");

    /// <summary>The page about a kind of finding as Markdown; null when there is no such kind.</summary>
    /// <param name="code">Its code.</param>
    public string? PageOf(string code) => _workspace?.PageOf(code)?.Text;

    /// <summary>A document as its language sees it.</summary>
    public LanguageDocument Read(TextDocument document)
    {
        var workspace = Opened;
        return LanguageIds.Of(document) switch
        {
            LanguageIds.Migration => new MigrationTextDocument(document, _migrations ??= new MigrationFacts(workspace), Addresses),
            LanguageIds.Template => new TemplateDocument(document, workspace, Users(workspace), Addresses),
            LanguageIds.Schema => new SchemaDocument(document, workspace.Catalog.Source, _schemas ??= new SchemaGuide(workspace.Catalog.Source), Users(workspace)),
            _ => UserData(document, workspace),
        };
    }

    private UserDataDocument UserData(TextDocument document, Workspace workspace)
    {
        var request = RequestFor(document, workspace);
        return new UserDataDocument(document, (_views ??= new RecentViews(workspace)).Of(document, request), Addresses, new YamlCompletion(workspace, request))
        {
            Head = Settings.HidesChanges ? null : new DocumentAtHead(document, request, _headViews ??= new HeadViews(workspace, head)) { IsShown = ComparesWithHead },
        };
    }

    private Lazy<TemplateUsers> Users(Workspace workspace) => _templates ??= new(() => TemplateUsers.Of(workspace));

    private TargetRequest RequestFor(TextDocument document, Workspace workspace)
    {
        var request = new TargetRequest(Settings.Variant, Settings.Release) { Arch = Settings.Arch, TakesNearest = true };
        try
        {
            workspace.Resolve(request);
        }
        catch (UnknownTargetException unknown)
        {
            SayOnce($"The target that is set in the editor cannot be used: {unknown.Message}.");
            request = TargetRequest.Open with { TakesNearest = true };
        }

        try
        {
            return document.Path is { } path ? request.CalledBy(host.CallsOf(path)) with { Configuration = host.ConfiguredFor(path, workspace) } : request;
        }
        catch (ConfigurationException broken)
        {
            SayOnce($"The configuration file \"{broken.File.Name}\" cannot be used: {broken.Diagnostics[0].Message}");
            return request;
        }
    }

    // Each change of each document would say it again.
    private void SayOnce(string message)
    {
        if (_said != message)
        {
            _said = message;
            say(message);
        }
    }
}
