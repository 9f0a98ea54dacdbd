
using Settings.Compiler.Facts;

namespace Settings.Compiler.Generators;

/// <summary>A program of the node that fills in a setting from what it learns of its machine, as a pure function of host facts.</summary>
public abstract class GeneratorProgram
{
    /// <summary>The program and its step, such as "netdog node-ip".</summary>
    public abstract string Name { get; }

    /// <summary>The facts that it asks for.</summary>
    public abstract IReadOnlyList<HostFact> Facts { get; }

    /// <summary>Runs it.</summary>
    public abstract GeneratorResult Run(GeneratorCall call);
}
