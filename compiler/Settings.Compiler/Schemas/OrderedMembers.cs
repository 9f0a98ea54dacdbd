namespace Settings.Compiler.Schemas;

/// <summary>Two members of a table, numbers or numbers as text. A negative number stands for "no limit", above all others.</summary>
/// <param name="Lower">The one that should be smaller.</param>
/// <param name="Higher">The one that should be larger.</param>
/// <param name="MayBeEqual">Whether they may be the same.</param>
public sealed record OrderedMembers(string Lower, string Higher, bool MayBeEqual);
