using Settings.Cli.Commands;
using Settings.Cli.Input;
using Settings.Compiler.Analysis;
using Settings.Compiler.Configuration;
using Settings.Compiler.Hosts;
using Settings.Compiler.Sources;
using Settings.LanguageServer.Documents;
using Settings.LanguageServer.Server;

namespace Settings.Cli.Editing;

/// <summary>The files that the language server needs: those of the catalog and the configuration files.</summary>
/// <param name="catalog">The folder of the catalog; null for the built-in one.</param>
/// <param name="streams">What the run reads and writes.</param>
/// <param name="committed">The files as the commit has them that is checked out.</param>
internal sealed class EditorHost(string? catalog, CommandStreams streams, ICommittedFiles committed) : IServerHost
{
    private readonly CatalogCopies _copies = new(CatalogCopies.UserFolder());
    private ConfigurationFinder? _configurations;
    private TemplateCallers _callers = new(streams);

    /// <inheritdoc/>
    public string Version => ProgramVersion.Text;

    /// <inheritdoc/>
    public ICommittedFiles Committed => committed;

    private string? CatalogPath => catalog is null ? null : Path.GetFullPath(catalog, streams.WorkingDirectory);

    /// <inheritdoc/>
    public ICatalogSource OpenCatalog() => CatalogFolder.OpenWhole(catalog, streams);

    /// <inheritdoc/>
    public DocumentConfiguration? ConfiguredFor(string path, Workspace workspace) => (_configurations ??= new ConfigurationFinder(workspace, streams)).For(path);

    /// <inheritdoc/>
    public bool IsOfConfiguration(string path) => _configurations?.DependsOn(path) == true;

    /// <inheritdoc/>
    public void ForgetConfigurations() => _configurations = null;

    /// <inheritdoc/>
    public TemplateUse? CallsOf(string path) => _callers.Of(path);

    /// <inheritdoc/>
    public bool MayCallTemplates(string path) => TemplateCallers.IsCaller(path);

    /// <inheritdoc/>
    public void ForgetCallers() => _callers = new TemplateCallers(streams);

    /// <inheritdoc/>
    public bool IsOfCatalog(string path) => CatalogPath is { } folder && path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <inheritdoc/>
    public string? AddressOf(string path) => CatalogPath is { } folder ? DocumentUri.OfPath(Path.Combine(folder, path)) : null;

    /// <inheritdoc/>
    public string? AddressOfCopy(string path, string text) => _copies.Write(path, text) is { } copy ? DocumentUri.OfPath(copy) : null;

    // A file that is wrong is told with the first document that it governs; until then nothing is passed over.
    private GoverningConfiguration? Governing(string folder)
    {
        try
        {
            return (_configurations ??= new ConfigurationFinder(new Workspace(OpenCatalog()), streams)).Governing(folder);
        }
        catch (Exception failure) when (failure is ConfigurationException or CatalogException or CannotWorkException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public IEnumerable<(string Path, byte[] Bytes)> FindUserData(string folder) =>
        InputReader.ReadAll([folder], FolderFilter.Hosts, streams, Governing).Where(input => input.Bytes is not null).Select(input => (input.Name, input.Bytes ?? []));
}
