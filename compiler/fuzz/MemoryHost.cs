using Settings.Compiler.Analysis;
using Settings.Compiler.Hosts;
using Settings.Compiler.Sources;
using Settings.LanguageServer.Server;

namespace Settings.Fuzz;

/// <summary>A program around the language server that has no files but those in it.</summary>
internal sealed class MemoryHost : IServerHost
{
    /// <inheritdoc/>
    public string Version => "0";

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
    }

    /// <inheritdoc/>
    public TemplateUse? CallsOf(string path) => null;

    /// <inheritdoc/>
    public bool MayCallTemplates(string path) => false;

    /// <inheritdoc/>
    public void ForgetCallers()
    {
    }

    /// <inheritdoc/>
    public IEnumerable<(string Path, byte[] Bytes)> FindUserData(string folder) => [];
}
