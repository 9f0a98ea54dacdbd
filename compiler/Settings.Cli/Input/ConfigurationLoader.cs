using System.Collections.Immutable;
using Settings.Compiler.Advice.Policies;
using Settings.Compiler.Advice.Rules;
using Settings.Compiler.Analysis;
using Settings.Compiler.Configuration;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.FileSystem;

namespace Settings.Cli.Input;

/// <summary>Reads a configuration file, those that it extends, and the rules that they name.</summary>
/// <param name="workspace">The catalog that names are looked up in.</param>
/// <param name="files">Where the files are.</param>
/// <param name="isRooted">Whether messages name files from the root, or else from the working directory: as the user named the document.</param>
/// <param name="read">Where the whole paths of all files and folders go that the result depends on, those included that are wrong or missing.</param>
internal sealed class ConfigurationLoader(Workspace workspace, ISurroundingFiles files, bool isRooted, HashSet<string> read)
{
    private readonly List<ConfigurationLayer> _layers = [];
    private readonly HashSet<string> _files = new(StringComparer.Ordinal);
    private readonly Stack<string> _open = new();

    /// <summary>Reads.</summary>
    /// <param name="file">The whole path of the file.</param>
    /// <exception cref="ConfigurationException">One of the files is wrong.</exception>
    /// <exception cref="CannotWorkException">The file cannot be read.</exception>
    public GoverningConfiguration Load(string file)
    {
        Add(file, ReadFirst(file));
        var layers = _layers.ToImmutableArray();
        return workspace.Govern(layers, ReadRules(layers), ReadPolicies(layers));
    }

    private byte[] ReadFirst(string file)
    {
        try
        {
            return files.Read(file);
        }
        catch (Exception failure) when (SystemFailure.IsOne(failure))
        {
            throw new CannotWorkException($"\"{NameOf(file)}\" cannot be read: {SystemFailure.Reason(failure)}.");
        }
    }

    private void Add(string file, byte[] bytes)
    {
        var configuration = ConfigurationReader.Read(NameOf(file), bytes);
        Diagnostic[] findings = [.. configuration.Findings, .. workspace.Check(configuration)];
        if (findings.Length > 0)
        {
            throw new ConfigurationException(configuration.Source, DiagnosticOrder.Sorted(findings));
        }

        _open.Push(file);
        var folder = Path.GetDirectoryName(file) ?? string.Empty;
        _layers.Add(new ConfigurationLayer(Slashes(folder).TrimEnd('/'), configuration));
        foreach (var extended in configuration.Extends.Reverse())
        {
            Extend(configuration, extended, Path.GetFullPath(extended.Name, folder));
        }

        _open.Pop();
    }

    private void Extend(SettingsConfiguration configuration, ConfiguredName extended, string file)
    {
        if (_open.Contains(file))
        {
            throw Refused(file == _open.Peek() ? "it is this file; remove it" : $"it extends this file, directly or through others ({string.Join(" → ", _open.Reverse().SkipWhile(open => open != file).Append(file).Select(NameOf))}); remove one of them");
        }

        // A file that two others extend is read once.
        read.Add(file);
        if (_files.Add(file))
        {
            Add(file, Bytes());
        }

        byte[] Bytes()
        {
            try
            {
                return files.KindOf(file) switch
                {
                    FileKind.None => throw Refused($"it is missing; write the path relative to the folder of {configuration.Source.Name}"),
                    FileKind.Folder => throw Refused("it is a folder; name the file in it"),
                    _ => files.Read(file),
                };
            }
            catch (Exception failure) when (SystemFailure.IsOne(failure))
            {
                throw Refused($"it cannot be read: {SystemFailure.Reason(failure)}");
            }
        }

        ConfigurationException Refused(string reason) =>
            new(configuration.Source, [ConfigurationDiagnostics.InvalidExtension(extended.Place.Span, extended.Name, reason)]);
    }

    private RuleLibrary? ReadRules(ImmutableArray<ConfigurationLayer> layers)
    {
        if (layers.FirstOrDefault(layer => layer.Configuration.Rules is not null) is not { Configuration.Rules: { } rules } layer)
        {
            return null;
        }

        var folder = Path.GetFullPath(rules.Name, layer.Folder.Length == 0 ? "/" : layer.Folder);
        read.Add(folder);
        return workspace.ReadRules(files.Named, Slashes(NameOf(folder)), rules);
    }

    private ImmutableArray<Policy> ReadPolicies(ImmutableArray<ConfigurationLayer> layers)
    {
        if (layers.FirstOrDefault(layer => layer.Configuration.HasPolicies) is not { } layer)
        {
            return [];
        }

        var policies = ImmutableArray.CreateBuilder<Policy>();
        foreach (var named in layer.Configuration.Policies)
        {
            var file = Path.GetFullPath(named.Name, layer.Folder.Length == 0 ? "/" : layer.Folder);
            read.Add(file);
            policies.Add(PolicyFiles.Read(files.In(Path.GetDirectoryName(file) ?? string.Empty), Path.GetFileName(file), NameOf(file), reason => new ConfigurationException(layer.Configuration.Source, [ConfigurationDiagnostics.InvalidPolicy(named.Place.Span, named.Name, reason)])));
        }

        return policies.ToImmutable();
    }

    private string NameOf(string path) => files.NameOf(path, isRooted);

    private static string Slashes(string path) => path.Replace(Path.DirectorySeparatorChar, '/');
}
