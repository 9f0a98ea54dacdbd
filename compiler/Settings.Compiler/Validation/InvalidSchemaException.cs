namespace Settings.Compiler.Validation;

/// <summary>A schema of the catalog that is missing or cannot be used.</summary>
public sealed class InvalidSchemaException(string path, string reason, Exception? inner)
    : Exception($"The schema '{path}' cannot be used: {reason}.", inner)
{
    /// <summary>The schema's path.</summary>
    public string Path { get; } = path;

    /// <summary>Why, as a clause.</summary>
    public string Reason { get; } = reason;
}
