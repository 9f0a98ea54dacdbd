using Settings.Compiler.FileSystem;

namespace Settings.Cli;

/// <summary>What a verb printed did not arrive.</summary>
/// <param name="number">The system's number of the error.</param>
public sealed class LostOutputException(int number) : IOException($"standard output cannot be written: {SystemFailure.Words(number)}", number)
{
    /// <summary>Whether nobody would read it: then there is nothing to say, as with all programs in a pipe.</summary>
    public bool IsWithoutReader => SystemFailure.IsWithoutReader(HResult);
}
