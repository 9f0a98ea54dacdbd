using Settings.Compiler.Configuration;
using Settings.Compiler.Sources;

namespace Settings.LanguageServer.Server;

/// <summary>What the server needs of the program around it, which has files and a version.</summary>
public interface IServerHost
{
    /// <summary>The version of the program.</summary>
    string Version { get; }

    /// <summary>Opens the catalog; called again when its files have changed.</summary>
    /// <exception cref="CatalogException">The catalog cannot be used.</exception>
    ICatalogSource OpenCatalog();

    /// <summary>What the configuration file that governs a document says of it; null when there is none, or it says nothing. Reads the files anew after <see cref="ForgetConfigurations"/>.</summary>
    /// <param name="path">The whole path of the document.</param>
    /// <param name="workspace">The catalog that names are looked up in.</param>
    /// <exception cref="ConfigurationException">The configuration file is wrong.</exception>
    ConfiguredTarget? ConfiguredFor(string path, Compiler.Analysis.Workspace workspace);

    /// <summary>Has configuration files read anew.</summary>
    void ForgetConfigurations();

    /// <summary>Whether a file is one of the catalog.</summary>
    /// <param name="path">The whole path of the file.</param>
    bool IsOfCatalog(string path);
}
