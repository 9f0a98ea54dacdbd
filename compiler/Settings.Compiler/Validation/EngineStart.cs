using System.Runtime.CompilerServices;

namespace Settings.Compiler.Validation;

/// <summary>
/// Starts the engine of JSON Schema when it is first needed. Its module initializer would run at the start of every native
/// process and costs more than a whole check, so native builds leave it out (engine-start.xml) and it is called here.
/// A second call does nothing: where code is compiled at run time, the initializer has already run.
/// </summary>
internal static class EngineStart
{
    private static readonly Lazy<bool> Started = new(() =>
    {
        Initialize(null);
        return true;
    });

    /// <summary>Has the engine ready when it returns.</summary>
    public static void Ensure() => _ = Started.Value;

    [UnsafeAccessor(UnsafeAccessorKind.StaticMethod, Name = nameof(Initialize))]
    private static extern void Initialize([UnsafeAccessorType("Json.Schema.__ModuleInitialization, JsonSchema.Net")] object? type);
}
