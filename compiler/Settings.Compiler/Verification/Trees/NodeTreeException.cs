namespace Settings.Compiler.Verification.Trees;

/// <summary>A tree that cannot be compared with: its archive is broken, unsafe or too large.</summary>
/// <param name="reason">Why, as the rest of a sentence that begins with the tree's name.</param>
public sealed class NodeTreeException(string reason) : Exception(reason);
