using System.Reflection;
using Settings.Compiler.Analysis;
using Settings.Compiler.Hosts;
using Settings.Compiler.Sources;
using Settings.LanguageServer.Server;

namespace Settings.EditorWorker;

/// <summary>A host without files: the catalog is the built-in one, and only what is open is known.</summary>
internal sealed class BrowserHost : IServerHost
{
    /// <inheritdoc/>
    public string Version => typeof(BrowserHost).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? string.Empty;

    /// <inheritdoc/>
    public ICommittedFiles? Committed => null;

    /// <inheritdoc/>
    public ICatalogSource OpenCatalog() => new EmbeddedCatalogSource();

    /// <inheritdoc/>
    public bool IsOfCatalog(string path) => false;

    /// <inheritdoc/>
    public string? AddressOf(string path) => null;

    /// <inheritdoc/>
    public string? AddressOfCopy(string path, string text) => null;

    /// <inheritdoc/>
    public DocumentConfiguration? ConfiguredFor(string path, Workspace workspace) => null;

    /// <inheritdoc/>
    public bool IsOfConfiguration(string path) => false;

    /// <inheritdoc/>
    public void ForgetConfigurations()
    {
        // There are none.
    }

    /// <inheritdoc/>
    public TemplateUse? CallsOf(string path) => null;

    /// <inheritdoc/>
    public bool MayCallTemplates(string path) => false;

    /// <inheritdoc/>
    public void ForgetCallers()
    {
        // There are none.
    }

    /// <inheritdoc/>
    public IEnumerable<(string Path, byte[] Bytes)> FindUserData(string folder) => [];
}
