using System.Collections.Immutable;
using Settings.Compiler.Generators.Programs;
using Settings.Compiler.Text;

namespace Settings.Compiler.Generators;

/// <summary>The programs there are.</summary>
public static class GeneratorPrograms
{
    /// <summary>All programs, in the order of their names.</summary>
    public static IReadOnlyList<GeneratorProgram> All =>
    [
        new BorkSeed(), new IdentityDocumentRegion(), new NetdogGenerateHostname(), new NetdogNodeIp(), new PlutoClusterDnsIp(), new PlutoHostnameOverride(),
        new PlutoMaxPods(), new PlutoNodeIp(), new PlutoProviderId(), new PrairiedogBootSettings(), new ShibakenAdminUserData(), new ShibakenIsPartition(),
    ];

    /// <summary>What is wrong with the name of a command's program, or of a helper that it asks for, and what is allowed, as a clause; null when all are known.</summary>
    public static string? Problem(string command)
    {
        if (Find(command) is not null)
        {
            return null;
        }

        if (!RenderGenerator.TryParse(command, out var generator))
        {
            var name = string.Join(' ', GeneratorCommand.Split(command).Take(2).Select(word => word[(word.LastIndexOf('/') + 1)..]));
            string[] known = [.. All.Select(program => program.Name), RenderGenerator.Name];
            return name == RenderGenerator.Name ? $"'{name}' needs --template TEXT, and before it --requires EXTENSION@VERSION for each extension that the text reads"
                : NearestName.Of(name, known) is { } near ? $"unknown program '{name}'; did you mean '{near}'?"
                : $"unknown program '{name}'; allowed: {string.Join(", ", known.Select(program => $"'{program}'"))}";
        }

        return generator.UnknownHelper;
    }

    /// <summary>The program of a command and the words after its step; null when it is unknown.</summary>
    public static (GeneratorProgram Program, ImmutableArray<string> Arguments)? Find(string command)
    {
        if (GeneratorCommand.Split(command) is not [var path, var step, .. var arguments])
        {
            return null;
        }

        var name = $"{path[(path.LastIndexOf('/') + 1)..]} {step}";
        return All.FirstOrDefault(program => program.Name == name) is { } program ? (program, [.. arguments]) : null;
    }
}
