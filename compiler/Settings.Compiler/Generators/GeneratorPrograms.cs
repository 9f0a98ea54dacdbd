using System.Collections.Immutable;
using Settings.Compiler.Generators.Programs;

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
