namespace Settings.Compiler.Compilation.Files;

/// <summary>Which images a change of a file of the catalog may change.</summary>
public enum FileReach
{
    /// <summary>None: it says something about documents, files or updates.</summary>
    None,

    /// <summary>Those that name it.</summary>
    Named,

    /// <summary>Any.</summary>
    All,
}
