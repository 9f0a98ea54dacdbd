namespace Settings.Compiler.Compilation;

/// <summary>A file that two nodes do not agree on.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Before">The file on the first; null when its variant does not have it.</param>
/// <param name="After">The file on the second; null when its variant does not have it.</param>
public sealed record FileChange(string Path, TreeFile? Before, TreeFile? After);
