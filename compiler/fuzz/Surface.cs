namespace Settings.Fuzz;

/// <summary>A place where somebody else's input comes in.</summary>
/// <param name="Name">Its name, which is also that of its folder in the corpus.</param>
/// <param name="Seeds">Right and wrong inputs to begin with.</param>
/// <param name="Try">Runs the program on one input in a folder of its own, and gives what is wrong with its answer; null when nothing is.</param>
public sealed record Surface(string Name, IReadOnlyList<byte[]> Seeds, Func<byte[], string, string?> Try)
{
    /// <summary>What is wrong with the answer to an input; null when nothing is. The folder in which the program runs is removed.</summary>
    public string? Judge(byte[] input)
    {
        var folder = Directory.CreateTempSubdirectory("settings-fuzz-").FullName;
        try
        {
            return Try(input, folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
