namespace Settings.Compiler.TemplateFunctions;

/// <summary>An argument whose text a helper writes.</summary>
/// <param name="Index">The argument.</param>
/// <param name="IsEscaped">Whether characters that mean something in HTML are escaped in it.</param>
/// <param name="IsJoined">Whether it is a list, whose items are written between double quotes.</param>
public sealed record InsertedArgument(int Index, bool IsEscaped = false, bool IsJoined = false);
