using Settings.Compiler.Analysis;
using Settings.Compiler.Configuration;
using Settings.Compiler.Hosts;
using Settings.Compiler.Sources;

namespace Settings.LanguageServer.Server;

/// <summary>What the server needs of the program around it, which has files and a version.</summary>
public interface IServerHost
{
    /// <summary>The version of the program.</summary>
    string Version { get; }

    /// <summary>The files as the commit has them that is checked out; null when nobody can say.</summary>
    ICommittedFiles? Committed { get; }

    /// <summary>Opens the catalog; called again when its files have changed.</summary>
    /// <exception cref="CatalogException">The catalog cannot be used.</exception>
    ICatalogSource OpenCatalog();

    /// <summary>Whether a file is one of the catalog.</summary>
    /// <param name="path">The whole path of the file.</param>
    bool IsOfCatalog(string path);

    /// <summary>The address under which the client can open a file of the catalog; null when it has to ask the server for its text.</summary>
    /// <param name="path">The path in the catalog, such as schemas/models/kubernetes.json.</param>
    string? AddressOf(string path);

    /// <summary>The address of a copy of a file that the client can open, written when it is first asked for; null when there can be none.</summary>
    /// <param name="path">The path in the catalog.</param>
    /// <param name="text">Its text.</param>
    string? AddressOfCopy(string path, string text);

    /// <summary>What the configuration file that governs a document says of it; null when there is none, or it says nothing. Reads the files anew after <see cref="ForgetConfigurations"/>.</summary>
    /// <param name="path">The whole path of the document.</param>
    /// <param name="workspace">The catalog that names are looked up in.</param>
    /// <exception cref="ConfigurationException">The configuration file is wrong.</exception>
    DocumentConfiguration? ConfiguredFor(string path, Workspace workspace);

    /// <summary>Whether a file is one that configuration files extend, or a rule of one's own, of those that were read since <see cref="ForgetConfigurations"/>.</summary>
    /// <param name="path">The whole path of the file.</param>
    bool IsOfConfiguration(string path);

    /// <summary>Has configuration files read anew.</summary>
    void ForgetConfigurations();

    /// <summary>What the files around a template say that make texts of it; null when there are none. Reads the files anew after <see cref="ForgetCallers"/>.</summary>
    /// <param name="path">The whole path of the template.</param>
    TemplateUse? CallsOf(string path);

    /// <summary>Whether a file is one that may make texts of templates.</summary>
    /// <param name="path">The whole path of the file.</param>
    bool MayCallTemplates(string path);

    /// <summary>Has the files read anew that make texts of templates.</summary>
    void ForgetCallers();

    /// <summary>The files below a folder that hold user data, with their contents; none when the folder cannot be read.</summary>
    /// <param name="folder">The whole path of the folder.</param>
    IEnumerable<(string Path, byte[] Bytes)> FindUserData(string folder);
}
